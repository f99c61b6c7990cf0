// A form gives its fields, and a document its pictures and forms, precedence over what every element has: with
// <input name="children">, `form.children` is that field. No field can be called by a symbol, though; own.py turns
// `.children` into `[podaoOwn.children]`, which this makes mean what the browser itself means by it.
globalThis.podaoOwn ??= (() => {
  const names = NAMES;
  const own = Object.fromEntries(names.map((name) => [name, Symbol(name)]));
  const define = (view) => {
    const rooms = ["EventTarget", "Node", "Element", "HTMLElement", "Document", "DocumentFragment", "ShadowRoot", "HTMLIFrameElement"];
    for (const name of names) {
      for (const room of rooms) {
        const there = Object.getOwnPropertyDescriptor(view[room].prototype, name);
        if (there) Object.defineProperty(view[room].prototype, own[name], { ...there, configurable: true });
      }
      // Whatever is no node has it under its own name.
      Object.defineProperty(view.Object.prototype, own[name], {
        configurable: true,
        get() { return this[name]; },
        set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); },
      });
    }
    // Elements of a frame come with the frame's own prototypes.
    const document = Object.getOwnPropertyDescriptor(view.HTMLIFrameElement.prototype, "contentDocument");
    Object.defineProperty(view.HTMLIFrameElement.prototype, own.contentDocument, {
      configurable: true,
      get() {
        const inside = document.get.call(this), its = inside?.[own.defaultView];
        if (inside && its === undefined) define(inside.defaultView);
        return inside;
      },
    });
  };
  define(globalThis);
  return own;
})();
// Whether any field, picture, form or frame of this document goes by one of these names.
globalThis.hidesNames ??= () => {
  const query = Document.prototype.querySelectorAll, attribute = Element.prototype.getAttribute;
  return [...query.call(document, "[name], form [id]")].some((one) =>
    ["name", "id"].some((kind) => Object.hasOwn(podaoOwn, attribute.call(one, kind) ?? "")));
};
