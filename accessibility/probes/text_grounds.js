// Lets letters vanish while their ground stays, and nothing moves between the two pictures.
(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*, *::before, *::after {
    color: transparent !important; -webkit-text-fill-color: transparent !important;
    -webkit-text-stroke-color: transparent !important; text-shadow: none !important;
    text-decoration-color: transparent !important; caret-color: transparent !important;
    transition: none !important; animation-play-state: paused !important }`);
  const roots = (root) =>
    [root, ...[...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? roots(element.shadowRoot) : []))];
  let hidden = [];
  return {
    hide() {
      hidden = roots(document);
      for (const root of hidden) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    show() {
      for (const root of hidden) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
})()
