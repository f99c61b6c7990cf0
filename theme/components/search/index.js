/* Searches the whole portal in the browser, from the static files that plugins/search_index wrote (see its files.py).
   A term is found wherever it stands, inside words too: it is covered with grams that are in the index, and a page
   counts only when the places of those grams line up. */

// Enough for any term of eight characters
const GRAMS_AT_ONCE = 4;
// Places that are cheaper to read than to narrow down further
const FEW = 10;
// How many pairs of characters are looked up when no page holds the whole term
const SIMILAR_PAIRS = 5;
// Characters shown before and after a match
const CONTEXT = 28;

const CJK = "\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}";
const SPACE_AFTER = new RegExp(`([${CJK}]) `, "gu");
const SPACE_BEFORE = new RegExp(` ([${CJK}])`, "gu");

/** The same folding as plugins/search_index/folding.py. */
export function fold(text) {
  const clean = text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
  const spaced = clean.split(/\s+/u).join(" ").trim().replace(SPACE_AFTER, "$1").replace(SPACE_BEFORE, "$1");
  return Array.from(spaced, (c) => c.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase()).join("");
}

/** What was typed, as terms that must all occur. “Quoted words” stay together, spaces and all. */
export function terms(query) {
  const parts = query.matchAll(/[“”"＂]([^“”"＂]+)[“”"＂]|([^\s“”"＂]+)/gu);
  const folded = Array.from(parts, ([, quoted, word]) => fold(quoted ?? word));
  return [...new Set(folded.filter(Boolean))].map((term) => Array.from(term));
}

/** The last position whose value is not greater, or -1. `values` rise. */
function lastUpTo(values, value) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function unpack(buffer) {
  const bytes = new Uint8Array(buffer);
  let at = bytes.indexOf(0);
  const names = new TextDecoder().decode(bytes.subarray(0, at++)).split("\n");
  const number = () => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      value += (bytes[at] & 127) * scale;
      if (bytes[at++] < 128) return value;
    }
  };
  return new Map(
    names.map((name) => {
      let place = 0;
      return [name, Array.from({ length: number() }, () => (place += number()))];
    }),
  );
}

/** An index to ask. `base` is the address of its folder, with a slash at the end. */
export async function openIndex(base) {
  const loads = new Map();
  const load = (path, read) => {
    if (!loads.has(path)) {
      const loading = fetch(base + path).then((response) => {
        if (!response.ok) throw new Error(`search: ${response.url} answered ${response.status}`);
        return response[read]();
      });
      // So that a later try asks again
      loading.catch(() => loads.delete(path));
      loads.set(path, loading);
    }
    return loads.get(path);
  };

  const index = await load("index.json", "json");
  const starts = [0];
  for (const length of index.lengths) starts.push(starts[starts.length - 1] + length);
  const common = new Set(index.common.split("\n"));
  const shards = index.shards.split("\n");

  const isCommon = (gram) => gram.length < 2 || common.has(gram.join(""));
  const isIndexed = (gram) =>
    gram.length <= index.longest && (gram.length < 3 || isCommon(gram.slice(0, -1)) || isCommon(gram.slice(1)));

  async function places(gram) {
    const name = gram.join("");
    const shard = lastUpTo(shards, name);
    if (shard < 0) return [];
    const buffer = await load(`grams/${shard}.bin`, "arrayBuffer");
    return unpack(buffer).get(name) ?? [];
  }

  /** The fewest grams that keep all their places and together cover the term: [offset, gram]. */
  function cover(term) {
    if (isIndexed(term)) return [[0, term]];
    const chosen = [];
    for (let covered = 0; covered < term.length; ) {
      let best = [0, []];
      for (let start = Math.max(0, covered - index.longest + 1); start <= covered; start++) {
        const reached = Math.max(covered, best[0] + best[1].length);
        for (let end = Math.min(term.length, start + index.longest); end > reached; end--) {
          const gram = term.slice(start, end);
          if (!isIndexed(gram) || isCommon(gram)) continue;
          best = [start, gram];
          break;
        }
      }
      chosen.push(best);
      covered = best[0] + best[1].length;
    }
    return chosen;
  }

  /** Where the whole term stands. A long one is narrowed down first, and read in the texts once few places are left. */
  async function occurrences(term) {
    const chosen = cover(term);
    let hits;
    for (let done = 0; done < chosen.length && hits?.length !== 0; done += GRAMS_AT_ONCE) {
      if (hits?.length <= FEW) {
        const texts = await Promise.all(hits.map((hit) => text(hit, hit + term.length)));
        return hits.filter((_, i) => fold(texts[i].join("")) === term.join(""));
      }
      const round = chosen.slice(done, done + GRAMS_AT_ONCE);
      const lists = await Promise.all(round.map(([, gram]) => places(gram)));
      for (const [i, [offset]] of round.entries()) {
        const starts = lists[i].map((place) => place - offset);
        const here = new Set(starts);
        hits = hits?.filter((hit) => here.has(hit)) ?? starts;
      }
    }
    return hits;
  }

  /** Which pages hold the term: page → {inTitle, place in the body or undefined}. */
  async function pagesWith(term) {
    const pages = new Map();
    for (const hit of await occurrences(term)) {
      const segment = lastUpTo(starts, hit);
      const found = pages.get(segment >> 1) ?? {};
      if (segment % 2) found.place ??= hit;
      else found.inTitle = true;
      pages.set(segment >> 1, found);
    }
    return pages;
  }

  const fits = (page, { column = "", year = "" }) =>
    (!column || index.columns[index.column[page]] === column) && (!year || String(index.year[page]) === year);

  /** Pages that hold all terms; those with all of them in the title first, else in the order of the index. */
  async function search(query, filter = {}) {
    const asked = terms(query);
    if (!asked.length) return [];
    const found = await Promise.all(asked.map(pagesWith));
    const hits = [...found[0].keys()].filter((page) => fits(page, filter) && found.every((pages) => pages.has(page)));
    return hits
      .map((page) => {
        const term = Math.max(0, found.findIndex((pages) => pages.get(page).place !== undefined));
        const inTitle = found.every((pages) => pages.get(page).inTitle);
        return { page, inTitle, place: found[term].get(page).place, length: asked[term].length };
      })
      .sort((a, b) => b.inTitle - a.inTitle || a.page - b.page);
  }

  /** Pages that hold most of the terms' pairs of characters, the rare pairs counting most. */
  async function similar(query, filter = {}) {
    const pairs = terms(query).flatMap((term) => term.slice(1).map((_, i) => term.slice(i, i + 2)));
    const step = Math.max(1, pairs.length / SIMILAR_PAIRS);
    const chosen = pairs.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
    const scores = new Map();
    let best = 0;
    for (const pages of await Promise.all(chosen.map(pagesWith))) {
      const weight = Math.log((1 + index.year.length) / (1 + pages.size));
      for (const [page, { place }] of pages) {
        if (!fits(page, filter)) continue;
        const known = scores.get(page) ?? { page, score: 0, rarest: 0 };
        if (weight >= known.rarest) Object.assign(known, { rarest: weight, place: place ?? known.place, length: 2 });
        known.score += weight;
        best = Math.max(best, known.score);
        scores.set(page, known);
      }
    }
    const near = [...scores.values()].filter(({ score }) => score > best / 2);
    return near.sort((a, b) => b.score - a.score || a.page - b.page);
  }

  async function text(from, to) {
    const size = index.charactersAFile;
    const files = [];
    for (let n = Math.floor(from / size); n * size < to; n++) files.push(load(`text/${n}.txt`, "text"));
    return Array.from((await Promise.all(files)).join("")).slice(from % size, (from % size) + to - from);
  }

  /** What to show of a hit: title, address, date, language, column, and the words around the match. */
  async function describe({ page, place, length }) {
    const size = index.pagesAFile;
    const records = load(`pages/${Math.floor(page / size)}.json`, "json");
    const start = starts[2 * page + 1];
    const end = starts[2 * page + 2] - 1;
    const match = place ?? start;
    // Stay within the file that the match begins in, so that one file is enough
    const chunk = Math.floor(match / index.charactersAFile) * index.charactersAFile;
    const from = Math.max(start, chunk, match - CONTEXT);
    const near = Math.min(chunk + index.charactersAFile, from + 2 * CONTEXT + length);
    const to = Math.min(end, Math.max(match + length, near));
    const [record, shown] = await Promise.all([records, text(from, to)]);
    const [title, url, date, lang] = record[page % size];
    const cut = (a, b) => shown.slice(a, b).join("").replaceAll("\n", " ");
    const marked = place === undefined ? 0 : length;
    return {
      title, url, date, lang, column: index.columns[index.column[page]],
      before: (from > start ? "…" : "") + cut(0, match - from),
      match: cut(match - from, match - from + marked),
      after: cut(match - from + marked) + (to < end ? "…" : ""),
    };
  }

  return { search, similar, describe };
}
