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

// The element that has the focus, looked for through open shadow roots and frames of the same origin.
globalThis.focused = () => {
  let at = document.activeElement;
  for (;;) {
    const inside = at?.shadowRoot?.activeElement ?? frameDocument(at)?.activeElement;
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

// Every element of the document, open shadow roots included.
globalThis.allElements = (root = document, found = []) => {
  for (const element of root.querySelectorAll("*")) {
    found.push(element);
    if (element.shadowRoot) allElements(element.shadowRoot, found);
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
    at = step === "shadow" ? at.shadowRoot : step === "frame" ? frameDocument(at) : at.children[step];
    if (!at) return null;
  }
  return at;
};

globalThis.ownText = (element) =>
  Array.from(element.childNodes).filter((node) => node.nodeType === 3).map((node) => node.data.trim()).filter(Boolean).join(" ");

globalThis.LIVE = "[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log],[role=timer],[role=progressbar],output,[role=alertdialog]";

// Resolves when nothing has changed for 40 ms and no short animation runs, at most half a second from now.
globalThis.settled = async (mostMs = 500) => {
  let last = performance.now();
  const watch = new MutationObserver(() => { last = performance.now(); });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const start = performance.now();
  const moving = () => document.getAnimations().some((one) => one.playState === "running" && Number.isFinite(one.effect?.getComputedTiming().endTime));
  await new Promise((done) => setTimeout(done, 30));
  while (performance.now() - start < mostMs && (performance.now() - last < 40 || moving())) await new Promise((done) => setTimeout(done, 15));
  watch.disconnect();
};
