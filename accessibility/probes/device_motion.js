// Tilts and shakes the device for whoever listens, and watches what changes.
({
  async move() {
    const windows = [window];
    for (const frame of document.querySelectorAll("iframe, frame")) {
      if (frameDocument(frame)) windows.push(frame.contentWindow);
    }
    const changes = [];
    const told = (node) => {
      const element = node.nodeType === 1 ? node : node.parentElement;
      changes.push(`<${element?.localName ?? "#text"}> ${(element?.textContent ?? "").trim().slice(0, 60)}`);
    };
    const watchers = windows.map((view) => {
      const watcher = new MutationObserver((records) => records.forEach((record) => told(record.target)));
      watcher.observe(view.document, { subtree: true, childList: true, attributes: true, characterData: true });
      return watcher;
    });
    const state = () => windows.flatMap((view) => [
      ...[...view.document.querySelectorAll("input, select, textarea")].map((field) => [field, `${field.value} ${field.checked}`]),
      [view.document.documentElement, `${view.scrollX} ${view.scrollY}`],
    ]);
    const before = state();
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    for (const step of [0, 1, 2, -1, 1, 2]) {
      for (const view of windows) {
        const tilt = { alpha: 90 + 40 * step, beta: 35 * step, gamma: 30 * step, absolute: true };
        view.dispatchEvent(new view.DeviceOrientationEvent("deviceorientation", tilt));
        view.dispatchEvent(new view.DeviceOrientationEvent("deviceorientationabsolute", tilt));
        const push = { x: 18 * step, y: -15 * step, z: 9.8 + 12 * step };
        const turn = { alpha: 200 * step, beta: 200 * step, gamma: 200 * step };
        view.dispatchEvent(new view.DeviceMotionEvent("devicemotion", {
          acceleration: push, accelerationIncludingGravity: push, rotationRate: turn, interval: 16,
        }));
      }
      await pause(60);
    }
    await pause(120);
    watchers.forEach((watcher) => watcher.disconnect());
    state().forEach(([element, value], at) => { if (before[at]?.[1] !== value) told(element); });
    return changes[0] ?? "";
  },
})
