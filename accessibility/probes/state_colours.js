// Applies what the style sheets say of :hover or :focus to all elements at once, colours only: nothing moves.
(() => {
  const COLOURS = /^(color|background|border.*color|outline.*color|opacity|fill|stroke|text-decoration|text-shadow|-webkit-text-fill-color)/;
  const STATES = { hover: /:hover/g, focus: /:focus(-visible)?(?![-\w])/g };
  const sheet = new CSSStyleSheet();

  // Always true and as specific as the pseudo-class it stands for.
  const always = ":not(.podao-never)";

  function colours(style) {
    return [...style].filter((name) => COLOURS.test(name))
      .map((name) => `${name}: ${style.getPropertyValue(name)} ${style.getPropertyPriority(name) && "!important"}`).join(";");
  }

  function rewritten(rules, state) {
    let text = "";
    for (const rule of rules) {
      if (rule.selectorText) {
        const own = rule.selectorText.split(/,(?![^(]*\))/).filter((one) => one.search(STATES[state]) >= 0);
        const declared = colours(rule.style);
        if (own.length && declared) text += `${own.join(",").replace(STATES[state], always)} { ${declared} }\n`;
      } else if (rule.cssRules) {
        const inner = rewritten(rule.cssRules, state);
        if (inner) text += `${rule.cssText.slice(0, rule.cssText.indexOf("{"))} { ${inner} }\n`;
      }
    }
    return text;
  }

  return {
    // Whether the style sheets say anything of colours in that state; then it is shown until `leave`.
    enter(state) {
      let text = "";
      for (const one of [...document.styleSheets, ...document.adoptedStyleSheets]) {
        if (one.disabled || (one.media.length && !matchMedia(one.media.mediaText).matches)) continue;
        try { text += rewritten(one.cssRules, state); } catch { /* a sheet of another origin keeps its rules to itself */ }
      }
      if (!text) return false;
      sheet.replaceSync(`${text} *, *::before, *::after { transition: none !important }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return true;
    },
    leave() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
})()
