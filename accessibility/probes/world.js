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
