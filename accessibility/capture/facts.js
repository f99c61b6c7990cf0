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

  function sounds(element) {
    if (element.readyState === 0) return null;
    if (element.audioTracks) return element.audioTracks.length > 0;
    if (element.webkitAudioDecodedByteCount > 0) return true;
    if (element.localName === "audio") return true;
    return element.currentTime > 0.5 || element.readyState === 4 ? false : null;
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

  function scope(root, found) {
    const elements = [...root.querySelectorAll("*")];
    const facts = [];
    elements.forEach((element, at) => {
      if (!element.matches(WANTED)) return;
      facts.push([at, element instanceof HTMLMediaElement ? media(element) : image(element)]);
    });
    found.push({ count: elements.length, facts });
    for (const element of elements) if (element.shadowRoot) scope(element.shadowRoot, found);
    return found;
  }

  function degrees(style) {
    const angle = (text) => { const m = new DOMMatrix(text); return Math.atan2(m.b, m.a) * 180 / Math.PI; };
    let sum = 0;
    try { if (style.transform && style.transform !== "none") sum += angle(style.transform); } catch { /* not a matrix */ }
    try { if (style.rotate && style.rotate !== "none") sum += angle(`rotate(${style.rotate})`); } catch { /* same */ }
    return sum;
  }

  function turned(rules, media, found, position) {
    for (const rule of rules) {
      if (rule.media && rule.cssRules) {
        const query = rule.media.mediaText;
        turned(rule.cssRules, /orientation|aspect-ratio/.test(query) ? query : media, found, position);
      } else if (rule.selectorText && media && (rule.style.transform || rule.style.rotate)) {
        let targets = [];
        try { targets = [...document.querySelectorAll(rule.selectorText)].map((element) => position.get(element)); } catch { /* a selector for pseudo-elements */ }
        if (targets.length) found.push({ media, degrees: degrees(rule.style), targets });
      } else if (rule.cssRules) turned(rule.cssRules, media, found, position);
    }
    return found;
  }

  function orientation() {
    const found = [];
    const position = new Map();
    for (const sheet of document.styleSheets) {
      let rules;
      try { rules = sheet.cssRules; } catch { continue; } // a sheet of another origin keeps its rules to itself
      const text = sheet.media.mediaText;
      const whole = /orientation|aspect-ratio/.test(text) ? text : "";
      if (!position.size) [...document.querySelectorAll("*")].forEach((element, at) => position.set(element, at));
      turned(rules, whole, found, position);
    }
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
