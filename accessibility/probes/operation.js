({
  NATIVE: "a[href], button, input, select, textarea, summary, area[href], option, label, audio, video, iframe, details, dialog",
  ROLES: "[role=button],[role=tab],[role=switch],[role=checkbox],[role=radio],[role=menuitem],[role=menuitemcheckbox],[role=menuitemradio],[role=option],[role=treeitem],[role=link],[role=combobox]",
  GROUPS: "[role=tablist],[role=listbox],[role=menu],[role=menubar],[role=tree],[role=treegrid],[role=grid],[role=radiogroup],[role=toolbar]",
  POPUPS: "dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]",
  STATES: ["aria-expanded", "aria-pressed", "aria-selected", "aria-checked", "aria-current", "aria-hidden", "aria-disabled", "open", "checked", "hidden"],

  // Controls worth working: `clickable` are paths of elements that listen for clicks, known from the snapshot.
  controls(clickable, most) {
    const heard = new Set(clickable.map((path) => elementAt(path)).filter(Boolean));
    const found = [], kinds = new Map();
    let left = 0;
    for (const element of allElements()) {
      const button = element.matches("button, input[type=button], [aria-expanded], [aria-haspopup]") || element.matches(this.ROLES);
      const listens = heard.has(element) && !element.matches("html, body, main, form, label, fieldset");
      if ((!button && !listens) || !isShown(element) || element.closest("[inert]")) continue;
      if (element.disabled || element.getAttribute("aria-disabled") === "true") continue;
      if (element.matches("button[type=submit], button:not([type]), input[type=submit]") && element.form) continue;
      if (element.matches("input, select, textarea") && !element.matches("[type=button], [aria-haspopup], [role=switch]")) continue;
      if (element.matches("a[href]") && !/^(#|javascript:)/i.test(element.getAttribute("href")) && !element.matches("[aria-expanded],[aria-haspopup],[role]")) continue;
      if (!button && (element.querySelector(this.NATIVE) || element.matches(this.GROUPS) || element.querySelector(this.ROLES))) continue;
      const kind = `${element.tagName} ${element.getAttribute("role")} ${element.className?.baseVal ?? element.className} ${[...element.attributes].map((a) => a.name + (a.name.startsWith("on") ? a.value : "")).sort()}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (kinds.get(kind) > 2) continue;
      if (found.length >= most) { left++; continue; }
      found.push({ path: pathOf(element), way: this.way(element) });
    }
    return { found, left };
  },

  // How the keyboard comes here: "tab", "around" where what holds it takes the focus, "arrows" within a group, or "".
  way(element) {
    if (element.tabIndex >= 0) return "tab";
    if (this.entry(element)) return "arrows";
    for (let at = element.parentElement ?? element.getRootNode().host; at && at !== document.body; at = at.parentElement ?? at.getRootNode().host) {
      if (at.tabIndex >= 0) return "around";
    }
    return "";
  },
  // Where Tab enters the group that an element belongs to.
  entry(element) {
    const group = element.parentElement?.closest(this.GROUPS);
    if (!group) return null;
    const outer = element.getRootNode().querySelector(group.id ? `[aria-controls~="${CSS.escape(group.id)}"][role=combobox], [aria-owns~="${CSS.escape(group.id)}"]` : ":not(*)");
    return [group, ...group.querySelectorAll("*"), outer].find((one) => one && one !== element && one.tabIndex >= 0 && isShown(one)) ?? null;
  },
  // The focus, or what it points at.
  current() {
    const at = focused(), id = at?.getAttribute?.("aria-activedescendant");
    return (id && at.getRootNode().getElementById(id)) || at;
  },
  isHere() { const at = this.current(); return at === this.control || this.control.contains(at); },
  isUpright() { return /vertical/.test(this.control.closest(this.GROUPS)?.getAttribute("aria-orientation") ?? "") || !this.control.closest("[role=tablist],[role=menubar],[role=toolbar],[role=radiogroup]"); },
  enter() { this.entry(this.control)?.focus(); return this.isHere(); },

  look(element) {
    const style = getComputedStyle(element);
    return `${style.backgroundColor}|${style.color}|${style.width}|${style.height}|${style.transform}|${element.value ?? ""}|${element.className?.baseVal ?? element.className}`;
  },

  mark(path) {
    const control = elementAt(path);
    if (!control) return null;
    control.scrollIntoView({ block: "center", behavior: "instant" });
    this.control = control;
    const all = allElements();
    this.before = new Map(all.map((element) => [element, isShown(element)]));
    this.looks = new Map(all.filter((element) => this.before.get(element) && element !== control).slice(0, 300).map((element) => [element, this.look(element)]));
    this.states = this.STATES.map((name) => control.getAttribute(name) ?? "");
    this.texts = new Map(all.filter((element) => !["SCRIPT", "STYLE"].includes(element.tagName)).map((element) => [element, ownText(element)]));
    this.held = heldCount();
    this.chosen = [...control.closest(this.GROUPS)?.querySelectorAll("[aria-selected=true],[aria-checked=true]") ?? []];
    watchChanges();
    const box = control.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, hit: Boolean(hit && (hit === control || control.contains(hit) || hit.contains(control) || shadowOf(hit))) };
  },

  // On the control, or on what holds it.
  focus() {
    for (let at = this.control; at && at !== document.body; at = at.parentElement ?? at.getRootNode().host) {
      at.focus?.();
      const here = focused();
      if (here === at || this.control.contains(here)) return true;
    }
    return false;
  },

  // Wait until nothing changes any more, then say what is different.
  async effect() {
    await changesSettled();
    const now = allElements();
    const shown = new Set(now.filter(isShown));
    const appeared = now.filter((element) => !this.before.get(element) && shown.has(element));
    const vanished = [...this.before].filter(([element, was]) => was && !shown.has(element)).map(([element]) => element);
    const top = (list) => { const set = new Set(list); return list.filter((element) => !set.has(element.parentElement)); };
    const told = [...shown].filter((element) => !["SCRIPT", "STYLE"].includes(element.tagName) && !this.control.contains(element)
      && ownText(element) && ownText(element) !== (this.texts.get(element) ?? ""));
    const changed = [...this.looks].some(([element, look]) => element.isConnected && this.look(element) !== look);
    const at = this.current();
    this.top = top(appeared);
    const off = this.control.disabled || !shown.has(this.control);
    return {
      appeared: this.top.slice(0, 8).map(pathOf), vanished: top(vanished.filter((element) => element.isConnected)).slice(0, 8).map(pathOf),
      gone: vanished.some((element) => !element.isConnected),
      states: this.STATES.map((name, i) => [name, this.states[i], this.control.getAttribute(name) ?? ""]).filter(([, was, is]) => was !== is),
      focus: at && at !== document.body && at !== document.documentElement ? pathOf(at) : null,
      navigated: heldSince(this.held), off,
      told: told.slice(0, 5).map((element) => [pathOf(element), ownText(element).slice(0, 200), Boolean(element.closest(LIVE))]), changed,
    };
  },

  // Of what came into view: the part that is a dialog, menu or panel over the page.
  opened() {
    const found = this.top.flatMap((element) => [element, ...element.querySelectorAll(this.POPUPS)]).filter(isShown);
    const named = found.find((element) => element.matches(this.POPUPS));
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
    return { path: pathOf(it), role, modal, inside: it.contains(this.current()) };
  },
  // The browser's own bar between the last element and the first counts as inside: Tab comes back from there.
  inside() {
    const at = focused();
    return !at || at === document.body || at === document.documentElement || this.it === at || this.it.contains(at);
  },
  isIn() { const at = this.current(); return Boolean(at && at !== document.body && this.it.contains(at)); },
  where() { const at = this.current(); return at && at !== document.body && at !== document.documentElement ? pathOf(at) : null; },
  open() { return this.it.isConnected && isShown(this.it); },
  returned() { const at = focused(); return at === this.control || this.control.contains(at); },

  // Last resort to get back: the control again, or a button inside whose name says close.
  close() {
    const named = [...this.it.querySelectorAll("button, [role=button], a, input[type=button]")]
      .find((element) => /关闭|取消|确定|知道了|×|✕|close|cancel|ok|dismiss/i.test(`${element.textContent} ${element.getAttribute("aria-label") ?? ""} ${element.title}`));
    (named ?? this.control).click();
    return Boolean(named);
  },
  restored() {
    return [...this.before].every(([element, was]) => was === (element.isConnected && isShown(element)))
      && this.STATES.every((name, i) => this.states[i] === (this.control.getAttribute(name) ?? ""));
  },
  // The same, and every text stands as it did.
  undone() {
    return this.control.isConnected && this.restored() && [...this.texts].every(([element, text]) => element.isConnected && ownText(element) === text);
  },
  // The member of the group that was chosen before is chosen again.
  chooseAgain() {
    for (const one of this.chosen) if (one.isConnected && one !== this.control) one.click();
    return this.chosen.length > 0;
  },
})
