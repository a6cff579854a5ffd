"use strict";
// Everything is readable without this script; it filters, opens what a link leads to, and moves by keys.
(() => {
  const form = document.getElementById("filters");
  const cards = [...document.querySelectorAll("article.scenario")];
  const groups = [...document.querySelectorAll("#runbook .gate, #runbook .part")];
  const exchanges = [...document.querySelectorAll("article.evidence")];
  const count = document.getElementById("filter-count");
  const keys = document.getElementById("keys");
  const texts = new Map();
  const textOf = (element) => {
    if (!texts.has(element)) {
      texts.set(element, element.textContent.replace(/\s+/g, " ").toLowerCase());
    }
    return texts.get(element);
  };
  const wanted = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));

  const holds = (card, filter, words) =>
    ["verdict", "stage", "gate", "surface"].every((key) => !filter[key] || card.dataset[key] === filter[key])
    && (!filter.tag || card.dataset.tags.split(" ").includes(filter.tag))
    && words.every((word) => textOf(card).includes(word));

  const apply = () => {
    const filter = wanted();
    const words = (filter.text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      card.hidden = !holds(card, filter, words);
      shown += card.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = group.querySelector("article.scenario:not([hidden])") === null && Object.keys(filter).length > 0;
    }
    let found = 0;
    for (const exchange of exchanges) {
      exchange.hidden = !words.every((word) => textOf(exchange).includes(word));
      found += exchange.hidden ? 0 : 1;
    }
    const evidence = words.length > 0 ? `; ${found} of ${exchanges.length} pieces of evidence` : "";
    count.textContent = `${shown} of ${cards.length} scenarios shown${evidence}`;
  };

  const remember = () => {
    const query = new URLSearchParams(wanted()).toString();
    history.replaceState(null, "", query ? `#?${query}` : "#");
  };

  const recall = () => {
    for (const [key, value] of new URLSearchParams(location.hash.slice(2))) {
      const field = form.elements.namedItem(key);
      if (field && field.type !== "checkbox") {
        field.value = value;
      }
    }
  };

  const reveal = (target) => {
    if (target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    const own = target.closest("article")?.querySelector("details");
    own?.setAttribute("open", "");
    for (let outer = target.closest("details"); outer; outer = outer.parentElement.closest("details")) {
      outer.open = true;
    }
    target.scrollIntoView();
  };

  const follow = () => {
    if (location.hash.startsWith("#?")) {
      recall();
      apply();
      return;
    }
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (target) {
      reveal(target);
    }
  };

  const step = (direction) => {
    const red = cards.filter((card) => !card.hidden && card.dataset.verdict !== "pass").map((card) => card.querySelector("summary"));
    const at = red.indexOf(document.activeElement);
    const next = red[at < 0 ? (direction > 0 ? 0 : red.length - 1) : at + direction];
    if (next) {
      next.parentElement.open = true;
      next.focus();
    }
  };

  form.hidden = false;
  form.addEventListener("input", (event) => {
    if (event.target !== keys) {
      apply();
      remember();
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  for (const [id, open] of [["open-all", true], ["close-all", false]]) {
    document.getElementById(id).addEventListener("click", () => {
      for (const card of cards.filter((each) => !each.hidden)) {
        card.querySelector("details").open = open;
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (!keys.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const action = { "/": () => form.elements.namedItem("text").focus(), n: () => step(1), p: () => step(-1) }[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
  window.addEventListener("hashchange", follow);
  apply();
  follow();
})();
