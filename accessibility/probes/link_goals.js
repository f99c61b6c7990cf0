({
  // Title and text of a page of this site, without cookies, so that fetching changes nothing; "" for anything else.
  async text(address, most) {
    if (new URL(address).origin !== location.origin) return "";
    try {
      const answer = await fetch(address, { credentials: "omit", signal: AbortSignal.timeout(3000) });
      if (!answer.ok || !/html/.test(answer.headers.get("content-type") ?? "")) return "";
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      page.querySelectorAll("script,style,noscript,template,nav,header,footer").forEach((part) => part.remove());
      return `${page.title}\n${page.body.textContent.replace(/\s+/g, " ").trim()}`.slice(0, most);
    } catch {
      return "";
    }
  },
})
