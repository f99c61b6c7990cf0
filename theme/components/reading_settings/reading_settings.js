/* What the reader chooses becomes data-attributes on <html>, which the styles answer; the page itself is not touched.
   Kept in this browser only. */

const KEY = "reading-settings";

/** Shows the panel, applies what was chosen before, and follows every choice at once. */
export function enhance(root) {
  const page = document.documentElement;
  const form = root.querySelector("form");
  const status = root.querySelector("[role=status]");
  const names = new Set(Array.from(form.querySelectorAll("input"), (input) => input.name));

  function apply() {
    const chosen = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    for (const name of names) {
      if (chosen[name]) page.dataset[name] = chosen[name];
      else delete page.dataset[name];
    }
    return chosen;
  }

  function recall() {
    let kept = {};
    try {
      kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
    } catch {
      // storage is closed or holds something else: as if nothing was chosen
    }
    for (const name of names) form.elements[name].value = kept[name] ?? "";
    apply();
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(apply()));
    } catch {
      // storage is closed: the choice holds for this page
    }
  }

  form.addEventListener("change", ({ target }) => {
    keep();
    const texts = { name: target.closest("fieldset").querySelector("legend"), value: target.labels[0] };
    status.textContent = root.dataset.said.replace(/\{(\w+)\}/g, (_, part) => texts[part].textContent);
  });
  form.addEventListener("reset", () => {
    // The controls change after this event
    setTimeout(keep);
    status.textContent = root.dataset.reset;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !root.open) return;
    root.open = false;
    root.querySelector("summary").focus();
  });
  for (const type of ["pointerdown", "focusin"]) {
    addEventListener(type, ({ target }) => {
      if (!root.contains(target)) root.open = false;
    });
  }

  const moveRuler = (y) => page.dataset.ruler && page.style.setProperty("--ruler", `${y}px`);
  for (const type of ["pointermove", "pointerdown"]) addEventListener(type, ({ clientY }) => moveRuler(clientY));
  addEventListener("focusin", ({ target }) => {
    const { top, height } = target.getBoundingClientRect();
    if (height < innerHeight / 2) moveRuler(top + height / 2);
  });

  addEventListener("storage", ({ key }) => key === KEY && recall());
  addEventListener("pageshow", ({ persisted }) => persisted && recall());
  recall();
  root.hidden = false;
}
