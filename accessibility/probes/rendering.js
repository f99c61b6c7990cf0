({
  TWO: "table, [role=table], [role=grid], pre, code, svg, canvas, img, video, iframe, object, embed, math, [role=img], [role=toolbar], map",
  SILENT: ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TITLE", "OPTION"],
  CONTROLS: "button, input:not([type=hidden]), select, textarea, [role=button], [role=switch], [role=checkbox], [role=radio], [role=slider], [role=tab], summary, a[href]",

  texts() {
    const found = [];
    const visit = (root) => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node.nodeType === 1) { const inside = shadowOf(node); if (inside) visit(inside); continue; }
        if (node.data.trim() && !this.SILENT.includes(node.parentElement?.tagName)) found.push(node);
      }
    };
    visit(document.body ?? document.documentElement);
    return found;
  },

  // What holds of an element and all in it, worked out once for each way of looking.
  about(element) {
    const known = this.known.get(element);
    if (known) return known;
    const above = element === document.body || !element.parentElement ? { unseen: false, cutter: null, layer: null, scrolls: false } : this.about(element.parentElement);
    const style = getComputedStyle(element), top = element === document.body || element === document.documentElement;
    const own = { across: /hidden|clip/.test(style.overflowX), down: /hidden|clip/.test(style.overflowY), turns: /auto|scroll/.test(style.overflowX + style.overflowY) };
    const small = (box) => (box.width <= 1 || box.height <= 1) && style.overflowX !== "visible";
    // Kept for screen readers only, by clipping: no reader with sight misses it.
    const unseen = above.unseen || (!top && (style.clip === "rect(0px, 0px, 0px, 0px)" || /inset\((50|100)%/.test(style.clipPath) || small(element.getBoundingClientRect())));
    const flat = top || style.display === "inline" || style.display === "contents";
    const plain = !own.across && !own.down && !own.turns && style.position !== "fixed";
    const cutter = flat || plain ? above.cutter : { ...own, at: element, ends: own.turns || style.position === "fixed", next: above.cutter };
    const found = { unseen, cutter, fontSize: parseFloat(style.fontSize), layer: ["fixed", "sticky"].includes(style.position) ? element : above.layer,
      scrolls: above.scrolls || (!top && /auto|scroll|hidden|clip/.test(style.overflowX)) };
    this.known.set(element, found);
    return found;
  },
  lines(node) {
    this.range.selectNodeContents(node);
    return Array.from(this.range.getClientRects()).filter((box) => box.width > 1 && box.height > 1);
  },
  shown(element) { return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }); },

  // Every text as it stands now. The page changes its layout only between two surveys.
  survey(nodes) {
    this.known = new Map();
    this.range = document.createRange();
    return nodes.filter((node) => node.isConnected && node.parentElement).map((node) => {
      const element = node.parentElement, shown = this.shown(element), lines = shown ? this.lines(node) : [];
      return { node, element, lines, shown: lines.length > 0 && !this.about(element).unseen };
    });
  },

  // The nearest box that cuts off what does not fit into it and offers no way to scroll.
  cut({ element, lines }) {
    for (let cutter = this.about(element).cutter; cutter; cutter = cutter.next) {
      if (cutter.turns) return null;
      if (cutter.across || cutter.down) {
        const box = cutter.at.getBoundingClientRect();
        const out = Math.max(0, ...lines.flatMap((line) => [
          cutter.across ? Math.max(line.right - box.right, box.left - line.left) : 0,
          cutter.down ? Math.max(line.bottom - box.bottom, box.top - line.top) : 0,
        ]));
        // Half a line's leading may hang over without any ink being lost.
        if (out > Math.max(3, (lines[0]?.height ?? 0) * 0.25)) return { at: cutter.at, out };
      }
      if (cutter.ends) return null;
    }
    return null;
  },

  usual() {
    const seen = this.survey(this.texts());
    this.base = new Map(seen.map((one) => [one.node, { shown: one.shown, cut: one.shown && Boolean(this.cut(one)), text: one.node.data.trim() }]));
    this.together = new Set(this.pairs(seen).map(([a, b]) => this.key(a, b)));
    return this.base.size;
  },

  ids: new WeakMap(),
  key(a, b) {
    const id = (node) => this.ids.get(node) ?? (this.ids.set(node, ++this.count), this.count);
    return `${id(a)} ${id(b)}`;
  },
  count: 0,

  // Pairs of texts that lie on each other, found by a sweep from top to bottom.
  pairs(seen) {
    const boxes = [];
    for (const { node, element, lines, shown } of seen) {
      if (!shown) continue;
      const { fontSize, layer } = this.about(element);
      for (const line of lines) {
        // The glyphs, without the leading around them.
        const spare = Math.max(0, (line.height - fontSize) / 2);
        boxes.push({ node, layer, left: line.left, right: line.right, top: line.top + spare, bottom: line.bottom - spare });
      }
      if (boxes.length > 6000) break;
    }
    boxes.sort((a, b) => a.top - b.top);
    const found = [];
    for (let i = 0; i < boxes.length && found.length < 40; i++) {
      const a = boxes[i];
      for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom - 4; j++) {
        const b = boxes[j];
        // What lies in a layer of its own is meant to lie over the page.
        if (a.node === b.node || a.layer !== b.layer) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 6 && down > 5) found.push([a.node, b.node]);
      }
    }
    return found;
  },

  measure() {
    const width = document.documentElement.clientWidth, height = window.innerHeight;
    const scroll = Math.max(document.documentElement.scrollWidth, document.body?.scrollWidth ?? 0);
    const seen = this.survey([...this.base.keys()]);
    const clipped = [], lost = [], appeared = [];
    for (const one of seen) {
      const was = this.base.get(one.node), said = [pathOf(one.element), was.text.slice(0, 80)];
      if (!was.shown && one.shown && appeared.length < 30) appeared.push(said);
      if (was.shown && !one.shown && lost.length < 30) lost.push(said);
      const cut = was.shown && one.shown && !was.cut && clipped.length < 12 ? this.cut(one) : null;
      if (cut) clipped.push({ path: pathOf(cut.at), text: said[1], hidden: cut.out });
    }
    const overlapping = this.pairs(seen).filter(([a, b]) => !this.together.has(this.key(a, b)) && !this.together.has(this.key(b, a))).slice(0, 8)
      .map(([a, b]) => ({ path: pathOf(a.parentElement), other: pathOf(b.parentElement), text: a.data.trim().slice(0, 60), otherText: b.data.trim().slice(0, 60) }));
    const wide = scroll > width + 1 ? this.wide(seen, width) : [];
    return { width, scroll, wide, clipped, overlapping, lost, appeared, texts: this.base.size, stuck: this.stuck(width, height) };
  },

  // What reaches beyond the right edge: elements, else lines that do not break in boxes that fit.
  wide(seen, width) {
    const found = [], body = document.body ?? document.documentElement;
    for (const element of body.querySelectorAll("*")) {
      const box = element.getBoundingClientRect(), holder = element.parentElement.getBoundingClientRect();
      if (box.right + scrollX <= width + 1 || box.width < 2 || !this.shown(element)) continue;
      if (element.parentElement !== document.body && holder.right + scrollX > width + 1 && holder.width >= box.width - 1) continue;
      if (this.about(element).unseen || this.about(element.parentElement).scrolls) continue;
      const inner = element.querySelector(this.TWO);
      found.push({ path: pathOf(element), right: box.right + scrollX, width: box.width, two: Boolean(element.closest(this.TWO) || inner?.getBoundingClientRect().width > width) });
      if (found.length >= 12) return found;
    }
    for (const { element, lines, shown } of found.length ? [] : seen) {
      const right = Math.max(0, ...lines.map((line) => line.right)) + scrollX;
      if (right <= width + 1 || !shown || this.about(element).scrolls) continue;
      found.push({ path: pathOf(element), right, width: right, two: Boolean(element.closest(this.TWO)) });
      if (found.length >= 12) return found;
    }
    return found;
  },

  // The share of the view that fixed and sticky content takes.
  stuck(width, height) {
    let area = 0;
    for (const element of (document.body ?? document.documentElement).querySelectorAll("*")) {
      const style = getComputedStyle(element);
      if (!["fixed", "sticky"].includes(style.position) || style.pointerEvents === "none" || !this.shown(element)) continue;
      const box = element.getBoundingClientRect();
      const w = Math.min(box.right, width) - Math.max(box.left, 0), h = Math.min(box.bottom, height) - Math.max(box.top, 0);
      if (w > 0 && h > 0 && (style.position === "fixed" || box.top <= 1 || box.bottom >= height - 1)) area += w * h;
    }
    return area / (width * height);
  },

  SPACED: "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}",
  // The page with the text spacing of criterion 1.4.12.
  spaced() {
    const sheet = new CSSStyleSheet(), roots = [document, ...allElements().map(shadowOf).filter(Boolean)];
    sheet.replaceSync(this.SPACED);
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const found = this.measure();
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    return found;
  },

  // One frame, in which resize handlers have their turn, then measured.
  async resized() {
    await new Promise((done) => requestAnimationFrame(done));
    return this.measure();
  },

  // A style rule asks how the screen is held; what cannot be read may ask it too.
  asksHowHeld() {
    const asks = (rules) => Array.from(rules).some((rule) => /orientation|aspect-ratio/.test(rule.conditionText ?? rule.media?.mediaText ?? "") || (rule.cssRules && asks(rule.cssRules)));
    const sheets = [document, ...allElements().map(shadowOf).filter(Boolean)].flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]);
    return sheets.some((sheet) => { try { return /orientation|aspect-ratio/.test(sheet.media?.mediaText ?? "") || asks(sheet.cssRules); } catch { return true; } });
  },

  // Controls known by nothing but a coloured ground: no word, no border, no picture in or around them.
  drawnByGround() {
    return allElements().filter((element) => element.matches(this.CONTROLS)
      && [element, ...element.labels ?? []].some((part) => this.shown(part)) && !this.isDrawn(element)).slice(0, 40).map(pathOf);
  },
  vanished(paths) { return paths.map((path) => [path, elementAt(path)]).filter(([, element]) => element && !this.isDrawn(element)).map(([path]) => path); },
  isDrawn(element) {
    if ((element.matches("input, select, textarea") && getComputedStyle(element).appearance !== "none" && getComputedStyle(element).opacity !== "0") || element.textContent.trim()) return true;
    const parts = [element, ...element.querySelectorAll("*"), ...Array.from(element.labels ?? [])];
    return parts.some((part) => part.matches("img, svg, canvas, video, picture, object, iframe") || (part !== element && ownText(part) && this.shown(part))
      || ["", "::before", "::after"].some((pseudo) => this.hasInk(part, pseudo)));
  },
  hasInk(part, pseudo) {
    const style = getComputedStyle(part, pseudo || null);
    if (pseudo && ["none", "normal"].includes(style.content)) return false;
    if (pseudo && style.content.replace(/["'\s]/g, "")) return true;
    const sides = ["Top", "Right", "Bottom", "Left"];
    const ground = rgb(style.backgroundColor), page = rgb(getComputedStyle(document.body).backgroundColor);
    return sides.some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none" && rgb(style[`border${side}Color`])?.[3] !== 0)
      || style.backgroundImage.includes("url(") || style.maskImage.includes("url(")
      || (matchMedia("(forced-colors: active)").matches && Boolean(ground && ground[3] > 0 && page && ratio(ground, page[3] ? page : [255, 255, 255]) > 1.3));
  },
})
