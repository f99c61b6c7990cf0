// A static page does not know today's date: the browser does.
export function enhance(root) {
  const { expires, expired } = root.dataset;
  const title = root.querySelector("strong");
  if (!expires || !title) throw new Error("notice_banner: found no data-expires or no <strong> title");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  if (today <= expires) return;
  title.textContent = expired;
  root.classList.replace("notice-banner--expires", "notice-banner--expired");
}
