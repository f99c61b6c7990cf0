({
  // Places that listen for the pointer, or that a :hover rule says may show something beside or inside them.
  places(listening, most) {
    const found = new Set(listening.map(elementAt).filter(Boolean));
    const rules = (sheet) => { try { return Array.from(sheet.cssRules); } catch { return []; } };
    const visit = (list) => {
      for (const rule of list) {
        if (rule.cssRules?.length && !rule.selectorText) visit(Array.from(rule.cssRules));
        if (!rule.selectorText?.includes(":hover") || !this.reveals(rule.style)) continue;
        for (const selector of rule.selectorText.split(",")) {
          const [before, after] = selector.split(":hover");
          if (!after?.trim()) continue; // it restyles the place itself and shows nothing more
          try { for (const element of document.querySelectorAll(before.trim() || "*")) found.add(element); } catch { /* not a selector by itself */ }
        }
      }
    };
    for (const sheet of document.styleSheets) visit(rules(sheet));
    const kinds = new Map();
    const list = [...found].filter((element) => isShown(element) && !element.matches("html, body, main")).filter((element) => {
      const kind = `${element.tagName} ${element.className?.baseVal ?? element.className}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      return kinds.get(kind) <= 2;
    });
    return list.slice(0, most).map(pathOf);
  },

  reveals(style) {
    return ["display", "visibility", "opacity", "clip", "clipPath", "left", "top", "right", "insetInlineStart", "maxHeight", "height", "transform"]
      .some((name) => style[name] !== "" && style[name] !== undefined);
  },

  mark(path) {
    this.place = elementAt(path);
    if (!this.place) return null;
    this.place.scrollIntoView({ block: "center", behavior: "instant" });
    this.before = new Map(allElements().map((element) => [element, isShown(element)]));
    watchChanges();
    this.timers = timers();
    this.marked = performance.now();
    const box = this.place.getBoundingClientRect();
    return { x: box.x + Math.min(box.width / 2, 200), y: box.y + Math.min(box.height / 2, 40) };
  },

  async appeared() {
    await changesSettled(700);
    const now = allElements().filter((element) => !this.before.get(element) && isShown(element));
    const set = new Set(now);
    this.it = now.find((element) => !set.has(element.parentElement) && (element.textContent.trim() || element.querySelector("img, svg"))) ?? null;
    if (!this.it) return null;
    const box = this.it.getBoundingClientRect();
    return { path: pathOf(this.it), text: this.it.textContent.trim().replace(/\s+/g, " ").slice(0, 100),
      x: box.x + box.width / 2, y: box.y + box.height / 2, covers: this.covers() };
  },

  // Under its corners and its middle lies something that is neither its own place nor an empty background.
  covers() {
    const box = this.it.getBoundingClientRect();
    for (const [fx, fy] of [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]]) {
      const stack = document.elementsFromPoint(box.x + box.width * fx, box.y + box.height * fy);
      const under = stack.filter((element) => !this.it.contains(element) && !element.contains(this.it) && element !== this.place);
      if (under.some((element) => ownText(element) || element.matches("a, button, input, select, img, textarea"))) return true;
    }
    return false;
  },

  // Still there when all is over that was set going, waited for at most so many ms.
  async shown(mostMs) {
    const passed = performance.now() - this.marked;
    await changesSettled(mostMs);
    const left = Math.max(0, ...timersSince(this.timers).filter((delay) => delay <= mostMs).map((delay) => delay + 15 - passed));
    if (left) await new Promise((done) => setTimeout(done, left));
    return Boolean(this.it.isConnected && isShown(this.it));
  },

  focusable() {
    const can = (element) => element.tabIndex >= 0 && this.before.get(element);
    return [this.place, ...this.place.querySelectorAll("a[href], button, input, select, textarea, [tabindex]")].find(can) ?? null;
  },
  async byFocus() {
    const at = this.focusable();
    if (!at) return null;
    watchChanges();
    at.focus();
    await changesSettled(500);
    const shown = Boolean(this.it.isConnected && isShown(this.it));
    at.blur();
    return shown;
  },
})
