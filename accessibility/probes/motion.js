({
  // Facts that tell whether anything here can move at all, and what runs now.
  start() {
    const deep = (root, found = []) => {
      for (const element of root.querySelectorAll("*")) {
        found.push(element);
        if (shadowOf(element)) deep(shadowOf(element), found);
        const inner = frameDocument(element);
        if (inner) deep(inner, found);
      }
      return found;
    };
    this.all = deep(document);
    this.rewritten = new Map();
    this.born = performance.now();
    const note = (records) => {
      const now = (performance.now() - this.born) / 1000;
      for (const record of records) {
        const element = record.target.nodeType === 1 ? record.target : record.target.parentElement;
        if (!element || ["SCRIPT", "STYLE", "HEAD"].includes(element.tagName)) continue;
        const known = this.rewritten.get(element) ?? { times: 0, first: now };
        this.rewritten.set(element, { ...known, times: known.times + 1, last: now });
      }
    };
    const options = { subtree: true, childList: true, characterData: true };
    for (const root of [document, ...this.all.map((element) => shadowOf(element)).filter(Boolean)]) {
      new MutationObserver(note).observe(root, options);
    }
    const set = timers();
    const soon = [...set.intervals, ...set.chained, ...set.first].filter((delay) => delay > 0 && delay <= 5500);
    const can = this.all.some((element) => this.canMove(element)) || this.animations().length > 0 || set.frames > 5;
    return { can, soon: soon.length ? Math.max(...soon) / 1000 : 0, held: (globalThis.podaoHeld ?? []).length,
      recurring: [...set.intervals, ...set.chained].filter((delay) => delay <= 10000).map((delay) => delay / 1000) };
  },

  left(held) { return (globalThis.podaoHeld ?? []).slice(held)[0] ?? ""; },

  canMove(element) {
    if (["CANVAS", "MARQUEE", "BLINK", "EMBED", "OBJECT"].includes(element.tagName)) return true;
    if (element.tagName === "VIDEO" || element.tagName === "AUDIO") return element.autoplay || !element.paused;
    if (element.tagName === "IMG") return /\.(gif|webp|apng|avif)(\?|$)/i.test(element.currentSrc || element.src);
    return /^(animate|set)/i.test(element.localName) && element.namespaceURI.endsWith("svg");
  },

  animations() {
    return document.getAnimations().filter((one) => one.playState === "running" && one.effect?.target).map((one) => {
      const time = one.effect.getComputedTiming();
      const finite = (value) => (Number.isFinite(value) ? value / 1000 : null);
      const names = new Set(one.effect.getKeyframes().flatMap((frame) => Object.keys(frame)));
      for (const name of ["offset", "computedOffset", "easing", "composite"]) names.delete(name);
      return { path: pathOf(one.effect.target), pseudo: one.effect.pseudoElement ?? "", properties: [...names].sort(),
        cycle: finite(Number(time.duration)), lasts: finite(time.endTime) };
    });
  },

  playing() {
    return this.all.filter((element) => ["VIDEO", "AUDIO"].includes(element.tagName) && (!element.paused || element.autoplay) && !element.ended)
      .map((element) => ({ path: pathOf(element), tag: element.tagName.toLowerCase(), loops: element.loop,
        duration: Number.isFinite(element.duration) ? element.duration : null,
        audible: !element.muted && element.volume > 0 && (element.tagName === "AUDIO" || element.mozHasAudio !== false) }));
  },

  changed() {
    return [...this.rewritten].filter(([element]) => element.isConnected && element.checkVisibility?.() !== false)
      .map(([element, seen]) => ({ path: pathOf(element), ...seen }));
  },

  PAUSE: /暂停|停止|停播|关闭动画|关闭声音|静音|pause|stop|mute/i,
  pause() {
    const named = this.all.find((element) => (element.matches("button, [role=button], a[href], input[type=button], summary, [role=switch], input[type=checkbox]"))
      && this.PAUSE.test(`${element.textContent} ${element.getAttribute("aria-label") ?? ""} ${element.title} ${element.value ?? ""}`));
    return named ? pathOf(named) : null;
  },

  at(x, y) {
    const hit = document.elementFromPoint(x, y);
    return hit ? pathOf(hit) : null;
  },
})
