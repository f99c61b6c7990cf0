({
  mark() {
    focused()?.blur?.();
    this.held = heldCount();
    watchChanges();
    this.before = new Set(allElements().filter(isShown));
    this.scroll = scrollY;
    return 0;
  },
  async effect() {
    await changesSettled();
    if (heldSince(this.held)) return "navigated";
    const at = focused();
    if (at && at !== document.body && at !== document.documentElement) return "focus";
    const now = allElements().filter(isShown);
    if (now.some((element) => !this.before.has(element)) || now.length !== this.before.size) return "appeared";
    return Math.abs(scrollY - this.scroll) > 20 ? "scrolled" : "";
  },
})
