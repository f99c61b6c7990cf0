({
  KINDS: ["order", "value", "scroll", "size", "place", "shown", "picture", "text", "look"],
  MOVES: /[上下前后左右]移|移[动到至]|排[序到]|上一|下一|前一|后一|放大|缩小|增加|减少|加宽|变窄|up|down|left|right|move|next|prev|zoom|more|less|increase|decrease|[+＋−–-]$|[▲▼◀▶←→↑↓<>‹›]/i,
  PRESSED: "button, [role=button], input[type=button], summary, a[href^='#'], [role=menuitem], [role=tab], [role=option]",
  // A press alone does not tell what these would do.
  TYPED: "textarea, [contenteditable=true], iframe, input:not([type]), input[type=text], input[type=tel], input[type=radio], input[type=checkbox], input[type=color]",
  // What stands on every page of a site is about the site, but for what says that it moves something.
  FRAME: "header, nav, footer, [role=banner], [role=navigation], [role=contentinfo], [role=search]",
  OTHER_WAY: /不用拖|不拖|无需拖|编辑|排序|顺序|设置|without dragging|reorder|edit|sort|settings/i,
  FIELDS: "input[type=number], input[type=range], select, [role=spinbutton]",

  // Bring it into view and remember all about it; where a press on it lands, and where it could be led to.
  mark(path) {
    const it = this.it = elementAt(path);
    if (!it) return null;
    it.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    this.was = this.look();
    watchChanges();
    const spot = this.grip(it);
    return { ...(spot ?? this.middle(it)), hit: Boolean(spot), aims: spot ? this.aims(spot) : [] };
  },
  // Where it can be taken hold of, rather beside the buttons in it than on them.
  grip(it) {
    const box = it.getBoundingClientRect(), middle = this.middle(it);
    const spots = [middle, ...[0.1, 0.9, 0.3, 0.7].map((part) => ({ x: box.x + box.width * part, y: middle.y }))];
    const hits = spots.map((spot) => [spot, document.elementFromPoint(spot.x, spot.y)])
      .filter(([, hit]) => hit && (hit === it || it.contains(hit) || shadowOf(hit)));
    const free = hits.find(([, hit]) => { const control = hit.closest(`${this.PRESSED}, a, input, select, textarea`); return !control || control.contains(it); });
    return (free ?? hits[0])?.[0] ?? null;
  },
  middle(element) {
    const box = element.getBoundingClientRect();
    const between = (low, at, high) => Math.min(Math.max(at, low), high);
    return { x: between(2, box.x + box.width / 2, innerWidth - 3), y: between(2, box.y + box.height / 2, innerHeight - 3) };
  },
  // Beyond a neighbour of its kind, then sideways and down.
  aims({ x, y }) {
    const box = this.it.getBoundingClientRect(), aims = [];
    const kin = [...(this.it.parentElement?.children ?? [])].filter((one) => one !== this.it && one.tagName === this.it.tagName && isShown(one));
    const after = kin.find((one) => this.it.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? kin.at(-1);
    if (after) {
      const other = after.getBoundingClientRect();
      const sign = (from, to) => Math.sign(to - from);
      aims.push([other.x + other.width / 2 + sign(box.x, other.x) * other.width * 0.3, other.y + other.height / 2 + sign(box.y, other.y) * other.height * 0.3]);
    }
    const other = this.otherHome();
    if (other) aims.push(other);
    const far = Math.max(90, Math.min(box.width * 0.6, 300));
    aims.push([x + 90, y], [x - far, y], [x, y + 90], [x, y - 90]);
    const inside = ([at, top]) => at > 1 && top > 1 && at < innerWidth - 1 && top < innerHeight - 1;
    return aims.filter(inside);
  },

  // Into another list like its own, the nearest one.
  otherHome() {
    const home = this.it.parentElement, mine = this.middle(this.it);
    if (!home || home === document.body) return null;
    const alike = [...home.getRootNode().querySelectorAll(home.localName)].filter((one) => one !== home && !one.contains(home) && !home.contains(one)
      && isShown(one) && one.className === home.className && (one.className || one.matches("ul, ol, tbody")));
    const spots = alike.map((one) => { const { x, y, width, height } = one.getBoundingClientRect(); return [x + width / 2, y + height / 2]; });
    return spots.sort((one, two) => Math.hypot(one[0] - mine.x, one[1] - mine.y) - Math.hypot(two[0] - mine.x, two[1] - mine.y))[0] ?? null;
  },

  look() {
    const it = this.it, home = it.parentElement ?? it.getRootNode().host ?? it, all = allElements().slice(0, 5000);
    const near = [it, ...[...home.children].slice(0, 60)], below = [...it.querySelectorAll("*")].slice(0, 80);
    const around = [...home.querySelectorAll("*"), ...(home.parentElement?.children ?? [])].slice(0, 400);
    const from = (element, base) => {
      const box = element.getBoundingClientRect(), its = base.getBoundingClientRect();
      return `${Math.round(box.x - its.x)} ${Math.round(box.y - its.y)}`;
    };
    const map = (list, of) => new Map(list.map((element) => [element, of(element)]));
    const size = (element) => isShown(element) && `${Math.round(element.offsetWidth ?? 0)} ${Math.round(element.offsetHeight ?? 0)}`;
    const outer = [];
    for (let at = home; at && at !== document.body && at !== document.documentElement; at = at.parentElement) outer.push(at);
    return {
      order: map(all, () => ""),
      value: map(all.filter((element) => element.matches("input, select, textarea, [aria-valuenow]")), (element) => `${element.value ?? ""} ${element.getAttribute("aria-valuenow")}`),
      scroll: map([it, ...below, ...outer], (element) => `${element.scrollLeft} ${element.scrollTop}`),
      size: map(near, size),
      place: new Map([[it, from(it, home)], ...below.map((element) => [element, isShown(element) && from(element, it)])]),
      shown: map(around, isShown),
      picture: map([it, ...below].filter((element) => element.tagName === "CANVAS"), this.drawn),
      text: new Map([[document.body, document.body.textContent]]),
      look: map(around.concat(it), (element) => `${element.getAttribute("class")}|${element.getAttribute("style")}|${[...element.attributes].filter((one) => one.name.startsWith("aria-")).map((one) => one.value)}`),
    };
  },
  drawn(canvas) { try { return canvas.toDataURL(); } catch { return "?"; } },

  // What is different, once nothing changes any more, but for the control that was used. What comes into view or goes
  // has neither moved nor grown; order is told of what is still there.
  async changed(path = null) {
    await changesSettled(400);
    const now = this.look(), used = path && elementAt(path);
    const differs = (kind) => [...this.was[kind]].some(([element, was]) => {
      const is = now[kind].get(element);
      return element.isConnected && element !== used && is !== undefined && is !== was && (kind === "shown" || (is !== false && was !== false));
    });
    return this.KINDS.filter((kind) => (kind === "order" ? this.reordered(now) : differs(kind)));
  },
  reordered(now) {
    const before = [...this.was.order.keys()].filter((element) => element.isConnected);
    const after = [...now.order.keys()].filter((element) => this.was.order.has(element));
    return before.length === after.length && before.some((element, at) => element !== after[at]);
  },

  // What the page itself gave to be dragged along, for the drop.
  listen() {
    this.items = null;
    addEventListener("dragstart", (event) => {
      this.items = event.defaultPrevented ? null : [...event.dataTransfer.types].map((type) => ({ mimeType: type, data: event.dataTransfer.getData(type) }));
    }, { once: true });
  },
  carried() { return this.items; },

  // Controls that may do the same, the nearest and best named first; what is not worth a try is counted.
  beside(path, most) {
    const it = elementAt(path), found = [];
    if (!it) return { found: [], left: 0 };
    const up = [];
    for (let at = it; at; at = at.parentElement ?? at.getRootNode().host) up.push(at);
    let left = 0;
    for (const element of allElements()) {
      if (element === it || !isShown(element) || element.disabled || element.closest("[inert], [aria-disabled=true]")) continue;
      const said = `${element.getAttribute("aria-label") ?? ""} ${element.textContent} ${element.title} ${element.value ?? ""}`.trim();
      const framed = element.closest(this.FRAME);
      if (framed && !framed.contains(it) && !this.MOVES.test(said)) continue;
      if (element.matches(this.TYPED) || (element.matches("a[href]") && this.OTHER_WAY.test(said))) { left++; continue; }
      const field = element.matches(this.FIELDS);
      if (!field && !element.matches(this.PRESSED)) continue;
      const away = up.findIndex((one) => one.contains(element));
      const ids = (element.getAttribute("aria-controls") ?? "").split(/\s+/);
      if ((element.form && element.matches("button:not([type]), [type=submit], [type=reset]"))) continue;
      const points = up.some((one) => one.id && ids.includes(one.id));
      const fit = away - (this.MOVES.test(said) ? 3 : 0) - (points ? 5 : 0);
      found.push({ path: pathOf(element), how: field ? "field" : "press", fit });
    }
    found.sort((one, other) => one.fit - other.fit);
    left += Math.max(0, found.length - most);
    return { found: found.slice(0, most), left };
  },
  // The page changes by itself, so that a change need not come from us.
  restless() { const set = timers(); return set.intervals.length + set.chained.length > 0 || set.frames > 5; },
  // Where to press a control; where to press on the thing, and in what holds it, on either side.
  aim(path) {
    const at = elementAt(path);
    if (!at) return null;
    at.scrollIntoView({ block: "nearest", behavior: "instant" });
    const spot = this.middle(at), hit = document.elementFromPoint(spot.x, spot.y);
    return hit && (hit === at || at.contains(hit) || hit.contains(at) || shadowOf(hit)) ? spot : null;
  },
  sides() {
    const home = this.it.parentElement, most = 48;
    const spots = (box) => [[0.15, 0.5], [0.85, 0.5], [0.5, 0.15], [0.5, 0.85]].map(([x, y]) => ({ x: box.x + box.width * x, y: box.y + box.height * y }));
    const own = this.it.getBoundingClientRect();
    const on = Math.max(own.width, own.height) > most ? spots(own).filter(({ x, y }) => this.it.contains(document.elementFromPoint(x, y))) : [];
    const beside = !home || home === document.body ? [] : spots(home.getBoundingClientRect()).filter(({ x, y }) => {
      const hit = document.elementFromPoint(x, y);
      return hit && home.contains(hit) && !this.it.contains(hit);
    });
    return [...on, ...beside].filter(({ x, y }) => !document.elementFromPoint(x, y).closest(`${this.PRESSED}, a, input`));
  },
  // The focus on it, as Tab would put it there.
  focus() {
    for (let at = this.it; at && at !== document.body; at = at.parentElement) {
      if (at.tabIndex >= 0) { at.focus(); return focused() === at; }
    }
    return false;
  },
  enter(path) { const at = elementAt(path); at?.focus(); return focused() === at; },
})
