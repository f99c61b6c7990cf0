// In the page's own world, before its first script: remember which timers keep coming back, so that a page with none
// need not be watched for motion. Nothing about when or how they run is changed.
(() => {
  const {setInterval, clearInterval, setTimeout, requestAnimationFrame} = window;
  const running = new Map();
  const first = [], chained = []; // delays of time-outs set by the page, and set from within another timer
  let inside = 0, frames = 0, inFrame = false;
  const noting = (callback, before, after) => typeof callback !== "function" ? callback : function (...given) {
    before();
    try { return callback.apply(this, given); } finally { after(); }
  };
  window.setInterval = function (callback, delay, ...rest) {
    const id = setInterval.call(window, noting(callback, () => inside++, () => inside--), delay, ...rest);
    running.set(id, Number(delay) || 0);
    return id;
  };
  window.clearInterval = function (id) { running.delete(id); return clearInterval.call(window, id); };
  window.setTimeout = function (callback, delay, ...rest) {
    const list = inside > 0 ? chained : first;
    if (list.length < 50) list.push(Number(delay) || 0);
    return setTimeout.call(window, noting(callback, () => inside++, () => inside--), delay, ...rest);
  };
  window.requestAnimationFrame = function (callback) {
    if (inFrame) frames++;
    return requestAnimationFrame.call(window, noting(callback, () => { inFrame = true; }, () => { inFrame = false; }));
  };
  document.addEventListener("podao-timers", () => document.dispatchEvent(new CustomEvent("podao-timers-told", {
    detail: JSON.stringify({intervals: [...running.values()], chained, first, frames}),
  })));
})();
