// The graph, drawn by vis-network at places of ours, with labels, icons and badges on top.

/* global vis */

const NAME_LENGTH = 26;
const PHRASE_LENGTH = 34;
const MARGIN = 20;
const FOOT = 74; // room below the graph for the tools of the chosen actor

/** @type {any} */
const graphView = {
  network: null, nodes: null, edges: null, frame: null,
  places: new Map(), drawn: [], pairs: [], rest: new Map(), labels: [], hovered: -1, key: "", palette: null,
};

function buildGraph(options) {
  const canvas = el("div", {
    class: "graph-canvas", tabindex: "0", role: "application", "aria-label": t("graphLabel"), id: "graph-canvas",
  });
  graphView.empty = el("p", { class: "graph-empty", hidden: true });
  graphView.count = el("p", { class: "graph-count" });
  graphView.frame = canvas;
  const tools = graphToolbar();
  graphView.root = el("section", { class: "view graph-view", id: "view-graph" },
    tools, canvas, graphView.nodeTools, graphView.empty, graphView.count);
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
  network.on("afterDrawing", paintOver);
  network.on("click", onGraphClick);
  network.on("doubleClick", (event) => {
    if (event.nodes.length) expand(event.nodes[0]);
    else if (!event.edges.length) fitGraph();
  });
  network.on("dragging", (event) => keepPlaces(event.nodes));
  network.on("dragEnd", (event) => keepPlaces(event.nodes));
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(-1));
  network.on("hoverEdge", () => frame.classList.add("pointing"));
  network.on("blurEdge", () => frame.classList.remove("pointing"));
  frame.addEventListener("keydown", onGraphKey);
  new ResizeObserver(() => resizeGraph()).observe(frame);
}

function readPalette() {
  const types = {};
  for (const type of [...Object.keys(TYPE_ICONS)]) types[type] = colour(`type-${type}`);
  const tones = [-2, -1, 0, 1, 2].map((step) => colour(`tone-${step + 2}`));
  return {
    types, tones, page: colour("canvas"), ink: colour("ink"), soft: colour("ink-soft"),
    faint: colour("faint"), accent: colour("accent"),
  };
}

function typeColour(node) {
  const { types } = graphView.palette;
  return types[typeOf(node)] ?? types.other;
}

function hover(node) {
  graphView.hovered = node;
  graphView.frame.classList.toggle("pointing", node >= 0);
  graphView.network.redraw();
}

function keepPlaces(nodes) {
  if (!nodes.length) return;
  const places = graphView.network.getPositions(nodes);
  for (const node of nodes) Object.assign(graphView.places.get(node), places[node]);
}

function onGraphClick(event) {
  graphView.frame.focus({ preventScroll: true });
  if (event.nodes.length) selectNode(event.nodes[0]);
  else if (event.edges.length) selectPair(Number(event.edges[0].slice(1)));
  else if (store.state.selection) clearSelection();
}

/** How many leading actors have room in the window. */
function graphRoom() {
  const { clientWidth: w, clientHeight: h } = graphView.frame;
  return Math.max(narrow() ? 24 : 40, Math.min(60, Math.round((w * h) / 11_000)));
}

function radiusOf(node, d, most) {
  return 9 + 15 * Math.sqrt(d.nodeClaims[node] / Math.max(1, most));
}

function renderGraph(state, before) {
  if (state.view !== "graph" || !graphView.network) return;
  const d = store.derived;
  const key = JSON.stringify([state.graph, state.filters]);
  if (key !== graphView.key) {
    graphView.key = key;
    const calmChange = Boolean(before) && sameBase(before, state);
    redrawGraph(state, d, calmChange);
  } else {
    styleGraph(state, d);
  }
  renderToolbar(state);
  graphView.network.redraw();
}

function sameBase(before, state) {
  return before.graph.mode === state.graph.mode && before.graph.focus === state.graph.focus
    && graphView.places.size > 0;
}

function redrawGraph(state, d, keep) {
  const drawn = drawnNodes(state, d, graphRoom());
  const inside = new Set(drawn);
  const pairs = drawnPairs(d, inside);
  graphView.drawn = drawn.sort((a, b) => G.entities.score[b] - G.entities.score[a] || a - b);
  graphView.pairs = pairs;
  graphView.rest = new Map(drawn.map((node) => [node,
    strongestPairs(d, node).filter((pair) => !inside.has(otherEnd(pair, node))).length]));
  place(d, keep);
  styleGraph(state, d);
  graphView.empty.hidden = drawn.length > 0;
  graphView.empty.textContent = t(G.n ? "graphEmpty" : "graphNothing");
  graphView.count.textContent = t("shown", { shown: drawn.length, all: d.nodes })
    + (drawn.length >= MOST_DRAWN ? ` ${t("limit", { n: MOST_DRAWN })}` : "");
  fitGraph(false);
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

/** Lay the drawn actors out; labels keep their size on screen, so they take more of a wide drawing. */
function place(d, keep) {
  const { clientWidth: width, clientHeight: height } = graphView.frame;
  const most = Math.max(...graphView.drawn.map((node) => d.nodeClaims[node]), 1);
  const index = new Map(graphView.drawn.map((node, i) => [node, i]));
  const items = graphView.drawn.map((node) => {
    const old = keep ? graphView.places.get(node) : undefined;
    const strong = isStrong(node);
    return {
      id: node, r: radiusOf(node, d, most), w: textWidth(labelOf(node), nodeFont(strong)) + 6,
      h: 19, x: old?.x ?? 0, y: old?.y ?? 0, old: Boolean(old),
    };
  });
  const ties = graphView.pairs.map((pair) => ({
    a: index.get(G.pairs.a[pair]), b: index.get(G.pairs.b[pair]),
    weight: 0.6 + 0.25 * Math.log2(1 + d.pairClaims[pair]),
  }));
  const window_ = { width: width - 2 * MARGIN, height: height - FOOT - MARGIN };
  const wide = crowding(items, window_.width, window_.height);
  for (const item of items) Object.assign(item, { w: item.w * wide, h: item.h * wide });
  layOut(items, ties, { width: window_.width * wide, height: window_.height * wide });
  graphView.places = new Map(items.map((item) => [item.id, item]));
}

function isStrong(node) {
  return graphView.drawn.indexOf(node) < 8;
}

function labelOf(node) {
  return cut(nameOf(node), NAME_LENGTH);
}

/** Scale and centre that show all items with their labels. */
function fitOf(items, width, height) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const item of items) {
    const half = Math.max(item.r, item.w / 2);
    left = Math.min(left, item.x - half);
    right = Math.max(right, item.x + half);
    top = Math.min(top, item.y - item.r);
    bottom = Math.max(bottom, item.y + item.r + item.h);
  }
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - MARGIN - FOOT) / (bottom - top), 1.5);
  const good = scale > 0 ? scale : 1;
  return { scale: good, x: (left + right) / 2, y: (top + bottom) / 2 + (FOOT - MARGIN) / 2 / good };
}

function fitGraph(animated = true) {
  const { frame, network } = graphView;
  const items = [...graphView.places.values()];
  if (!items.length || !frame.clientWidth) return;
  const { scale, x, y } = fitOf(items, frame.clientWidth, frame.clientHeight);
  const animation = animated && !calm() ? { duration: 250, easingFunction: "easeInOutQuad" } : false;
  network.moveTo({ position: { x, y }, scale, animation });
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
  if (reshaped) {
    graphView.key = "";
    renderGraph(store.state, null);
  } else {
    fitGraph(false);
  }
}

/** What the selection leaves bright: null for all. */
function brightNodes(state) {
  const { selection } = state;
  if (!selection) return null;
  if (selection.kind === "pair") return new Set([G.pairs.a[selection.pair], G.pairs.b[selection.pair]]);
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
    const fill = dim ? palette.faint : typeColour(node);
    const border = chosen ? palette.ink : palette.page;
    const same = { background: fill, border };
    return { id: node, x, y, size: r, borderWidth: chosen ? 3 : 1.5,
      color: { ...same, highlight: same, hover: { background: fill, border: palette.ink } } };
  });
  replace(graphView.nodes, nodes);
  replace(graphView.edges, graphView.pairs.map((pair) => edgeOf(state, d, pair, bright)));
}

function replace(dataset, items) {
  const wanted = new Set(items.map((item) => item.id));
  dataset.remove(dataset.getIds().filter((id) => !wanted.has(id)));
  dataset.update(items);
}

function edgeOf(state, d, pair, bright) {
  const { palette } = graphView;
  const { a, b } = { a: G.pairs.a[pair], b: G.pairs.b[pair] };
  const flags = d.pairFlags[pair];
  const { selection } = state;
  const chosen = selection?.kind === "pair" && selection.pair === pair;
  const touched = !selection || chosen || selection.kind === "path"
    || selection.kind === "node" && (a === selection.node || b === selection.node)
    || selection.kind === "node" && !bright;
  const tone = touched ? palette.tones[toneStep(pairMean(d, pair)) + 2] : palette.faint;
  const denied = !(flags & AFFIRMED);
  const width = Math.min(6, 1.2 + 1.2 * Math.log2(d.pairClaims[pair])) + (chosen ? 1.5 : 0);
  // vis-network lets arrows grow with their line; these stay about as long as they are
  const arrow = (on) => ({ enabled: Boolean(on), scaleFactor: Math.max(0.25, (15 - 3 * width) / 15 - 0.15), type: "arrow" });
  return {
    id: `p${pair}`, from: a, to: b,
    width,
    dashes: flags & ASSERTED ? false : [7, 5],
    color: { color: tone, highlight: tone, hover: palette.ink, opacity: touched ? 1 : 0.55 },
    arrows: {
      to: arrow(flags & FORWARD), from: arrow(flags & BACKWARD),
      middle: { enabled: denied, type: "bar", scaleFactor: 0.8 },
    },
  };
}
