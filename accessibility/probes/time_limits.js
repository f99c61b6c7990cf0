({
  late() { return timers().late; },

  // The next late timer comes round now; what came of it.
  async hasten() {
    const before = new Set(allElements().filter(isShown)), held = heldCount();
    watchChanges();
    const said = told("podao-hasten", "podao-hastened", null);
    await changesSettled(600);
    const shown = new Set(allElements().filter((element) => isShown(element) && !before.has(element)));
    const top = [...shown].filter((element) => !shown.has(element.parentElement) && element.textContent.trim());
    return { delay: Number(said?.delay) || 0, left: Number(said?.left) || 0, went: heldSince(held),
      appeared: top.slice(0, 5).map((element) => [pathOf(element), element.textContent.trim().replace(/\s+/g, " ").slice(0, 200)]) };
  },
})
