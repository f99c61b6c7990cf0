// In the isolated world of every frame: hold the page where it is, and remember where it wanted to go.
(() => {
  globalThis.podaoHeld = [];
  navigation.addEventListener("navigate", event => {
    const to = event.destination;
    if (to.sameDocument || !event.cancelable || event.navigationType === "traverse") return;
    if (podaoHeld.length < 20) podaoHeld.push(to.url.slice(0, 500));
    event.preventDefault();
  });
})();
