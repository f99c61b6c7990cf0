// What neither the DOM snapshot nor the accessibility tree tells of one frame. Runs in a world of its own, which
// page scripts cannot reach. Tree scopes (the document, then each open shadow root as it is met) keep their order.
(() => {
  const WANTED = "img,input[type=image],canvas,audio,video";

  // Whether nothing has been drawn; false where the page may not be asked (pictures of another origin on it).
  function blank(canvas) {
    try {
      const pen = new OffscreenCanvas(64, 64).getContext("2d");
      pen.drawImage(canvas, 0, 0, 64, 64);
      return !pen.getImageData(0, 0, 64, 64).data.some((byte) => byte > 0);
    } catch {
      return canvas.width === 0 || canvas.height === 0;
    }
  }

  function image(element) {
    return {
      blank: element.localName === "canvas" && blank(element),
      width: element.naturalWidth ?? element.width,
      height: element.naturalHeight ?? element.height,
      complete: element.complete ?? true,
      source: element.currentSrc ?? element.src ?? "",
    };
  }

  // Whether there is a sound track; null while unknown, and for a file of another origin that has not played.
  function sounds(element) {
    if (element.readyState === 0) return null;
    if (element.webkitAudioDecodedByteCount > 0) return true;
    try {
      return element.captureStream().getAudioTracks().length > 0;
    } catch {
      return null;
    }
  }

  function media(element) {
    return {
      source: element.currentSrc,
      duration: Number.isFinite(element.duration) ? element.duration : -1,
      paused: element.paused,
      muted: element.muted || element.volume === 0,
      autoplay: element.autoplay,
      loop: element.loop,
      controls: element.controls,
      has_audio: sounds(element),
      width: element.videoWidth ?? 0,
      height: element.videoHeight ?? 0,
      error: element.error !== null || element.networkState === 3,
      tracks: [...element.textTracks].map((track) => [track.kind, track.language, track.label]),
    };
  }

  // What an empty field shows in place of its value; the DOM snapshot leaves it out.
  function placeholder(element) {
    const style = getComputedStyle(element, "::placeholder");
    return Object.fromEntries(["color", "-webkit-text-fill-color", "opacity", "visibility", "font-size", "font-weight"]
      .map((name) => [name, style.getPropertyValue(name)]));
  }

  function scope(root, found) {
    const elements = [...root.querySelectorAll("*")];
    const facts = [];
    const placeholders = [];
    const overflows = []; // what does not fit into its element, to the right and below
    elements.forEach((element, at) => {
      const right = element.clientWidth && element.scrollWidth - element.clientWidth;
      const below = element.clientHeight && element.scrollHeight - element.clientHeight;
      if (right > 0 || below > 0) overflows.push([at, right, below]);
      if (element.placeholder && element.matches(":placeholder-shown")) placeholders.push([at, placeholder(element)]);
      if (!element.matches(WANTED)) return;
      facts.push([at, element instanceof HTMLMediaElement ? media(element) : image(element)]);
    });
    found.push({ count: elements.length, facts, overflows, placeholders });
    for (const element of elements) if (element.shadowRoot) scope(element.shadowRoot, found);
    return found;
  }

  function degrees(style) {
    const angle = (text) => { const matrix = new DOMMatrix(text); return Math.atan2(matrix.b, matrix.a) * 180 / Math.PI; };
    let sum = null;
    for (const text of [style.transform, style.rotate && `rotate(${style.rotate})`]) {
      if (!text) continue;
      try { sum = (sum ?? 0) + (text.includes("none") ? 0 : angle(text)); } catch { /* lengths in %: no rotation to read */ }
    }
    return sum;
  }

  // Rules that turn something, in the order of the cascade; specificity is left aside.
  function turning(rules, media, found) {
    for (const rule of rules) {
      const query = rule.media ? rule.media.mediaText.match(/orientation\s*:\s*(portrait|landscape)/)?.[1] : "";
      if (rule.style) {
        const turned = degrees(rule.style);
        if (turned !== null) found.push({ media, degrees: turned, selector: rule.selectorText });
      } else if (rule.cssRules) turning(rule.cssRules, query || media, found);
    }
    return found;
  }

  function sheetRules() {
    const found = [];
    for (const sheet of document.styleSheets) {
      const media = sheet.media.mediaText.match(/orientation\s*:\s*(portrait|landscape)/)?.[1] ?? "";
      try { turning(sheet.cssRules, media, found); } catch { /* a sheet of another origin keeps its rules to itself */ }
    }
    return found;
  }

  // How far each element is turned upright and lying down; told where the two differ.
  function orientation() {
    const rules = sheetRules();
    if (!rules.some((rule) => rule.media)) return [];
    const found = [];
    [...document.querySelectorAll("*")].forEach((element, at) => {
      const turned = { portrait: 0, landscape: 0 };
      let last = "";
      for (const rule of rules) {
        let matches = false;
        try { matches = element.matches(rule.selector); } catch { /* not a selector of elements */ }
        if (!matches) continue;
        for (const media of ["portrait", "landscape"]) {
          if (!rule.media || rule.media === media) turned[media] = rule.degrees;
        }
        last = rule.media || last;
      }
      const difference = last === "landscape" ? turned.landscape - turned.portrait : turned.portrait - turned.landscape;
      if (difference) found.push({ media: last, degrees: difference, targets: [at] });
    });
    return found;
  }

  return {
    width: innerWidth,
    height: innerHeight,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    quirks: document.compatMode === "BackCompat",
    elements: document.getElementsByTagName("*").length,
    scopes: scope(document, []),
    turned: orientation(),
  };
})()
