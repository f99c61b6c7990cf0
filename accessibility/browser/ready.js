// Resolves when the page has come to rest, or when the time given is over; then says what stands there.
(async (limitMs) => {
  const start = performance.now();
  const left = () => limitMs - (performance.now() - start);
  const over = promise => Promise.race([promise, new Promise(done => setTimeout(done, Math.max(0, left()), "late"))]);
  const seen = (target, event) => new Promise(done => target.addEventListener(event, () => done("came"), {once: true}));

  const loaded = document.readyState === "complete" || await over(seen(window, "load")) !== "late";
  const fonts = await over(document.fonts?.ready.then(() => "ready")) !== "late";

  // Scripts may still be building the page: wait until nothing changes, longer while nothing can be read. Turns are
  // counted, not time: on a busy machine a script that is not let in for a while has not come to rest.
  const busy = document.querySelector("script[src], script:not([type]), script[type='module']") !== null;
  const empty = () => !(document.body?.innerText ?? "").trim() && !document.querySelector("img, svg, canvas, frameset");
  let calm = true;
  if (busy) {
    let changed = false, quiet = 0;
    const watch = new MutationObserver(() => { changed = true; });
    watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
    const until = Math.min(limitMs, performance.now() - start + 3000);
    while ((quiet < 5 || empty()) && performance.now() - start < until) {
      await new Promise(done => setTimeout(done, 20));
      quiet = changed || watch.takeRecords().length ? 0 : quiet + 1;
      changed = false;
    }
    watch.disconnect();
    calm = quiet >= 5;
  }
  await over(new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

  const answer = performance.getEntriesByType("navigation")[0];
  const told = [];
  const listen = event => {
    try {
      for (const {kind, text} of JSON.parse(event.detail)) {
        if (["alert", "confirm", "prompt", "print", "open", "back"].includes(kind)) told.push({kind, text: String(text)});
      }
    } catch { /* not ours */ }
  };
  document.addEventListener("podao-told", listen, {once: true});
  document.dispatchEvent(new CustomEvent("podao-ask"));
  return {
    url: answer?.name || location.href, // as it was loaded; scripts may show another address
    title: document.title,
    type: document.contentType,
    status: answer?.responseStatus ?? 0,
    redirects: answer?.redirectCount ?? 0,
    held: globalThis.podaoHeld ?? [],
    hides: hidesNames(),
    told,
    loaded, fonts, calm,
    nodes: document.getElementsByTagName("*").length,
  };
})
