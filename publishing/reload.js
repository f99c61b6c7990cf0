// Preview only: waits for the next build, then loads the page again, or says on the page what has to be mended.
// The first answer comes at once, so that a page that is opened while something is wrong says so too.
const quiet = document.currentScript.dataset.only === "reload";
const wait = async (seen) => {
  const answer = await fetch(`/-/changes?${seen ?? ""}`);
  const news = await answer.json();
  if (news.count !== seen) {
    if (seen !== undefined && !news.trouble && isOther(news.pages)) return location.reload();
    if (!quiet) tell(news);
  }
  return wait(news.count);
};

// What is heard of a page is asked for anew with the page.
const isOther = (pages) => {
  const here = location.pathname.replace(/^\/-\/hear/, "").replace(/index\.html$/, "");
  return pages.includes("*") || pages.includes(decodeURI(here));
};

const tell = ({ trouble, drafts = [], unfinished = [], refused = [] }) => {
  for (const box of document.querySelectorAll("[data-preview]")) box.remove();
  if (unfinished.length) say("预览：有草稿没写完，写好才看得到", unfinished, "expires");
  if (drafts.includes(location.pathname)) say("预览：这一页是草稿，读者还看不到", [], "sample");
  if (refused.length) say("预览：改好这些才能发布", refused, "expired");
  if (trouble) say("内容有问题，页面还是上一次的样子", trouble.split("\n"), "expired").setAttribute("role", "alert");
};

const say = (title, lines, kind) => {
  const box = document.createElement("section");
  box.dataset.preview = kind;
  box.className = `notice-banner notice-banner--${kind}`;
  const heading = document.createElement("h2");
  heading.textContent = title;
  const list = document.createElement("ul");
  for (const line of lines) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  box.append(heading, ...(lines.length ? [list] : []));
  document.body.prepend(box);
  return box;
};

// On a page of its own, not in the frame that shows it beside what is heard.
if (!quiet && window === window.top) {
  const box = document.createElement("p");
  box.dataset.beside = "";
  const link = document.createElement("a");
  link.href = `/-/beside${location.pathname}`;
  link.textContent = "预览：这一页听起来怎样，有什么提示";
  box.append(link);
  document.body.append(box);
}

const start = () => wait().catch(() => setTimeout(start, 2000));
start();
