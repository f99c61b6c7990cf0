// Preview only: waits for the next build, then loads the page again, or says on the page what has to be mended.
// The first answer comes at once, so that a page that is opened while something is wrong says so too.
const wait = async (seen) => {
  const answer = await fetch(`/-/changes?${seen ?? ""}`);
  const { count, trouble } = await answer.json();
  if (count !== seen) {
    if (seen !== undefined && !trouble) return location.reload();
    tell(trouble);
  }
  return wait(count);
};

const tell = (trouble) => {
  document.querySelector("#preview-trouble")?.remove();
  if (!trouble) return;
  const box = document.createElement("section");
  box.id = "preview-trouble";
  box.className = "notice-banner notice-banner--expired";
  box.setAttribute("role", "alert");
  const heading = document.createElement("h2");
  heading.textContent = "内容有问题，页面还是上一次的样子";
  const list = document.createElement("ul");
  for (const line of trouble.split("\n")) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  box.append(heading, list);
  document.body.prepend(box);
};

const start = () => wait().catch(() => setTimeout(start, 2000));
start();
