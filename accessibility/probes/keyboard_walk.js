({
  OWN: ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderTopWidth", "borderBottomColor",
    "borderBottomWidth", "backgroundColor", "color", "textDecorationLine", "opacity", "transform"],
  MORE: ["outlineOffset", "borderLeftColor", "borderLeftWidth", "borderTopStyle", "borderBottomStyle", "backgroundImage",
    "textDecorationColor", "textDecorationThickness", "filter", "clipPath", "clip", "visibility", "fontWeight", "content",
    "width", "height", "fill", "stroke"],
  INSIDE: "input[type=date], input[type=time], input[type=month], input[type=week], input[type=datetime-local]",
  STATES: ["aria-current", "aria-selected", "aria-expanded", "aria-pressed", "aria-checked", "aria-invalid", "style"],

  // Make ready: nothing focused, at the top, no transition between two looks; each Tab let go makes one step.
  // `heard` are paths of elements whose scripts listen for keys or for the focus.
  start(heard) {
    focused()?.blur?.();
    window.getSelection()?.removeAllRanges();
    window.scrollTo(0, 0);
    const still = new CSSStyleSheet();
    still.replaceSync("*,*::before,*::after{transition-duration:0s!important;transition-delay:0s!important;scroll-behavior:auto!important}");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    this.held = (globalThis.podaoHeld ?? []).length;
    this.heard = new Set(heard.map(elementAt).filter(Boolean));
    this.kinds = new Map();
    this.steps = [];
    this.last = null;
    this.looks = true;
    watchChanges();
    const listen = (event) => { if (event.key === "Tab" && event.isTrusted) this.step(); };
    for (const view of this.windows()) view.addEventListener("keyup", listen, true);
    return this.focusable().length;
  },

  windows(root = document, found = [window]) {
    for (const frame of root.querySelectorAll("iframe, frame")) {
      const inner = frameDocument(frame);
      if (inner?.defaultView) this.windows(inner, (found.push(inner.defaultView), found));
    }
    return found;
  },

  focusable() {
    return allElements().filter((element) => element.tabIndex >= 0 && !element.disabled
      && element.checkVisibility?.({ visibilityProperty: true }) !== false && !element.closest("[inert]"));
  },

  // After a key: where is the focus now, how does it look, what covers it; and how does the last stop look without it.
  step() {
    const element = focused();
    const nowhere = !element || element === document.body || element === document.documentElement;
    const before = this.last, moved = (globalThis.podaoHeld ?? []).length > this.held;
    if (before?.element === element) { this.steps.push({ same: true, moved, most: this.patience(element) }); return; }
    const change = before && this.looks ? this.changes(before) : null; // of the stop before this one
    const stop = nowhere ? null : this.looks ? this.stop(element) : { path: pathOf(element) };
    this.last = nowhere ? null : { element, ...this.looks && this.close(element) };
    this.steps.push({ stop, moved, change });
  },
  // The steps since last asked, and where the focus is now when the page kept keys to itself.
  async takeSlowly(pressed) {
    const steps = this.take(pressed);
    await new Promise((done) => setTimeout(done)); // after what the page put off to "right after the key"
    return steps;
  },
  take(pressed) {
    if (this.steps.length < pressed) this.step();
    return this.steps.splice(0);
  },

  // When the page has had its say after the last key: where the focus is, if not where that key led.
  async rest() {
    await changesSettled(300);
    const at = focused(), nowhere = !at || at === document.body || at === document.documentElement;
    return nowhere || at === this.last?.element ? null : pathOf(at);
  },
  async stays() {
    this.gone ||= focused() !== this.begun;
    await changesSettled(300);
    return this.gone && focused() === this.begun;
  },

  // Tab walks unseen through the parts of some controls, and of frames of another origin.
  patience(element) {
    return element.matches("iframe, frame, object, embed, video, audio") ? 25 : element.matches(this.INSIDE) ? 10 : 3;
  },

  stop(element) {
    return { path: pathOf(element), tag: element.tagName.toLowerCase(), box: pageBox(element),
      visible: this.isVisible(element), ...this.covered(element), ring: this.ring(element),
      text: ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName) || element.isContentEditable,
      heard: this.isHeard(element) };
  },
  isHeard(element) {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) if (this.heard.has(at)) return true;
    return false;
  },

  // A close look at the first two of a kind; the others of that kind only have to look the same themselves.
  close(element) {
    const kind = this.kindOf(element), known = this.kinds.get(kind) ?? [];
    this.kinds.set(kind, known);
    const sure = known.length >= 2 && known.every((one) => one.names.join() === known[0].names.join());
    return { known, own: this.own(element), look: sure ? null : this.look(element) };
  },
  kindOf(element) {
    const said = (one) => `${one?.tagName} ${one?.getAttribute?.("class") ?? ""}`;
    const states = this.STATES.map((name) => element.getAttribute(name) ?? "").join("|");
    return [said(element), element.type, element.getAttribute("role"), states, said(element.parentElement),
      said(element.parentElement?.parentElement), ...Array.from(element.children, said).slice(0, 4)].join(" ");
  },
  own(element) {
    const style = getComputedStyle(element), none = style.outlineStyle === "none" || style.outlineWidth === "0px";
    return this.OWN.map((name) => (none && name.startsWith("outline") ? "none" : style[name]));
  },

  // How an element and what belongs to it look just now: itself, its label, three parents, children, pseudo-elements.
  look(element) {
    const parts = [element, ...(element.labels ?? []), ...Array.from(element.children).slice(0, 4)];
    for (let up = element.parentElement, n = 0; up && n < 3 && up.tagName !== "BODY"; up = up.parentElement, n++) parts.push(up);
    if (element.nextElementSibling) parts.push(element.nextElementSibling);
    return parts.map((part) => ({ part, shown: this.isVisible(part), box: pageBox(part), styles: ["", "::before", "::after"].map((pseudo) => {
      const style = getComputedStyle(part, pseudo || null);
      if (pseudo && ["none", "normal"].includes(style.content)) return null;
      const none = style.outlineStyle === "none" || style.outlineWidth === "0px";
      return [...this.OWN, ...this.MORE].map((name) => (none && name.startsWith("outline") ? "none" : style[name]));
    }) }));
  },

  // What differs on parts that are shown with the focus, and the area they take.
  changes(before) {
    const { element, known, own, look } = before;
    if (!element.isConnected) return null;
    const now = this.own(element), differs = this.OWN.filter((name, i) => own[i] !== now[i]);
    const ground = this.OWN.indexOf("backgroundColor");
    const plain = this.apart(own[ground], now[ground]);
    if (!look) {
      const alike = known[0].differs.join() === differs.join();
      return { names: alike ? known[0].names : differs.map((name) => `0 ${name}`), area: null, plain };
    }
    const unfocused = this.look(element), names = [], boxes = [];
    look.forEach(({ part, shown, box, styles }, i) => {
      if (!shown || unfocused[i]?.part !== part) return;
      styles.forEach((style, at) => {
        const other = unfocused[i].styles[at], pseudo = ["", "::before", "::after"][at];
        const found = !style && !other ? [] : [...this.OWN, ...this.MORE].filter((_, n) => style?.[n] !== other?.[n]);
        if (!found.length) return;
        boxes.push(box, ...(pseudo ? [this.blockOf(part, pseudo)] : []));
        names.push(...found.map((name) => `${i}${pseudo} ${name}`));
      });
      if (unfocused[i].shown !== shown) { names.push(`${i} shown`); boxes.push(box); }
    });
    known.push({ names, differs });
    if (!boxes.length) return { names, area: null, plain };
    const x = Math.min(...boxes.map((b) => b[0])), y = Math.min(...boxes.map((b) => b[1]));
    const right = Math.max(...boxes.map((b) => b[0] + b[2])), bottom = Math.max(...boxes.map((b) => b[1] + b[3]));
    return { names, area: [x, y, right - x, bottom - y], plain };
  },
  // A pseudo-element placed absolutely fills the block that holds it.
  blockOf(part, pseudo) {
    let at = part;
    if (["absolute", "fixed"].includes(getComputedStyle(part, pseudo).position)) {
      while (at.parentElement && at !== document.body && getComputedStyle(at).position === "static") at = at.parentElement;
    }
    return pageBox(at);
  },

  // The ring around the element: the browser's own, or how it stands out from what lies under it, side by side.
  ring(element) {
    const style = getComputedStyle(element), width = parseFloat(style.outlineWidth);
    if (style.outlineStyle === "none" || !(width >= 1)) return null;
    const box = element.getClientRects()[0], view = element.ownerDocument.defaultView;
    if (!box) return null;
    const auto = style.outlineStyle === "auto", colour = rgb(style.outlineColor);
    const away = auto ? 0 : parseFloat(style.outlineOffset) + width / 2;
    const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2], cutters = this.cutters(element);
    const spots = [[middle[0], box.top - away], [middle[0], box.bottom + away], [box.left - away, middle[1]], [box.right + away, middle[1]]];
    const found = { auto, seen: 0, ratios: [] };
    for (const [x, y] of spots) {
      if (x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight) continue;
      if (cutters.some((cutter) => x < cutter.left || x > cutter.right || y < cutter.top || y > cutter.bottom)) continue;
      found.seen++;
      const ground = auto || colour?.[3] !== 1 ? null : this.ground(element, x, y);
      if (ground) found.ratios.push(ratio(colour, ground));
      // Two sides that stand out are enough.
      if (auto ? found.seen === 2 : found.ratios.filter((one) => one >= 3).length === 2) break;
    }
    return found;
  },
  // Boxes around the element that cut off what hangs over.
  cutters(element) {
    const found = [];
    for (let at = element.parentElement; at && at !== at.ownerDocument.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (at.tagName === "BODY" || (style.overflowX === "visible" && style.clipPath === "none" && style.contain === "none")) continue;
      found.push(at.getBoundingClientRect());
    }
    return found;
  },
  // The plain colour under a point; null where an image, an effect or another layer has a say.
  ground(element, x, y) {
    const layer = (one) => { for (let at = one; at; at = at.parentElement) if (getComputedStyle(at).position !== "static") return at; return null; };
    const stack = (element.getRootNode().elementsFromPoint ? element.getRootNode() : document).elementsFromPoint(x, y);
    if (stack[0] && !stack[0].contains(element) && !element.contains(stack[0]) && layer(stack[0]) !== layer(element)) return null;
    for (const at of stack) {
      const style = getComputedStyle(at), colour = rgb(style.backgroundColor);
      if (!colour || at.matches("img, video, canvas, svg, object, embed, iframe") || style.backgroundImage !== "none"
        || style.opacity !== "1" || style.filter !== "none") return null;
      if (colour[3] === 1) return colour;
      if (colour[3] > 0) return null;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? null : [255, 255, 255, 1];
  },
  // Two grounds of the element that anybody can tell apart.
  apart(one, other) {
    const a = rgb(one), b = rgb(other);
    return Boolean(a && b && a[3] === 1 && b[3] === 1 && a.slice(0, 3).reduce((sum, part, i) => sum + Math.abs(part - b[i]), 0) > 48);
  },

  // Which share of a grid of points over the element shows something else, and what that is.
  covered(element) {
    const box = element.getBoundingClientRect(), { defaultView: view } = element.ownerDocument;
    const left = Math.max(box.left, 0), right = Math.min(box.right, view.innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, view.innerHeight);
    if (right - left < 1 || bottom - top < 1) return { share: 1, by: null };
    const spots = [2.5, 0.5, 1.5, 3.5, 4.5].flatMap((i) => [1.5, 0.5, 2.5].map((j) => [left + (right - left) * i / 5, top + (bottom - top) * j / 3]));
    let hidden = 0, by = null;
    for (const [n, [x, y]] of spots.entries()) {
      const hit = this.hit(element, x, y);
      if (!hit) { if (n === 0) return { share: 0, by: null }; continue; }
      hidden++;
      by ??= hit;
    }
    return { share: hidden / spots.length, by: by && pathOf(by) };
  },
  // What lies over the element at a point; null when it is the element itself or belongs to it.
  hit(element, x, y) {
    let hit = element.ownerDocument.elementFromPoint(x, y);
    while (hit && shadowOf(hit) && hit !== element) {
      const inner = shadowOf(hit).elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    const own = !hit || hit === element || element.contains(hit) || hit.contains(element)
      || Array.prototype.some.call(element.labels ?? [], (label) => label.contains(hit)) || hit.getRootNode().host === element;
    return own ? null : hit;
  },

  isVisible(element) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const clipped = style.clip === "rect(0px, 0px, 0px, 0px)" || style.clipPath === "inset(50%)" || style.clipPath === "inset(100%)";
    const shown = element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
    const off = box.right + scrollX <= 0 || box.bottom + scrollY <= 0;
    return shown && !clipped && !off && box.width > 1 && box.height > 1;
  },

  // Begin again at a place, or before the first; from now on only the way counts.
  from(path) {
    this.looks = false;
    this.steps = [];
    this.last = null;
    if (!path) { focused()?.blur?.(); window.getSelection()?.removeAllRanges(); return true; }
    this.begun = elementAt(path);
    this.begun?.focus({ preventScroll: true });
    // It may be back before anybody asks where the focus is.
    this.gone = false;
    this.begun?.addEventListener("blur", () => { this.gone = true; }, { capture: true, once: true });
    watchChanges();
    return Boolean(this.begun) && focused() === this.begun;
  },
  // For the picture: give or take the focus.
  focus(path) {
    const element = elementAt(path);
    element?.focus({ preventScroll: false });
    return Boolean(element && focused() === element);
  },
  unfocus() { focused()?.blur?.(); return 0; },
})
