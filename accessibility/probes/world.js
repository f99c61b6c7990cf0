// Shared by all probe scripts: where an element stands, as a path that the snapshot can follow.
globalThis.pathOf = (element) => {
  const path = [];
  let at = element;
  while (at) {
    const root = at.getRootNode();
    const siblings = at.parentElement ? at.parentElement.children : root.children;
    path.unshift(Array.prototype.indexOf.call(siblings, at));
    if (at.parentElement) { at = at.parentElement; continue; }
    if (root instanceof ShadowRoot) { path.unshift("shadow"); at = root.host; continue; }
    const frame = root.defaultView && root.defaultView !== window ? root.defaultView.frameElement : null;
    if (frame) path.unshift("frame");
    at = frame;
  }
  return path;
};

// Closed shadow roots are handed in by world.py; open ones anyone can see.
globalThis.closedRoots ??= new WeakMap();
globalThis.shadowOf = (element) => element?.shadowRoot ?? closedRoots.get(element) ?? null;

// The element that has the focus, looked for through shadow roots and frames of the same origin.
globalThis.focused = () => {
  let at = document.activeElement;
  for (;;) {
    const inside = shadowOf(at)?.activeElement ?? frameDocument(at)?.activeElement;
    if (!inside || inside === at || inside.tagName === "BODY") return at;
    at = inside;
  }
};

globalThis.frameDocument = (element) => {
  try { return element?.contentDocument ?? null; } catch { return null; }
};

// Box in CSS px of the top document, frames included.
globalThis.pageBox = (element) => {
  const box = element.getBoundingClientRect();
  let x = box.x + window.scrollX, y = box.y + window.scrollY;
  let view = element.ownerDocument.defaultView;
  while (view && view !== window && view.frameElement) {
    const outer = view.frameElement.getBoundingClientRect();
    x += outer.x; y += outer.y;
    view = view.parent;
  }
  return [x, y, box.width, box.height];
};

// Every element of the document, shadow roots included.
globalThis.allElements = (root = document, found = []) => {
  for (const element of root.querySelectorAll("*")) {
    found.push(element);
    const inside = shadowOf(element);
    if (inside) allElements(inside, found);
  }
  return found;
};

globalThis.isShown = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
};

globalThis.elementAt = (path) => {
  let at = document;
  for (const step of path) {
    at = step === "shadow" ? shadowOf(at) : step === "frame" ? frameDocument(at) : at.children[step];
    if (!at) return null;
  }
  return at;
};

globalThis.ownText = (element) =>
  Array.from(element.childNodes).filter((node) => node.nodeType === 3).map((node) => node.data.trim()).filter(Boolean).join(" ");

globalThis.LIVE = "[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log],[role=timer],[role=progressbar],output,[role=alertdialog]";

// Where the page, or a script of it, wanted to go or to open a window; it is held. Counted, and asked for again.
globalThis.told = (question, answer, empty) => {
  let said = empty;
  const listen = (event) => { try { said = JSON.parse(event.detail); } catch { /* not ours */ } };
  document.addEventListener(answer, listen, { once: true });
  document.dispatchEvent(new CustomEvent(question));
  document.removeEventListener(answer, listen);
  return said;
};
globalThis.windowsOpened = () => told("podao-ask", "podao-told", []).filter?.((one) => one?.kind === "open").map((one) => String(one.text)) ?? [];
globalThis.heldCount = () => [(globalThis.podaoHeld ?? []).length, windowsOpened().length];
globalThis.heldSince = ([held, opened]) => (globalThis.podaoHeld ?? []).slice(held)[0] ?? windowsOpened().slice(opened).map((to) => `window: ${to}`)[0] ?? "";

// Timers that the page has set, told by browser/timers.js from the page's own world.
globalThis.timers = () => {
  const said = told("podao-timers", "podao-timers-told", {}), list = (name) => (Array.isArray(said?.[name]) ? said[name].map(Number) : []);
  return { intervals: list("intervals"), chained: list("chained"), first: list("first"), frames: Number(said?.frames) || 0, late: Number(said?.late) || 0 };
};
globalThis.timersSince = (before = { first: [], chained: [] }) => {
  const now = timers();
  return [...now.first.slice(before.first.length), ...now.chained.slice(before.chained.length)].slice(0, 200);
};

// From here on changes are watched; `changesSettled` resolves when they are over, at most so many ms from its call.
globalThis.watchChanges = () => {
  watching?.watch.disconnect();
  const state = { last: 0, watch: new MutationObserver(() => { state.last = performance.now(); }), timers: timers() };
  state.watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  globalThis.watching = state;
};
globalThis.watching = globalThis.watching ?? null;
globalThis.changesSettled = async (mostMs = 500) => {
  if (!watching) watchChanges();
  const state = watching, start = performance.now();
  const moving = () => document.getAnimations().some((one) => one.playState === "running" && Number.isFinite(one.effect?.getComputedTiming().endTime));
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  await pause(15);
  // A time-out that was set meanwhile may be what shows the result.
  const due = Math.max(0, ...timersSince(state.timers).filter((delay) => delay <= mostMs).map((delay) => delay + 15));
  while (performance.now() - start < mostMs
    && (performance.now() - state.last < 30 || performance.now() - start < due || moving())) await pause(10);
  watchChanges();
};
globalThis.settled = (mostMs) => { watchChanges(); watching.last = performance.now(); return changesSettled(mostMs); };

// A computed colour as [red, green, blue 0–255, alpha 0–1]; null for other colour spaces.
globalThis.rgb = (written) => {
  const parts = /^rgba?\(([^)]+)\)$/.exec(written)?.[1].split(/[\s,/]+/).map(Number);
  return parts && parts.every((part) => !Number.isNaN(part)) ? [...parts.slice(0, 3), parts[3] ?? 1] : null;
};
// Contrast of two colours by WCAG 2.2, 1–21.
globalThis.ratio = (one, other) => {
  const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const [darker, lighter] = [light(one), light(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};
