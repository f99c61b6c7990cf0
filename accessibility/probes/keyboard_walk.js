({
  LOOK: ["outlineStyle", "outlineWidth", "outlineColor", "outlineOffset", "boxShadow", "borderTopColor", "borderTopWidth",
    "borderBottomColor", "borderBottomWidth", "borderLeftColor", "borderLeftWidth", "borderTopStyle", "borderBottomStyle",
    "backgroundColor", "backgroundImage", "color", "textDecorationLine", "textDecorationColor", "textDecorationThickness",
    "opacity", "filter", "transform", "clipPath", "clip", "visibility", "fontWeight", "content", "width", "height",
    "fill", "stroke"],
  last: null,

  // Make ready: nothing focused, at the top, and no transition between two looks.
  start() {
    focused()?.blur?.();
    window.getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
    const still = new CSSStyleSheet();
    still.replaceSync("*,*::before,*::after{transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important}");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    this.held = (globalThis.podaoHeld ?? []).length;
    return this.focusable().length;
  },

  focusable() {
    const found = [];
    const visit = (root) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.tabIndex >= 0 && !element.disabled && element.checkVisibility?.({ visibilityProperty: true }) !== false
          && !element.closest("[inert]")) found.push(element);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return found;
  },

  // How an element and what belongs to it look just now: itself, its label, three parents, children, pseudo-elements.
  look(element) {
    const parts = [element, ...(element.labels ?? []), ...Array.from(element.children).slice(0, 4)];
    for (let up = element.parentElement, n = 0; up && n < 3 && up.tagName !== "BODY"; up = up.parentElement, n++) parts.push(up);
    const next = element.nextElementSibling;
    if (next) parts.push(next);
    const said = {};
    parts.forEach((part, i) => {
      said[`${i} shown`] = this.isVisible(part);
      said[`${i} box`] = pageBox(part).join();
      for (const pseudo of [null, "::before", "::after"]) {
        const style = getComputedStyle(part, pseudo);
        if (pseudo && (style.content === "none" || style.content === "normal")) { said[`${i}${pseudo}`] = "none"; continue; }
        const none = style.outlineStyle === "none" || style.outlineWidth === "0px";
        for (const name of this.LOOK) said[`${i}${pseudo ?? ""} ${name}`] = none && name.startsWith("outline") ? "none" : style[name];
      }
    });
    return said;
  },

  // Which share of a grid of points over the element shows something else, and what that is.
  covered(element) {
    const box = element.getBoundingClientRect();
    const view = element.ownerDocument;
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return { share: 1, by: null, outside: true };
    let hidden = 0, count = 0, by = null;
    for (let i = 0; i < 5; i++) for (let j = 0; j < 3; j++) {
      const x = left + (right - left) * (i + 0.5) / 5, y = top + (bottom - top) * (j + 0.5) / 3;
      let hit = view.elementFromPoint(x, y);
      while (hit?.shadowRoot && hit !== element) {
        const inner = hit.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      count++;
      const own = !hit || hit === element || element.contains(hit) || hit.contains(element)
        || Array.prototype.some.call(element.labels ?? [], (label) => label.contains(hit));
      if (!own) { hidden++; by ??= hit; }
    }
    return { share: hidden / count, by: by && pathOf(by), outside: false };
  },

  // After a key: where is the focus now, how does it look, what covers it; and how does the last stop look without it.
  now() {
    const element = focused();
    const nowhere = !element || element === document.body || element === document.documentElement;
    const before = this.last;
    this.last = nowhere ? null : { element, look: this.look(element) };
    const change = before && before.element !== element ? this.changes(before) : null;
    const stop = nowhere ? null : {
      path: pathOf(element), tag: element.tagName.toLowerCase(), box: pageBox(element),
      visible: this.isVisible(element), ...this.covered(element), framed: Boolean(element.tagName === "IFRAME"),
      text: ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName) || element.isContentEditable,
    };
    return { stop, same: Boolean(before && before.element === element), change, moved: (globalThis.podaoHeld ?? []).length > this.held,
      scroll: [scrollX, scrollY] };
  },

  // What differs on parts that are shown with the focus, and the area they take.
  changes(before) {
    if (!before.element.isConnected) return null;
    const unfocused = this.look(before.element);
    const part = (key) => key.match(/^\d+/)[0];
    const names = Object.keys(before.look).filter((key) => before.look[key] !== unfocused[key] && before.look[`${part(key)} shown`] && !key.endsWith(" box"));
    const boxes = [...new Set(names.map(part))].map((i) => before.look[`${i} box`].split(",").map(Number));
    if (!boxes.length) return { names, area: null };
    const x = Math.min(...boxes.map((b) => b[0])), y = Math.min(...boxes.map((b) => b[1]));
    const right = Math.max(...boxes.map((b) => b[0] + b[2])), bottom = Math.max(...boxes.map((b) => b[1] + b[3]));
    return { names, area: [x, y, right - x, bottom - y] };
  },

  isVisible(element) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const clipped = style.clip === "rect(0px, 0px, 0px, 0px)" || style.clipPath === "inset(50%)" || style.clipPath === "inset(100%)";
    const shown = element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
    const off = box.right + scrollX <= 0 || box.bottom + scrollY <= 0;
    return shown && !clipped && !off && box.width > 1 && box.height > 1;
  },

  // For the picture: give or take the focus, and say which part of the page to photograph.
  focus(path) {
    const element = elementAt(path);
    element?.focus({ preventScroll: false });
    return element && focused() === element ? { box: pageBox(element), scroll: [scrollX, scrollY] } : null;
  },
  unfocus() { focused()?.blur?.(); return null; },
})
