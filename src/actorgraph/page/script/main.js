// Put the page together and start it.

const VIEWS = [
  ["graph", "viewGraph"], ["map", "viewMap"], ["actors", "viewActors"], ["claims", "viewClaims"], ["timeline", "viewTimeline"],
  ["documents", "viewDocuments"],
];
/** The views in their order; a list of documents where there are several. */
function shownViews() {
  return VIEWS.filter(([view]) => view !== "documents" || G.documents.id.length > 1);
}

const shell = { views: {}, tabs: {}, phoneTabs: {}, root: null };

function buildHeader() {
  const days = G.documents.published.filter((day) => day !== null);
  const low = days.reduce((a, b) => Math.min(a, b), Infinity);
  const high = days.reduce((a, b) => Math.max(a, b), -Infinity);
  const named = G.sources.filter(Boolean);
  const facts = [
    named.length ? (named.length === 1 ? cut(named[0], 60) : t("sources", { n: named.length })) : null,
    days.length ? formatSpan(low, high) : null,
    t("documents", { n: G.documents.id.length }), t("actors", { n: G.n }), t("claims", { n: G.claims.count }),
  ].filter(Boolean);
  return el("header", { class: "top" },
    iconButton("filter", t("filtersOpen"), () => openFilters(!filterView.root.classList.contains("open")),
      { id: "filters-open", class: "icon-button filters-open", "aria-expanded": "false", "aria-controls": "filters" }),
    el("div", { class: "titles" }, el("h1", {}, bdi(G.title)), el("p", { class: "facts" }, facts.join(" · "))),
    buildSearch(),
    buildMenus());
}

function buildViewTabs() {
  const tabs = el("div", { class: "view-tabs", role: "tablist", "aria-label": t("views") });
  for (const [view, key] of shownViews()) {
    shell.tabs[view] = button(t(key), () => store.set({ view, tab: "graph" }), {
      role: "tab", id: `tab-${view}`, "aria-controls": `view-${view}`, "aria-selected": "false",
    });
    tabs.append(shell.tabs[view]);
  }
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const views = shownViews();
    const at = views.findIndex(([view]) => view === store.state.view);
    const [view] = views[(at + step + views.length) % views.length];
    store.set({ view });
    shell.tabs[view].focus();
  });
  return tabs;
}

function buildPhoneTabs() {
  const tabs = el("nav", { class: "phone-tabs", "aria-label": t("views") });
  for (const [tab, key] of [["graph", "graphTab"], ["panel", "panelTab"], ["reader", "readerTab"]]) {
    shell.phoneTabs[tab] = button(t(key), () => store.set({ tab }), { "data-tab": tab, "aria-pressed": "false" });
    tabs.append(shell.phoneTabs[tab]);
  }
  return tabs;
}

function buildPage(options) {
  shell.views = {
    graph: buildGraph(options), map: buildMap(), actors: buildTable("actors"), claims: buildTable("claims"),
    timeline: buildTimeline(), ...(G.documents.id.length > 1 && { documents: buildTable("documents") }),
  };
  for (const [view, node] of Object.entries(shell.views)) {
    node.setAttribute("role", "tabpanel");
    node.setAttribute("aria-labelledby", `tab-${view}`);
  }
  shell.root = byId("app");
  shell.root.replaceChildren(
    buildSkips(), buildHeader(),
    el("div", { class: "body" },
      buildFilters(),
      el("main", { class: "centre" }, buildViewTabs(), ...Object.values(shell.views)),
      shell.side = el("aside", { class: "side", "aria-label": t("side") },
        splitter("side", () => shell.root), buildPanel(), splitter("panel", () => shell.side), buildReader())),
    buildPeek(), buildPhoneTabs(), live, toastBox, buildHoverCard(), ...buildDialogs());
}

function renderShell(state, before) {
  for (const [view, node] of Object.entries(shell.views)) {
    node.hidden = state.view !== view;
    const tab = shell.tabs[view];
    tab.setAttribute("aria-selected", String(state.view === view));
    tab.tabIndex = state.view === view ? 0 : -1;
  }
  shell.root.dataset.tab = state.tab;
  for (const [tab, node] of Object.entries(shell.phoneTabs)) node.setAttribute("aria-pressed", String(state.tab === tab));
  if (!before || before.theme !== state.theme) applyTheme(state.theme);
}

function applyTheme(theme) {
  if (theme === "auto") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.dataset.theme = theme;
  themeChanged();
}

function themeChanged() {
  if (!graphView.network) return;
  graphView.palette = readPalette();
  styleGraph(store.state, store.derived);
  graphView.network.redraw();
  mapThemeChanged();
}

function onPageKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (/^z$/i.test(event.key) && (event.ctrlKey || event.metaKey) && !typing) {
    goStep(event.shiftKey ? 1 : -1);
    event.preventDefault();
  } else if (event.key === "/" && !typing) {
    searchView.input.focus();
    event.preventDefault();
  } else if (event.key === "?" && !typing) {
    openHelp();
  } else if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
    if (filterView.root.classList.contains("open")) openFilters(false);
    else if (store.state.selection) clearSelection();
  }
}

async function start() {
  await painted();
  const options = JSON.parse(byId("options").textContent);
  const opening = JSON.parse(byId("opening").textContent);
  decode(await readBlock("data"), opening);
  buildPage(options);
  store.begin(stateFromHash(firstState()));
  startGraph();
  // the frame around it has the focus and the name
  document.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
  follow(renderShell, renderGraph);
  await painted();
  performance.mark("drawn");
  follow(renderFilters, renderPanel, renderReader, renderMap, renderTables, renderTimeline, renderPeek, renderHash);
  document.addEventListener("keydown", onPageKey);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", themeChanged);
  document.documentElement.dataset.ready = "true";
  setTimeout(prepareTexts, 200);
}

/** Let further views follow the state, from how it is now. */
function follow(...views) {
  store.listeners.push(...views);
  for (const view of views) view(store.state, null);
}

function pairIds(pair) {
  return [G.pairs.a[pair], G.pairs.b[pair]].map((node) => G.entities.id[node]).sort().join(" ");
}

function windowBox({ x, y, w, h }) {
  const canvas = graphView.frame.getBoundingClientRect();
  return { left: canvas.left + x - w / 2, top: canvas.top + y - h / 2, right: canvas.left + x + w / 2, bottom: canvas.top + y + h / 2 };
}

/** For scripts beside the page, and its tests: what the canvas shows, in pixels of the canvas. */
const looking = {
  nodePlace(id) {
    const at = graphView.places.get(G.idToNode.get(id));
    return at ? projector()(at) : null;
  },
  drawn: () => graphView.drawn.map((node) => G.entities.id[node]),
  /** The boxes of the drawn names, in pixels of the window. */
  labels: () => graphView.labels.filter(({ node }) => node).map((label) => ({ id: G.entities.id[label.node.id], ...windowBox(label) })),
  /** The words on the lines, with the ids of the two actors of each and the middle in the window. */
  lineLabels: () => graphView.labels.filter(({ edge }) => edge).map((label) => {
    const { left, top, right, bottom } = windowBox(label);
    return { text: label.text, pair: pairIds(label.edge.pair), middle: [(left + right) / 2, (top + bottom) / 2] };
  }),
  /** Places in the units of the layout, which a change of the view leaves as they are. */
  places: () => Object.fromEntries([...graphView.places].map(([node, { x, y }]) => [G.entities.id[node], { x, y }])),
  discs: () => graphView.drawn.map((node) => ({ id: G.entities.id[node], r: graphView.places.get(node).r, colour: discColour(node) })),
  sayings: () => graphView.sayings.map(({ speaker, about, claims }) => [G.entities.id[speaker], G.entities.id[about], claims.length]),
  selected: () => (store.state.selection?.kind === "node" ? G.entities.id[store.state.selection.node] : null),
  selectedPair: () => (store.state.selection?.kind === "pair" ? pairIds(store.state.selection.pair) : null),
  /** How long the last arrangement took, in milliseconds. */
  drawingTime: () => graphView.took,
  badges: () => Object.fromEntries([...graphView.rest].filter(([, rest]) => rest).map(([node, rest]) => [G.entities.id[node], rest])),
  lines: () => Object.fromEntries(graphView.pairs.map((pair) => {
    const { dashes, arrows, color, touched } = edgeOf(store.state, store.derived, pair, graphView.bright);
    return [pairIds(pair), { dashes, colour: color.color, faded: !touched, mixed: isMixed(store.derived, pair), tone: pairMean(store.derived, pair),
      arrows: ["to", "from", "middle"].filter((end) => arrows[end].enabled) }];
  })),
  map: () => ({ x: mapView.x, y: mapView.y, scale: mapView.scale, regions: G.regions.x.length,
    labels: mapView.labels.map((label) => label.box) }),
  mapPlace(id) {
    const node = G.idToNode.get(id);
    return { x: (G.entities.x[node] - mapView.x) * mapView.scale + mapView.width / 2,
      y: (G.entities.y[node] - mapView.y) * mapView.scale + mapView.height / 2 };
  },
  select: (id) => selectNode(G.idToNode.get(id)),
  state: () => JSON.parse(JSON.stringify(store.state)),
};
Object.defineProperty(window, "actorgraph", { value: Object.freeze(looking) });

start().catch((error) => {
  byId("app").replaceChildren(el("p", { class: "failed", role: "alert" }, t("failed", { reason: error.message })));
  throw error;
});
