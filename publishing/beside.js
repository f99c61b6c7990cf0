// Preview only: when the page on one side leads on to another, what is heard on the other side follows.
const page = document.querySelector(".page");
const heard = document.querySelector(".heard");

page.addEventListener("load", () => {
  const path = page.contentWindow.location.pathname;
  const wanted = `/-/hear${path}`;
  if (heard.contentWindow.location.pathname !== wanted) heard.contentWindow.location.replace(wanted);
  history.replaceState(null, "", `/-/beside${path}`);
  document.title = `预览：${page.contentDocument.title}`;
});
