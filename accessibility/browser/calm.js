// In the page's own world, before its first script: nothing may block the tab or throw the visitor out.
(() => {
  const told = [];
  const answer = (kind, value) => function (text) {
    if (told.length < 20) told.push({kind, text: String(text ?? "").slice(0, 120)});
    return value;
  };
  window.alert = answer("alert", undefined);
  window.confirm = answer("confirm", false);
  window.prompt = answer("prompt", null);
  window.print = answer("print", undefined);
  addEventListener("beforeunload", event => event.stopImmediatePropagation(), true);
  // Read once by the isolated world, which shares the document but not the variables.
  document.addEventListener("podao-ask", () =>
    document.dispatchEvent(new CustomEvent("podao-told", {detail: JSON.stringify(told)})));
})();
