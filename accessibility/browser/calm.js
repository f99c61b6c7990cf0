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
  window.open = answer("open", null); // as where windows are refused
  // A service worker would stand between us and every page to come.
  if (window.ServiceWorkerContainer) {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("refused", "SecurityError"));
  }
  // The way back leads to a page of another visit; steps within this document are the page's own.
  const stays = steps => {
    const {entries, currentEntry} = {entries: navigation.entries(), currentEntry: navigation.currentEntry};
    return steps === 0 || Boolean(entries[(currentEntry?.index ?? 0) + steps]?.sameDocument);
  };
  const back = answer("back");
  for (const [room, name, steps] of [[History, "back", -1], [History, "forward", 1], [Navigation, "back", -1],
                                     [Navigation, "forward", 1]]) {
    const go = room.prototype[name];
    room.prototype[name] = function (...given) {
      return stays(steps) ? go.apply(this, given) : back("");
    };
  }
  const go = History.prototype.go;
  History.prototype.go = function (steps = 0) { return stays(Number(steps)) ? go.call(this, steps) : back(""); };
  // Nor may it take its time when it is left: the next page would have to wait for it.
  for (const name of ["beforeunload", "unload", "pagehide"]) {
    addEventListener(name, event => event.stopImmediatePropagation(), true);
  }
  addEventListener("visibilitychange", event => {
    if (document.visibilityState === "hidden") event.stopImmediatePropagation();
  }, true);
  // Read once by the isolated world, which shares the document but not the variables.
  document.addEventListener("podao-ask", () =>
    document.dispatchEvent(new CustomEvent("podao-told", {detail: JSON.stringify(told)})));
})();
