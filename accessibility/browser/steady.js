// In the page's own world, before its first script: note what makes a page come out otherwise next time although nothing
// it loads has changed. Nothing the page gets is changed.
(() => {
  const notes = new Set(); // "chance": it comes out otherwise each time; "server": by what a server tells scripts
  const note = (kind = "chance") => {
    notes.add(kind);
    try { // frames may be gone later
      if (top !== window) top.document.dispatchEvent(new CustomEvent("podao-unsteady", {detail: kind}));
    } catch { /* another site's page above: what it loads is not ours to vouch for anyway */ }
  };
  const noted = made => typeof made !== "function" ? made : new Proxy(made, {
    apply(target, self, given) { note(); return Reflect.apply(target, self, given); },
    construct(target, given, wanted) { note(); return Reflect.construct(target, given, wanted); },
  });
  const every = (room, ...names) => {
    for (const name of names) {
      const held = room && Object.getOwnPropertyDescriptor(room, name);
      if (!held?.configurable) continue;
      Object.defineProperty(room, name, "value" in held ? {...held, value: noted(held.value)}
        : {...held, get: noted(held.get)});
    }
  };
  const RealDate = Date;
  window.Date = new Proxy(RealDate, {
    apply(target, self, given) { note(); return Reflect.apply(target, self, given); },
    construct(target, given, wanted) {
      if (!given.length) note();
      return Reflect.construct(target, given, wanted);
    },
  });
  RealDate.prototype.constructor = window.Date;
  every(RealDate, "now");
  every(Math, "random");
  every(Crypto.prototype, "getRandomValues", "randomUUID");
  every(Document.prototype, "lastModified");
  every(window.Temporal?.Now ?? {}, ...Object.getOwnPropertyNames(window.Temporal?.Now ?? {}));
  every(Performance.prototype, "timeOrigin");
  // A clock of its own for the words of today.
  const now = method => new Proxy(method, {
    apply(target, self, given) { if (given[0] === undefined) note(); return Reflect.apply(target, self, given); },
  });
  const words = Intl.DateTimeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(words, "format");
  Object.defineProperty(words, "format", {...format, get() { return now(format.get.call(this)); }});
  words.formatToParts = now(words.formatToParts);
  // What is kept from page to page, what comes without being asked for, and what works out of our sight.
  every(window, "Worker", "SharedWorker", "WebSocket", "EventSource", "RTCPeerConnection", "BroadcastChannel");
  every(IDBFactory.prototype, "open");
  if (window.CacheStorage) every(CacheStorage.prototype, "open", "match");
  // What a server says beside the content: cookies, and headers other than those that tell what the content is.
  const told = method => new Proxy(method, {
    apply(target, self, given) {
      if (!/^content-(type|length)$/i.test(given[0])) note("server");
      return Reflect.apply(target, self, given);
    },
  });
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {...cookie, get: told(cookie.get)});
  const asks = [[XMLHttpRequest, "getResponseHeader", "getAllResponseHeaders"],
    [Headers, "get", "getSetCookie", "entries", "forEach", "keys", "values", Symbol.iterator],
    [self.CookieStore, "get", "getAll"]];
  for (const [{prototype} = {}, ...names] of asks)
    for (const name of names) if (prototype?.[name]) prototype[name] = told(prototype[name]);
  document.addEventListener("podao-unsteady", ({detail}) => { notes.add(detail); });
  document.addEventListener("podao-steady", () =>
    document.dispatchEvent(new CustomEvent("podao-steady-told", {detail: [...notes].join(" ")})));
})();
