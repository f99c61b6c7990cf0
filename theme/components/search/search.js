const SHOWN_AT_ONCE = 10;
const DAY = { dateStyle: "long", timeZone: "UTC" };

/** Brings the search form to life. Its texts come from data attributes, everything found is set as text. */
export function enhance(root) {
  const part = (name) => {
    const found = root.querySelector(`[data-part="${name}"]`);
    if (!found) throw new Error(`search: [data-part="${name}"] is missing`);
    return found;
  };
  const [form, status, list, more, pattern] = ["form", "status", "results", "more", "pattern"].map(part);
  const say = (key, values = {}) => {
    status.textContent = root.dataset[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };

  const pageTitle = document.title;
  const columns = new Map(Array.from(form.elements.column.options, (option) => [option.value, option.text]));
  let opened;
  let hits = [];
  let turn = 0;

  /** The engine is fetched when a reader comes to the field or with a query, not with the page. */
  function open() {
    opened ??= import("./index.js").then(({ openIndex }) => openIndex(root.dataset.index));
    return opened;
  }

  function item(hit) {
    const element = pattern.content.firstElementChild.cloneNode(true);
    const link = element.querySelector("a");
    link.href = hit.url;
    const date = new Date(hit.date).toLocaleDateString(document.documentElement.lang, DAY);
    const texts = { ...hit, column: columns.get(hit.column), date };
    for (const place of element.querySelectorAll("[data-is]")) place.textContent = texts[place.dataset.is];
    if (hit.lang) for (const place of element.querySelectorAll("[data-in-its-language]")) place.lang = hit.lang;
    element.querySelector("time").dateTime = hit.date;
    return element;
  }

  async function showMore() {
    const mine = turn;
    const shown = list.childElementCount;
    const found = await Promise.all(hits.slice(shown, shown + SHOWN_AT_ONCE).map((await open()).describe));
    if (mine !== turn) return;
    list.append(...found.map(item));
    more.hidden = list.childElementCount >= hits.length;
  }

  /** The hits and which of the texts tells about them. */
  async function find(filter) {
    const index = await open();
    const found = await index.search(filter.q, filter);
    if (found.length) return [found, found.length > SHOWN_AT_ONCE ? "foundMany" : "found"];
    const elsewhere = filter.column || filter.year ? await index.search(filter.q) : [];
    if (elsewhere.length) return [elsewhere, "elsewhere"];
    const near = await index.similar(filter.q, filter);
    return [near, near.length ? "similar" : "none"];
  }

  async function run() {
    const mine = ++turn;
    const filter = Object.fromEntries(new FormData(form));
    const query = filter.q.trim();
    list.replaceChildren();
    more.hidden = true;
    hits = [];
    status.textContent = "";
    document.title = query ? `${query} - ${pageTitle}` : pageTitle;
    if (!query) return;
    say("searching");
    const [found, text] = await find(filter);
    if (mine !== turn) return;
    hits = found;
    await showMore();
    if (mine === turn) say(text, { count: hits.length, shown: list.childElementCount });
  }

  const attempt = (action) =>
    action().catch((problem) => {
      opened = undefined;
      say("failed");
      reportError(problem);
    });

  function readAddress() {
    const query = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll("[name]")) field.value = query.get(field.name) ?? "";
    return attempt(run);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.pushState(null, "", `?${query}`);
    attempt(run);
  });
  more.addEventListener("click", () =>
    attempt(async () => {
      const next = list.childElementCount;
      await showMore();
      list.children[next].querySelector("a").focus();
      say("foundMany", { count: hits.length, shown: list.childElementCount });
    }),
  );
  form.addEventListener("focusin", () => open().catch(() => (opened = undefined)), { once: true });
  addEventListener("popstate", readAddress);
  form.hidden = false;
  part("without-script").hidden = true;
  readAddress();
}
