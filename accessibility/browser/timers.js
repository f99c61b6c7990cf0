// In the page's own world, before its first script: remember which timers keep coming back, so that a page with none
// need not be watched for motion, and keep those that come late, so that a probe need not wait for a time limit.
// Nothing about when or how they run is changed until it asks.
(() => {
  const {setInterval, clearInterval, setTimeout, clearTimeout, requestAnimationFrame} = window;
  const running = new Map();
  const late = new Map(); // time-outs not yet run: [delay, what is then done]
  const SOON = 5500, NEVER = 20 * 3600 * 1000; // ms; a limit of 20 hours is none (WCAG 2.2, 2.2.1)
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
    const noted = noting(callback, () => { inside++; late.delete(id); }, () => inside--);
    const id = setTimeout.call(window, noted, delay, ...rest);
    if (noted !== callback && delay > SOON && delay < NEVER && late.size < 20) late.set(id, [Number(delay), () => noted.apply(window, rest)]);
    return id;
  };
  window.clearTimeout = function (id) { late.delete(id); return clearTimeout.call(window, id); };
  window.requestAnimationFrame = function (callback) {
    if (inFrame) frames++;
    return requestAnimationFrame.call(window, noting(callback, () => { inFrame = true; }, () => { inFrame = false; }));
  };
  document.addEventListener("podao-timers", () => document.dispatchEvent(new CustomEvent("podao-timers-told", {
    detail: JSON.stringify({intervals: [...running.values()], chained, first, frames, late: late.size}),
  })));
  // The next one of them is up now.
  document.addEventListener("podao-hasten", () => {
    const [id, [delay, run]] = [...late].sort((a, b) => a[1][0] - b[1][0])[0] ?? [0, [0, () => {}]];
    late.delete(id);
    clearTimeout.call(window, id);
    try { run(); } catch (problem) { setTimeout.call(window, () => { throw problem; }); }
    document.dispatchEvent(new CustomEvent("podao-hastened", {detail: JSON.stringify({delay, left: late.size})}));
  });
})();
