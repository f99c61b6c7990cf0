({
  SELECTS: "select:not([multiple])",
  // Fields alike stand for each other: `heard` are paths of elements whose scripts listen to choosing or typing.
  candidates(heard, most) {
    const listening = new Set(heard.map(elementAt).filter(Boolean)), kinds = new Set(), found = [];
    const isHeard = (element) => { for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) if (listening.has(at)) return true; return listening.has(document); };
    for (const element of allElements()) {
      const kind = this.kind(element);
      if (!kind || element.disabled || element.readOnly || !isShown(element) && !this.labelShown(element) || !isHeard(element)) continue;
      const alike = kind === "radio" ? `radio ${element.name}` : `${kind} ${element.className} ${element.getAttribute("onchange")} ${element.form?.id} ${kind === "select" ? element.name : ""}`;
      if (kinds.has(alike) || (kind === "radio" && element.checked)) continue;
      kinds.add(alike);
      found.push({ path: pathOf(element), kind });
    }
    return found.slice(0, most);
  },
  kind(element) {
    if (element.tagName === "SELECT") return element.multiple || element.size > 1 || element.options.length < 2 ? "" : "select";
    if (element.tagName !== "INPUT") return "";
    if (element.type === "radio" || element.type === "checkbox") return element.type;
    return ["text", "tel", "number", "password"].includes(element.type) && element.maxLength > 0 && element.maxLength <= 6 ? "text" : "";
  },
  labelShown(element) { return Array.from(element.labels ?? []).some(isShown); },

  mark(path) {
    const element = elementAt(path);
    if (!element) return null;
    this.field = element;
    this.was = { value: element.value, checked: element.checked, index: element.selectedIndex,
      group: element.type === "radio" ? element.getRootNode().querySelector(`input[type=radio][name="${CSS.escape(element.name)}"]:checked`) : null };
    this.shown = allElements().filter(isShown).length;
    if (element.tagName === "SELECT" && element.selectedIndex === element.options.length - 1) element.selectedIndex = 0;
    if (element.type === "text" || element.type === "tel") element.value = "";
    element.focus();
    this.value = element.type === "radio" || element.type === "checkbox" ? element.checked : element.value;
    this.held = heldCount();
    watchChanges();
    return focused() === element ? { most: element.maxLength ?? 1 } : null;
  },
  async outcome() {
    await changesSettled(600);
    const at = focused(), now = ["radio", "checkbox"].includes(this.field.type) ? this.field.checked : this.field.value;
    return { changed: now !== this.value, navigated: heldSince(this.held), focus: at && at !== document.body ? pathOf(at) : null };
  },
  // Put back without a word to the page; says whether everything that was shown is.
  undo() {
    if (this.was.group) this.was.group.checked = true;
    else if (["radio", "checkbox"].includes(this.field.type)) this.field.checked = this.was.checked;
    else if (this.field.tagName === "SELECT") this.field.selectedIndex = this.was.index;
    else this.field.value = this.was.value;
    this.field.blur();
    return allElements().filter(isShown).length === this.shown;
  },

  // Paste as from the clipboard: the page may take the text over itself, but something of it has to be there afterwards.
  async pasted(path) {
    const element = elementAt(path);
    if (!element || !isShown(element) || element.disabled || element.readOnly) return null;
    const before = element.value, form = element.form ?? element.closest("form, fieldset, div") ?? element;
    const all = () => Array.from(form.querySelectorAll("input"), (one) => one.value).join("|");
    const every = all(), data = new DataTransfer();
    data.setData("text/plain", "123456");
    element.focus();
    const let_in = element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData: data }));
    await new Promise((done) => setTimeout(done, 20));
    const kept = let_in || element.value !== before || all() !== every;
    element.value = before;
    element.blur();
    return kept;
  },
})
