// Preview only: waits for the next build, then loads the page again, or says on the page that the build failed.
const wait = async (seen) => {
  const answer = await fetch(`/-/changes?${seen}`);
  const [count, state] = (await answer.text()).split(" ");
  if (count === seen || seen === "") return wait(count);
  if (state === "built") return location.reload();
  tellFailed();
  return wait(count);
};

const tellFailed = () => {
  const bar = document.querySelector("#preview-failed") ?? document.createElement("p");
  bar.id = "preview-failed";
  bar.setAttribute("role", "alert");
  bar.textContent = "内容有错误，页面还是上一次的样子。请看终端里的说明。";
  document.body.prepend(bar);
};

const start = () => wait("").catch(() => setTimeout(start, 2000));
start();
