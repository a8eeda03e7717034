// The search box: suggestions for actors, predicates and quotes, chosen by key or click.

const searchView = { input: null, list: null, options: [], active: -1 };

function buildSearch() {
  searchView.list = el("div", { class: "suggestions", role: "listbox", id: "suggestions", "aria-label": t("search"), hidden: true });
  searchView.input = el("input", {
    type: "search", id: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
    placeholder: t("search"), "aria-label": t("search"), "aria-expanded": "false",
    "aria-controls": "suggestions", "aria-autocomplete": "list",
    oninput: () => suggest(), onkeydown: onSearchKey, onfocus: () => suggest(),
    onblur: () => setTimeout(() => openSuggestions(false), 150),
  });
  return el("div", { class: "search", role: "search" }, searchView.input, searchView.list);
}

function openSuggestions(open) {
  searchView.list.hidden = !open;
  searchView.input.setAttribute("aria-expanded", String(open));
  if (!open) setActive(-1);
}

function suggest() {
  const query = searchView.input.value.trim();
  const needle = fold(query);
  if (needle.length < 2) {
    openSuggestions(false);
    return;
  }
  /** @type {[string, any[]][]} */
  const groups = [
    ["groupActors", findActors(needle, 8).map(actorOption)],
    ["groupClaims", findPredicates(needle, 5).map((claim) => claimOption(claim, claimText(claim)))],
    ["groupQuotes", findQuotes(needle, 5).map((claim) => claimOption(claim, quoteOf(claim)))],
  ];
  searchView.options = groups.flatMap(([, options]) => options);
  searchView.options.forEach((option, i) => { option.id = `option-${i}`; });
  const content = groups.filter(([, options]) => options.length).map(([key, options]) =>
    el("div", { role: "group", "aria-label": t(key) }, el("p", { class: "group-name", "aria-hidden": "true" }, t(key)), ...options));
  searchView.list.replaceChildren(...(content.length ? content
    : [el("p", { class: "nothing", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("searchNothing"))]));
  openSuggestions(true);
  announce(t("searchResults", { n: searchView.options.length }));
  setActive(searchView.options.length ? 0 : -1);
}

function actorOption({ node, spelling }) {
  return option(() => goToNode(node), typeMark(typeOf(node)), bdi(nameOf(node), "name"),
    spelling !== nameOf(node) ? el("span", { class: "under" }, t("alias", { name: spelling }))
      : el("span", { class: "under" }, `${typeLabel(node)} · ${t("claims", { n: store.derived.nodeClaims[node] })}`));
}

function claimOption(claim, text) {
  return option(() => goToClaim(claim), bdi(cut(text, 110), "quote-line"));
}

function option(choose, ...children) {
  return el("div", { role: "option", class: "option", "aria-selected": "false",
    onmousedown: (event) => event.preventDefault(), onclick: () => pick(choose), onpick: choose }, ...children);
}

function pick(choose) {
  openSuggestions(false);
  searchView.input.value = "";
  choose();
}

/** Show an actor: one that is not drawn comes into the graph, beside its neighbours. */
function goToNode(node) {
  if (graphView.places.has(node) || !store.derived.nodeOn[node]) store.set({ view: "graph" });
  else addToGraph(node);
  selectNode(node);
}

function goToClaim(claim) {
  const pair = G.claims.pair[claim];
  const [a, b] = [G.pairs.a[pair], G.pairs.b[pair]];
  for (const node of [a, b]) if (!graphView.places.has(node) && store.derived.nodeOn[node]) addToGraph(node);
  selectClaim(claim);
}

function setActive(index) {
  searchView.active = index;
  searchView.options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
  const active = searchView.options[index];
  if (active) {
    searchView.input.setAttribute("aria-activedescendant", active.id);
    active.scrollIntoView({ block: "nearest" });
  } else {
    searchView.input.removeAttribute("aria-activedescendant");
  }
}

function onSearchKey(event) {
  const { options, active } = searchView;
  if (event.key === "ArrowDown" && options.length) setActive((active + 1) % options.length);
  else if (event.key === "ArrowUp" && options.length) setActive((active - 1 + options.length) % options.length);
  else if (event.key === "Enter" && options[active] && !searchView.list.hidden) options[active].click();
  else if (event.key === "Escape") {
    openSuggestions(false);
    searchView.input.value = "";
    event.stopPropagation();
    return;
  } else return;
  event.preventDefault();
}
