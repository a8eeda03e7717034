// The graph, drawn by vis-network at places of ours, with labels, icons and badges on top.

/* global vis */

const STRONG_NAMES = 8;

/** @type {any} */
const graphView = {
  network: null, nodes: null, edges: null, frame: null,
  places: new Map(), spots: new Map(), drawn: [], strong: new Set(), pairs: [], sayings: [], rest: new Map(), labels: [], hovered: null, panned: null,
  key: "", palette: null,
};

function buildGraph(options) {
  const canvas = el("div", {
    class: "graph-canvas", tabindex: "0", role: "application", "aria-label": t("graphLabel"), id: "graph-canvas",
  });
  graphView.empty = el("p", { class: "graph-empty", hidden: true });
  graphView.count = el("p", { class: "graph-count" });
  graphView.more = button(t("showMore"), () => setGraph({ more: store.state.graph.more + moreAtOnce() }), { class: "quiet", id: "graph-more" });
  graphView.frame = canvas;
  const tools = graphToolbar();
  graphView.root = el("section", { class: "view graph-view", id: "view-graph" },
    tools, canvas, graphView.nodeTools, buildPickTools(), graphView.empty,
    el("div", { class: "graph-foot" }, graphView.count, graphView.more), buildKey());
  graphView.nodes = new vis.DataSet();
  graphView.edges = new vis.DataSet();
  graphView.options = options;
  return graphView.root;
}

/** vis-network needs a container of known size, so it starts after the page is put together. */
function startGraph() {
  const { frame, nodes, edges, options } = graphView;
  const network = new vis.Network(frame, { nodes, edges }, options);
  graphView.network = network;
  graphView.palette = readPalette();
  graphView.size = frame.clientWidth ? [frame.clientWidth, frame.clientHeight] : null;
  network.on("beforeDrawing", paintCommunities);
  network.on("afterDrawing", paintOver);
  listenToGraph();
  new ResizeObserver(() => resizeGraph()).observe(frame);
}

function readPalette() {
  const types = {};
  for (const type of [...Object.keys(TYPE_ICONS)]) types[type] = colour(`type-${type}`);
  const tones = [-2, -1, 0, 1, 2].map((step) => colour(`tone-${step + 2}`));
  return {
    types, tones, page: colour("canvas"), ink: colour("ink"), soft: colour("ink-soft"),
    faint: colour("faint"), accent: colour("accent"), star: colour("star"), says: colour("says"),
  };
}

/** How many leading actors have room in the window. */
function graphRoom() {
  const { clientWidth: w, clientHeight: h } = graphView.frame;
  return Math.max(narrow() ? 18 : 40, Math.min(60, Math.round((w * h) / 11_000)));
}

function renderGraph(state, before) {
  if (state.view !== "graph" || !graphView.network) return;
  const d = store.derived;
  const key = JSON.stringify([state.graph, d.number, state.look]);
  if (key !== graphView.key || state.places !== before?.places) {
    graphView.key = key;
    redrawGraph(state, d);
  } else {
    styleGraph(state, d);
  }
  if (state.camera && state.camera !== before?.camera) lookAt(state.camera, true);
  renderToolbar(state);
  renderPicks(state);
  renderLooks(state);
  graphView.network.redraw();
}

function redrawGraph(state, d) {
  const drawn = drawnNodes(state, d, graphRoom());
  const inside = new Set(drawn);
  const before = graphView.places;
  graphView.pairs = drawnPairs(d, inside);
  graphView.sayings = drawnSayings(state, d, inside);
  graphView.root.classList.toggle("speaking", graphView.sayings.length > 0);
  graphView.drawn = drawn.sort((a, b) => G.entities.score[b] - G.entities.score[a] || a - b);
  graphView.strong = new Set(drawn.slice(0, STRONG_NAMES));
  graphView.rest = new Map(drawn.map((node) => [node,
    strongestPairs(d, node).filter((pair) => !inside.has(otherEnd(pair, node))).length]));
  const known = state.places;
  const places = arrange(state, d);
  store.state.places = places;
  const stays = known?.base === places.base && before.size > 0;
  if (!stays || !allShown(drawn.filter((node) => !before.has(node)))) fitGraph(before.size > 0);
  glide(before);
  styleGraph(state, d);
  graphView.empty.hidden = drawn.length > 0;
  graphView.empty.textContent = t(G.n ? "graphEmpty" : "graphNothing");
  graphView.more.hidden = drawn.length >= MOST_DRAWN || !hasMore(state, d, graphRoom());
  graphView.count.textContent = t("shown", { shown: drawn.length, all: d.nodes })
    + (drawn.length >= MOST_DRAWN ? ` ${t("limit", { n: MOST_DRAWN })}` : "");
}

/** Whether the window shows all of these actors. */
function allShown(nodes) {
  const [left, top, right, bottom] = shownWindow();
  return nodes.map((node) => graphView.places.get(node)).every(({ x, y }) => x >= left && y >= top && x <= right && y <= bottom);
}

function drawnPairs(d, inside) {
  const pairs = [];
  const seen = new Set();
  for (const node of inside) {
    for (const pair of rowsOf(G.pairsByNode, node)) {
      if (seen.has(pair) || !d.pairClaims[pair]) continue;
      const other = otherEnd(pair, node);
      if (other === node || !inside.has(other)) continue;
      seen.add(pair);
      pairs.push(pair);
    }
  }
  return pairs.sort((p, q) => d.pairClaims[p] - d.pairClaims[q] || p - q);
}

function isStrong(node) {
  return graphView.strong.has(node);
}

function zoomGraph(factor) {
  const { network } = graphView;
  network.moveTo({ scale: Math.max(0.05, Math.min(6, network.getScale() * factor)), animation: false });
}

function resizeGraph() {
  const { frame, network } = graphView;
  const { clientWidth: w, clientHeight: h } = frame;
  if (!w || !h) return;
  network.setSize(`${w}px`, `${h}px`);
  const before = graphView.size;
  graphView.size = [w, h];
  if (store.state?.view !== "graph") return;
  const reshaped = !before || Math.abs(Math.log((w / h) / (before[0] / before[1]))) > 0.15;
  if (reshaped && isUntouched(store.state.graph)) {
    store.state.places = graphView.drawn.length ? null : store.state.places;
    graphView.key = "";
    renderGraph(store.state, null);
  } else {
    if (!graphView.drawn.length) renderGraph(store.state, null);
    fitGraph(false);
  }
}

/** Whether the drawing may be arranged anew for another window, because nothing was added or moved. */
function isUntouched({ expanded, added, pins, more }) {
  return !expanded.length && !added.length && !pins.length && !more;
}

/** What the selection leaves bright: null for all. */
function brightNodes(state) {
  const { selection, picked } = state;
  if (picked.length) return new Set(picked);
  if (!selection) return null;
  if (selection.kind === "pair") {
    const speaker = selection.claim === undefined || !isSpeaking(state.filters) ? -1 : speakerOf(selection.claim);
    return new Set([G.pairs.a[selection.pair], G.pairs.b[selection.pair], speaker]);
  }
  if (!graphView.places.has(selection.node)) return null;
  const bright = new Set([selection.node]);
  for (const pair of graphView.pairs) {
    if (G.pairs.a[pair] === selection.node) bright.add(G.pairs.b[pair]);
    if (G.pairs.b[pair] === selection.node) bright.add(G.pairs.a[pair]);
  }
  return bright;
}

function styleGraph(state, d) {
  const { palette, places } = graphView;
  const bright = brightNodes(state);
  graphView.bright = bright;
  const nodes = graphView.drawn.map((node) => {
    const { x, y, r } = places.get(node);
    const dim = bright && !bright.has(node);
    const chosen = state.selection?.kind === "node" && state.selection.node === node;
    const fill = dim ? palette.faint : discColour(node);
    const border = chosen ? palette.ink : palette.page;
    const same = { background: fill, border };
    return { id: node, x, y, size: r, borderWidth: chosen ? 3 : 1.5, color: { ...same, highlight: same } };
  });
  replace(graphView.nodes, nodes);
  replace(graphView.edges, [...graphView.pairs.flatMap((pair) => edgesOf(state, d, pair, bright)), ...graphView.sayings.map(sayingEdge)]);
}

function replace(dataset, items) {
  const wanted = new Set(items.map((item) => item.id));
  dataset.remove(dataset.getIds().filter((id) => !wanted.has(id)));
  dataset.update(items);
}
