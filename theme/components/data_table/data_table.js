/* A region that scrolls has to take the focus, or the keyboard cannot scroll it. One that does not scroll must not take
   it: when a screen reader goes to a cell, Chromium moves the focus to whatever takes it around the cell, and Orca
   follows it out of the table. */
export function enhance(root) {
  const watch = new ResizeObserver(() => {
    if (root.scrollWidth > root.clientWidth) root.tabIndex = 0;
    else if (root !== document.activeElement) root.removeAttribute("tabindex");
  });
  for (const part of [root, ...root.children]) watch.observe(part);
}
