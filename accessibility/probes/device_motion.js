// Tilts and shakes the device for whoever listens, and watches what changes; then tries the page's own controls.
(() => {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const views = () =>
    [window, ...[...document.querySelectorAll("iframe, frame")].filter(frameDocument).map((frame) => frame.contentWindow)];
  const MOST_CONTROLS = 12;
  const number = (text) => Number.parseFloat(text.match(/-?\d+(\.\d+)?/)?.[0]);

  // What can change: values of fields, texts of elements without children, where the page is scrolled to, and looks.
  function state() {
    const found = new Map();
    for (const view of views()) {
      found.set(view.document, `${view.scrollX} ${view.scrollY}`);
      for (const element of view.document.querySelectorAll("body, body *")) {
        const field = element.matches("input, select, textarea") ? `${element.value} ${element.checked}` : "";
        const text = element.childElementCount ? "" : element.textContent.trim();
        found.set(element, [field || text, element.getAttribute("style"), element.getAttribute("class")].join("|"));
      }
    }
    return found;
  }

  // Which elements changed, and whether a number in them went up or down.
  function changes(before, after) {
    const found = [];
    for (const [element, value] of after) {
      const was = before.get(element);
      if (was === value) continue;
      const [from, to] = [number(was ?? ""), number(value)];
      found.push({ element, way: Number.isNaN(from) || Number.isNaN(to) || from === to ? "other" : from < to ? "up" : "down" });
    }
    return found;
  }

  async function shake(steps) {
    for (const step of steps) {
      for (const view of views()) {
        const tilt = { alpha: 90 + 40 * step, beta: 35 * step, gamma: 30 * step, absolute: true };
        view.dispatchEvent(new view.DeviceOrientationEvent("deviceorientation", tilt));
        view.dispatchEvent(new view.DeviceOrientationEvent("deviceorientationabsolute", tilt));
        const push = { x: 18 * step, y: -15 * step, z: 9.8 + 12 * step };
        const turn = { alpha: 200 * step, beta: 200 * step, gamma: 200 * step };
        view.dispatchEvent(new view.DeviceMotionEvent("devicemotion", {
          acceleration: push, accelerationIncludingGravity: push, rotationRate: turn, interval: 16,
        }));
      }
      await pause(40);
    }
    await pause(60);
  }

  async function moved(steps) {
    const before = state();
    await shake(steps);
    return changes(before, state());
  }

  const controls = () => views().flatMap((view) => [...view.document.querySelectorAll(
    "button, input[type=button], input[type=checkbox], input[type=radio], [role=button], [role=switch], [role=checkbox]")])
    .filter((one) => !one.disabled && isShown(one) && !(one.type === "submit" && one.form));

  const told = ({ element }) =>
    `<${element.localName ?? "page"}> ${(element.value ?? element.textContent ?? "").trim().slice(0, 60)}`.trim();
  const named = (one) => (one.ariaLabel || one.labels?.[0]?.textContent || one.value || one.textContent || "").trim().slice(0, 60);

  return {
    async move() {
      const byMotion = [...await moved([1, 1]), ...await moved([-1, -1]), ...await moved([0])];
      if (!byMotion.length) return { changed: "", only: "", tried: 0, off: "" };
      const tried = new Set();
      const byControls = [];
      for (const round of [1, 2]) { // a control may have to wait for another: less only after more
        const met = new Set();
        for (let next; met.size < MOST_CONTROLS && (next = controls().find((one) => !met.has(one))); ) {
          met.add(next);
          tried.add(next);
          const before = state();
          next.click();
          await pause(40);
          byControls.push(...changes(before, state()));
        }
      }
      let off = "";
      for (const one of controls().filter((one) => tried.has(one))) {
        one.click();
        await pause(40);
        if ((await moved([1, 1])).length || (await moved([-1, -1])).length) continue;
        off = named(one) || "?";
        break;
      }
      const own = (element) => element.matches?.("input, select, textarea") && !element.disabled && !element.readOnly;
      const reached = ({ element, way }) => own(element) || byControls.some((one) => one.element === element && one.way === way);
      const only = byMotion.find((one) => !reached(one));
      return { changed: told(byMotion[0]), only: only ? told(only) : "", tried: tried.size, off };
    },
  };
})()
