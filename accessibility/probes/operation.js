({
  NATIVE: "a[href], button, input, select, textarea, summary, area[href], option, label, audio, video, iframe, details, dialog",
  ROLES: "[role=button],[role=tab],[role=switch],[role=checkbox],[role=radio],[role=menuitem],[role=menuitemcheckbox],[role=option],[role=treeitem],[role=link],[role=slider],[role=combobox]",
  STATES: ["aria-expanded", "aria-pressed", "aria-selected", "aria-checked", "aria-current", "aria-hidden", "aria-disabled", "open", "checked", "hidden"],

  // Controls worth working: `clickable` are paths of elements that listen for clicks, known from the snapshot.
  controls(clickable, most) {
    const heard = new Set(clickable.map((path) => elementAt(path)).filter(Boolean));
    const found = [], kinds = new Map();
    let left = 0;
    for (const element of allElements()) {
      if (!isShown(element) || element.closest("[inert]")) continue;
      const button = element.matches("button, input[type=button], [aria-expanded], [aria-haspopup]") || element.matches(this.ROLES);
      const listens = heard.has(element) && !element.matches("html, body, main, form, label");
      if (!button && !listens) continue;
      if (element.disabled || element.getAttribute("aria-disabled") === "true") continue;
      if (element.matches("button[type=submit], button:not([type]), input[type=submit]") && element.form) continue;
      if (element.matches("input, select, textarea") && !element.matches("[type=button], [aria-haspopup], [role=switch]")) continue;
      if (element.matches("a[href]") && !/^(#|javascript:)/i.test(element.getAttribute("href")) && !element.matches("[aria-expanded],[aria-haspopup],[role]")) continue;
      const inner = listens && !button && element.querySelector(this.NATIVE);
      if (inner) continue;
      const kind = `${element.tagName} ${element.getAttribute("role")} ${element.className?.baseVal ?? element.className} ${[...element.attributes].map((a) => a.name + (a.name.startsWith("on") ? a.value : "")).sort()}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (kinds.get(kind) > 3) continue;
      if (found.length >= most) { left++; continue; }
      found.push({ path: pathOf(element), focusable: this.reach(element), press: element.matches("a") ? "Enter" : "Enter" });
    }
    return { found, left };
  },

  // The element itself, or the nearest around it, takes the focus by Tab or by arrow keys of its group.
  reach(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement ?? at.getRootNode().host) {
      if (at.tabIndex >= 0) return true;
    }
    return element.matches("[role=tab],[role=radio],[role=option],[role=menuitem],[role=treeitem],[role=menuitemcheckbox]") && element.hasAttribute("tabindex");
  },

  look(element) {
    const style = getComputedStyle(element);
    return `${style.backgroundColor}|${style.color}|${style.width}|${style.height}|${style.transform}|${element.value ?? ""}|${element.className?.baseVal ?? element.className}`;
  },

  mark(path) {
    const control = elementAt(path);
    if (!control) return null;
    control.scrollIntoView({ block: "center", behavior: "instant" });
    this.control = control;
    this.before = new Map(allElements().map((element) => [element, isShown(element)]));
    this.looks = new Map([...this.before].filter(([element, shown]) => shown && element !== control).slice(0, 400).map(([element]) => [element, this.look(element)]));
    this.states = this.STATES.map((name) => control.getAttribute(name) ?? "");
    this.texts = new Map([...this.before.keys()].filter((element) => !["SCRIPT", "STYLE"].includes(element.tagName)).map((element) => [element, ownText(element)]));
    this.held = (globalThis.podaoHeld ?? []).length;
    const box = control.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, hit: Boolean(hit && (hit === control || control.contains(hit) || hit.contains(control) || hit.shadowRoot)) };
  },

  focus() { this.control.focus(); return focused() === this.control; },

  // Wait until nothing has changed for a moment, at most half a second, then say what is different.
  async effect() {
    await settled();
    const now = allElements();
    const appeared = now.filter((element) => !this.before.get(element) && isShown(element));
    const vanished = [...this.before].filter(([element, was]) => was && !(element.isConnected && isShown(element))).map(([element]) => element);
    const top = (list) => { const set = new Set(list); return list.filter((element) => !set.has(element.parentElement)); };
    const told = now.filter((element) => !["SCRIPT", "STYLE"].includes(element.tagName) && isShown(element) && ownText(element) && ownText(element) !== (this.texts.get(element) ?? ""))
      .filter((element) => this.before.get(element) !== undefined || !this.before.has(element))
      .map((element) => ({ path: pathOf(element), text: ownText(element).slice(0, 200), live: Boolean(element.closest(LIVE)), own: this.control.contains(element) }))
      .filter((one) => !one.own);
    const changed = [...this.looks].some(([element, look]) => element.isConnected && this.look(element) !== look);
    const at = focused();
    this.top = top(appeared);
    return {
      appeared: this.top.slice(0, 8).map(pathOf), vanished: top(vanished.filter((element) => element.isConnected)).slice(0, 8).map(pathOf),
      gone: vanished.some((element) => !element.isConnected),
      states: this.STATES.map((name, i) => [name, this.states[i], this.control.getAttribute(name) ?? ""]).filter(([, was, is]) => was !== is),
      focus: at && at !== document.body ? pathOf(at) : null,
      navigated: (globalThis.podaoHeld ?? []).slice(this.held)[0] ?? "",
      told: told.slice(0, 5).map((one) => [one.path, one.text, one.live]), changed,
    };
  },

  // Of what came into view: the part that is a dialog, menu or panel over the page.
  opened() {
    const found = this.top.flatMap((element) => [element, ...element.querySelectorAll("dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]")])
      .filter((element) => isShown(element));
    const named = found.find((element) => element.matches("dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]"));
    const outer = this.top.map((element) => element.closest("dialog, [role=dialog], [role=alertdialog]")).find(Boolean);
    const over = found.find((element) => {
      const style = getComputedStyle(element), box = element.getBoundingClientRect();
      return style.position === "fixed" && box.width * box.height > 0.25 * innerWidth * innerHeight;
    });
    const it = outer ?? named ?? over;
    if (!it) return null;
    this.it = it;
    const role = it.getAttribute("role") ?? (it.tagName === "DIALOG" ? "dialog" : "");
    const modal = it.getAttribute("aria-modal") === "true" || (it.tagName === "DIALOG" && it.matches(":modal")) || it === over || Boolean(over && over.contains(it));
    return { path: pathOf(it), role, modal, inside: it.contains(focused()) };
  },
  // The browser's own bar between the last element and the first counts as inside: Tab comes back from there.
  inside() {
    const at = focused();
    return !at || at === document.body || at === document.documentElement || this.it === at || this.it.contains(at);
  },
  open() { return this.it.isConnected && isShown(this.it); },
  returned() { return focused() === this.control || this.control.contains(focused()); },

  // Last resort to get back: the control again, or a button inside whose name says close.
  close() {
    const named = [...this.it.querySelectorAll("button, [role=button], a, input[type=button]")]
      .find((element) => /关闭|取消|确定|知道了|×|✕|close|cancel|ok|dismiss/i.test(`${element.textContent} ${element.getAttribute("aria-label") ?? ""} ${element.title}`));
    (named ?? this.control).click();
    return Boolean(named);
  },
  restored() {
    return [...this.before].every(([element, was]) => !was === !(element.isConnected && isShown(element)));
  },
})
