({
  TWO: "table, [role=table], [role=grid], pre, code, svg, canvas, img, video, iframe, object, embed, math, [role=img], [role=toolbar], map",

  texts() {
    const found = [];
    const visit = (root) => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node.nodeType === 1) { if (node.shadowRoot) visit(node.shadowRoot); continue; }
        if (!node.data.trim() || ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TITLE", "OPTION"].includes(node.parentElement?.tagName)) continue;
        found.push(node);
      }
    };
    visit(document.body ?? document.documentElement);
    return found;
  },

  lines(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return Array.from(range.getClientRects()).filter((box) => box.width > 1 && box.height > 1);
  },

  shown(element) {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  },

  // Kept for screen readers only, by clipping or by moving it away: no reader with sight misses it.
  unseen(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at), box = at.getBoundingClientRect();
      if ((box.width <= 1 || box.height <= 1) && style.overflowX !== "visible") return true;
      if (style.clip === "rect(0px, 0px, 0px, 0px)" || /inset\((50|100)%/.test(style.clipPath)) return true;
    }
    return false;
  },

  // The nearest box that cuts off what does not fit into it and offers no way to scroll.
  cut(node, lines) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (let at = node.parentElement; at && at !== document.body && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === "inline" || style.display === "contents") continue;
      const across = /hidden|clip/.test(style.overflowX), down = /hidden|clip/.test(style.overflowY);
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return null;
      if (!across && !down) { if (style.position === "fixed") return null; continue; }
      const box = at.getBoundingClientRect();
      const out = Math.max(0, ...lines.flatMap((line) => [
        across ? Math.max(line.right - box.right, box.left - line.left) : 0,
        down ? Math.max(line.bottom - box.bottom, box.top - line.top) : 0,
      ]));
      // Half a line's leading may hang over without any ink being lost.
      if (out > Math.max(3, (lines[0]?.height ?? 0) * 0.25)) return { at, out };
    }
    return null;
  },

  usual() {
    this.base = new Map(this.texts().map((node) => {
      const lines = this.lines(node);
      const shown = lines.length > 0 && this.shown(node.parentElement) && !this.unseen(node.parentElement);
      return [node, { shown, cut: shown && Boolean(this.cut(node, lines)), text: node.data.trim() }];
    }));
    this.controls = new Map(Array.from(document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea"))
      .map((element) => [element, this.shown(element) && element.getBoundingClientRect().width > 1]));
    this.together = new Set(this.pairs().map(([a, b]) => this.key(a, b)));
    return this.base.size;
  },

  ids: new WeakMap(),
  key(a, b) {
    const id = (node) => this.ids.get(node) ?? (this.ids.set(node, ++this.count), this.count);
    return `${id(a)} ${id(b)}`;
  },
  count: 0,

  // Pairs of texts that lie on each other, found by a sweep from top to bottom.
  pairs() {
    const boxes = [];
    for (const node of this.base.keys()) {
      if (!node.isConnected || !this.shown(node.parentElement) || this.unseen(node.parentElement)) continue;
      const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
      for (const line of this.lines(node)) {
        // The glyphs, without the leading around them.
        const spare = Math.max(0, (line.height - size) / 2);
        boxes.push({ node, left: line.left, right: line.right, top: line.top + spare, bottom: line.bottom - spare });
      }
      if (boxes.length > 6000) break;
    }
    boxes.sort((a, b) => a.top - b.top);
    const found = [];
    for (let i = 0; i < boxes.length && found.length < 40; i++) {
      for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom - 4; j++) {
        const a = boxes[i], b = boxes[j];
        if (a.node === b.node) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 6 && down > 5 && this.onTop(a, b)) found.push([a.node, b.node]);
      }
    }
    return found;
  },

  // Neither lies in a layer of its own that is meant to lie over the page.
  onTop(a, b) {
    const layer = (node) => {
      for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
        if (["fixed", "sticky"].includes(getComputedStyle(at).position)) return at;
      }
      return null;
    };
    return layer(a.node) === layer(b.node);
  },

  measure() {
    const width = document.documentElement.clientWidth, height = window.innerHeight;
    const scroll = Math.max(document.documentElement.scrollWidth, document.body?.scrollWidth ?? 0);
    const wide = [];
    const body = document.body ?? document.documentElement;
    if (scroll > width + 1) {
      for (const element of body.querySelectorAll("*")) {
        const box = element.getBoundingClientRect();
        if (box.right + scrollX <= width + 1 || box.width < 2 || !this.shown(element) || this.unseen(element)) continue;
        if (element.parentElement.getBoundingClientRect().right + scrollX > width + 1 && element.parentElement !== document.body
          && element.parentElement.getBoundingClientRect().width >= box.width - 1) continue;
        if (this.scrolls(element)) continue;
        wide.push({ path: pathOf(element), right: box.right + scrollX, width: box.width, two: Boolean(element.closest(this.TWO) || (element.querySelector(this.TWO) && element.querySelector(this.TWO).getBoundingClientRect().width > width)) });
        if (wide.length >= 12) break;
      }
      // A line that does not break reaches out of its box, which itself may fit.
      for (const node of wide.length ? [] : this.base.keys()) {
        const element = node.parentElement, right = Math.max(0, ...this.lines(node).map((line) => line.right)) + scrollX;
        if (right <= width + 1 || !this.shown(element) || this.unseen(element) || this.scrolls(element)) continue;
        wide.push({ path: pathOf(element), right, width: right, two: Boolean(element.closest(this.TWO)) });
        if (wide.length >= 12) break;
      }
    }
    const clipped = [], lost = [], appeared = [];
    for (const [node, was] of this.base) {
      if (!node.isConnected) continue;
      if (!was.shown) {
        const element = node.parentElement;
        if (appeared.length < 30 && this.shown(element) && this.lines(node).length && !this.unseen(element)) appeared.push([pathOf(element), was.text.slice(0, 80)]);
        continue;
      }
      const element = node.parentElement, lines = this.lines(node);
      const shown = lines.length > 0 && this.shown(element) && !this.unseen(element);
      if (!shown) { if (lost.length < 30) lost.push([pathOf(element), was.text.slice(0, 80)]); continue; }
      const cut = was.cut ? null : this.cut(node, lines);
      if (cut && clipped.length < 12) clipped.push({ path: pathOf(cut.at), text: was.text.slice(0, 80), hidden: cut.out });
    }
    const overlapping = this.pairs().filter(([a, b]) => !this.together.has(this.key(a, b)) && !this.together.has(this.key(b, a))).slice(0, 8)
      .map(([a, b]) => ({ path: pathOf(a.parentElement), other: pathOf(b.parentElement), text: a.data.trim().slice(0, 60), otherText: b.data.trim().slice(0, 60) }));
    let stuck = 0;
    for (const element of body.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      if (!["fixed", "sticky"].includes(style.position) || !this.shown(element) || style.pointerEvents === "none") continue;
      const box = element.getBoundingClientRect();
      const w = Math.min(box.right, width) - Math.max(box.left, 0), h = Math.min(box.bottom, height) - Math.max(box.top, 0);
      if (w > 0 && h > 0 && (style.position === "fixed" || box.top <= 1 || box.bottom >= height - 1)) stuck += w * h;
    }
    return { width, scroll, wide, clipped, overlapping, lost, appeared, texts: this.base.size, stuck: stuck / (width * height) };
  },

  // It stands in a box that scrolls by itself, and so does not make the page scroll.
  scrolls(element) {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  },

  SPACED: "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}",
  space(on) {
    const visit = (root) => {
      root.adoptedStyleSheets = on ? [...root.adoptedStyleSheets, this.sheet] : root.adoptedStyleSheets.filter((one) => one !== this.sheet);
      for (const element of root.querySelectorAll("*")) if (element.shadowRoot) visit(element.shadowRoot);
    };
    if (!this.sheet) { this.sheet = new CSSStyleSheet(); this.sheet.replaceSync(this.SPACED); }
    visit(document);
    return 0;
  },

  // Two frames, so that resize handlers have had their turn.
  settle() { return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))); },
})
