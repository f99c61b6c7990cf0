// Run in its own folder; OUTDIR is where the site goes.
const path = require("path");
module.exports = function (cfg) {
  const two = n => String(n).padStart(2, "0");
  const bj = d => new Date(d.getTime() + 8 * 3600e3);
  cfg.addFilter("ymd", d => { d = bj(d); return `${d.getUTCFullYear()}-${two(d.getUTCMonth()+1)}-${two(d.getUTCDate())}`; });
  cfg.addFilter("ymdhm", d => { d = bj(d); return `${d.getUTCFullYear()}-${two(d.getUTCMonth()+1)}-${two(d.getUTCDate())} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`; });
  cfg.addFilter("iso", d => d.toISOString());
  const group = (api, key) => {
    const m = new Map();
    for (const p of api.getAll().filter(p => p.inputPath.endsWith(".md")).sort((a, b) => b.date - a.date))
      for (const k of [].concat(p.data[key])) { if (!m.has(k)) m.set(k, []); m.get(k).push(p); }
    return m;
  };
  const pages = (m, pre) => { // flatten group -> page of 20
    const out = [];
    for (const [name, items] of m) {
      const n = Math.ceil(items.length / 20);
      for (let i = 0; i < n; i++) out.push({ base: pre === "/" ? pre : pre + name + "/", name, items: items.slice(i * 20, i * 20 + 20), number: i + 1, pages: n, total: items.length });
    }
    return out;
  };
  cfg.addCollection("posts", api => {
    const a = api.getAll().filter(p => p.inputPath.endsWith(".md")).sort((x, y) => y.date - x.date);
    a.forEach((p, i) => { p.data.prevPost = a[i + 1]; p.data.nextPost = a[i - 1]; });
    return a;
  });
  cfg.addCollection("feedPosts", api => api.getAll().filter(p => p.inputPath.endsWith(".md")).sort((x, y) => y.date - x.date).slice(0, 20));
  cfg.addCollection("idxPages", api => pages(new Map([["最新信息", api.getAll().filter(p => p.inputPath.endsWith(".md")).sort((x, y) => y.date - x.date)]]), "/"));
  cfg.addCollection("navcats", api => [...group(api, "category").keys()].sort());
  cfg.addCollection("catPages", api => pages(group(api, "category"), "/category/"));
  cfg.addCollection("tagPages", api => pages(group(api, "topics"), "/tag/"));
  cfg.addPassthroughCopy({ "./theme/static": "theme" });
  cfg.addGlobalData("layout", () => "article.njk");
  cfg.addGlobalData("permalink", () => data => data.page.inputPath.endsWith(".md") ? `/${bj(data.page.date).getUTCFullYear()}/${data.slug}.html` : undefined);
  cfg.setQuietMode(true);
  return { dir: { input: "src", includes: "../_includes", output: path.relative(process.cwd(), process.env.OUTDIR) },
    markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
};
