({
  FIELDS: "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea",
  WRONG: { email: "abc", url: "abc", tel: "abc", number: "", date: "", text: "?", password: "1" },

  forms(most) {
    return allElements().filter((element) => element.tagName === "FORM" && isShown(element)
      && element.getAttribute("role") !== "search" && !element.closest("search, [role=search]")
      && !(this.fields(element).length === 1 && this.fields(element)[0].type === "search"))
      .filter((form) => this.fields(form).some((field) => ["INPUT", "TEXTAREA", "SELECT"].includes(field.tagName)))
      .slice(0, most).map((form) => ({ path: pathOf(form), asks: !form.noValidate && this.fields(form).some((field) => this.asks(field)) }));
  },

  // The browser itself would stop an empty or a wrong entry.
  asks(field) {
    return field.required || Boolean(field.pattern) || field.minLength > 0 || ["email", "url"].includes(field.type);
  },
  reset() { this.form.reset(); focused()?.blur?.(); return 0; },

  fields(form) {
    return Array.from(form.elements).filter((element) => element.matches(this.FIELDS) && isShown(element) && !element.disabled);
  },

  look(element) {
    const style = getComputedStyle(element);
    return [style.borderTopColor, style.borderTopWidth, style.backgroundColor, style.boxShadow, style.outlineColor, style.color].join("|");
  },

  describe(field) {
    const ids = `${field.getAttribute("aria-describedby") ?? ""} ${field.getAttribute("aria-errormessage") ?? ""}`.split(/\s+/).filter(Boolean);
    return ids.map((id) => field.getRootNode().getElementById(id)).filter((element) => element && isShown(element)).map((element) => element.textContent.trim()).join(" ");
  },

  // Fill or empty the form, and say which control sends it.
  prepare(path, filled) {
    const form = elementAt(path);
    if (!form) return null;
    this.form = form;
    const set = (field, value) => {
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
      if (own) own.call(field, value); else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    };
    for (const field of this.fields(form)) {
      if (["checkbox", "radio", "file", "range", "color"].includes(field.type) || field.readOnly) continue;
      if (field.tagName === "SELECT") { if (filled === "empty") field.selectedIndex = 0; continue; }
      set(field, filled === "empty" ? "" : this.WRONG[field.type] ?? "?");
    }
    focused()?.blur?.();
    const button = Array.from(form.elements).find((element) => element.matches("button:not([type]), button[type=submit], input[type=submit], input[type=image]") && isShown(element) && !element.disabled)
      ?? form.querySelector("button, [role=button]") ?? this.fields(form).find((field) => field.tagName === "INPUT");
    if (!button) return null;
    this.before = new Map(allElements().map((element) => [element, isShown(element) ? ownText(element) : ""]));
    this.looks = new Map(this.fields(form).map((field) => [field, this.look(field)]));
    this.values = new Map(this.fields(form).map((field) => [field, field.value]));
    this.held = (globalThis.podaoHeld ?? []).length;
    this.sent = false;
    form.addEventListener("submit", (event) => { setTimeout(() => { this.sent = this.sent || !event.defaultPrevented; }); }, { once: true });
    button.scrollIntoView({ block: "center", behavior: "instant" });
    button.focus();
    return focused() === button;
  },

  async outcome() {
    await settled(600);
    const fields = this.fields(this.form);
    const at = focused();
    const native = !this.form.noValidate && fields.some((field) => field.matches(":invalid")) && at && fields.includes(at) && at.matches(":invalid");
    const appeared = allElements().filter((element) => !["SCRIPT", "STYLE", "OPTION"].includes(element.tagName) && isShown(element) && ownText(element) && ownText(element) !== this.before.get(element));
    const heard = (element) => Boolean(element.closest(LIVE)) || element === at || Boolean(at && at !== document.body && element.contains(at))
      || Boolean(at && at.getAttribute && (at.getAttribute("aria-describedby") ?? "").split(/\s+/).some((id) => id && element.closest(`#${CSS.escape(id)}`)));
    const inError = fields.map((field) => ({
      path: pathOf(field), marked: field.getAttribute("aria-invalid") === "true" || (native && field === at),
      described: this.describe(field),
      looks: field !== at && this.look(field) !== this.looks.get(field),
    })).filter((one) => one.marked || one.looks);
    return {
      native, sent: (globalThis.podaoHeld ?? []).length > this.held || this.sent,
      messages: appeared.slice(0, 8).map((element) => [pathOf(element), ownText(element).slice(0, 160), heard(element)]),
      fields: inError, focus: at && at !== document.body ? pathOf(at) : null,
      emptied: fields.filter((field) => this.values.get(field) && !field.value && field.type !== "password").map(pathOf),
    };
  },
})
