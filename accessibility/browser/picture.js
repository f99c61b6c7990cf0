// Bring an element into view and frame it; its box in page coordinates of the top document, null when it shows nothing.
(path => {
  let at = document;
  for (const part of path.split(" >>> ")) {
    const room = at === document ? document : at.contentDocument ?? at.shadowRoot;
    at = room?.querySelector(part) ?? null;
    if (!at) return null;
  }
  const { width, height } = at.getBoundingClientRect();
  const from = (size, room) => (size > room ? "start" : "center");
  at.scrollIntoView({ block: from(height, innerHeight), inline: from(width, innerWidth), behavior: "instant" });
  const box = at.getBoundingClientRect();
  if (!box.width || !box.height || !at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  document.podaoFramed?.style.removeProperty("outline");
  at.style?.setProperty("outline", "3px solid #d0008f", "important");
  document.podaoFramed = at;
  let x = scrollX, y = scrollY;
  for (let frame = at.ownerDocument.defaultView.frameElement; frame; frame = frame.ownerDocument.defaultView.frameElement) {
    const around = frame.getBoundingClientRect();
    x += around.x + frame.clientLeft; y += around.y + frame.clientTop;
  }
  return { x: box.x + x, y: box.y + y, width: box.width, height: box.height };
})
