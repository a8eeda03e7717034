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

/** Window pixels of a place. */
function projector() {
  const { network, frame } = graphView;
  const scale = network.getScale();
  const centre = network.getViewPosition();
  return (item) => ({
    x: (item.x - centre.x) * scale + frame.clientWidth / 2,
    y: (item.y - centre.y) * scale + frame.clientHeight / 2,
    r: item.r * scale,
  });
}

function paintOver(ctx) {
  const ratio = ctx.canvas.width / graphView.frame.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLabels(ctx, graphScene());
  ctx.restore();
}

/** The drawn actors and lines in window pixels with their labels: for the canvas and for SVG. */
function graphScene() {
  const { drawn, bright, hovered, frame } = graphView;
  const project = projector();
  const spots = new Map();
  for (const node of drawn) {
    const at = project(graphView.places.get(node));
    const dim = Boolean(bright) && !bright.has(node);
    const rest = graphView.rest.get(node);
    spots.set(node, { id: node, ...at, text: labelOf(node), strong: isStrong(node), dim,
      badge: rest && !dim && at.r >= 6 ? `+${Math.min(rest, 999)}` : "" });
  }
  const first = (node) => (node === hovered ? 3 : 0) + (bright?.has(node) ? 2 : 0);
  const order = [...drawn].sort((a, b) => first(b) - first(a));
  const room = new Room();
  const size = { width: frame.clientWidth, height: frame.clientHeight };
  const ranked = order.map((node) => spots.get(node));
  for (const { x, y, r } of ranked) room.take([x - r, y - r, x + r, y + r]);
  const lines = linesOf(spots);
  const name = (dim) => placeNodeLabels(ranked.filter((spot) => spot.dim === dim), lines, room, size);
  const nodeLabels = name(false);
  const badges = bright ? [] : placeBadges(spots.values(), room);
  const edgeLabels = placeEdgeLabels(labelledEdges(spots), room, bright ? 60 : 28);
  nodeLabels.push(...name(true));
  if (bright) badges.push(...placeBadges(spots.values(), room));
  graphView.labels = [...nodeLabels, ...edgeLabels];
  return { spots, nodeLabels, edgeLabels, badges };
}

/** The drawn lines by the actors that they join. */
function linesOf(spots) {
  const lines = new Map();
  for (const pair of graphView.pairs) {
    const line = [spots.get(G.pairs.a[pair]), spots.get(G.pairs.b[pair])];
    for (const { id } of line) {
      if (!lines.has(id)) lines.set(id, []);
      lines.get(id).push(line);
    }
  }
  return lines;
}

function labelledEdges(spots) {
  const { selection } = store.state;
  const d = store.derived;
  const chosen = (pair) => (selection?.kind === "pair" ? selection.pair === pair
    : selection?.kind === "node" && (G.pairs.a[pair] === selection.node || G.pairs.b[pair] === selection.node));
  const rank = (pair) => (chosen(pair) ? 1e6 : 0) + d.pairClaims[pair];
  return [...graphView.pairs].sort((p, q) => rank(q) - rank(p) || p - q)
    .filter((pair) => !graphView.bright || chosen(pair))
    .map((pair) => {
      const best = bestClaim(d, pair);
      const forward = G.claims.subject[best] === G.pairs.a[pair];
      const ends = [spots.get(G.pairs.a[pair]), spots.get(G.pairs.b[pair])];
      if (!forward) ends.reverse();
      const count = d.pairClaims[pair] > 1 ? ` · ${d.pairClaims[pair]}` : "";
      return { pair, from: ends[0], to: ends[1], strong: Boolean(chosen(pair)),
        phrase: cut(G.strings[G.claims.phrase[best]], PHRASE_LENGTH), count };
    });
}

/** The claim that stands for a pair on its line: the surest event. */
function bestClaim(d, pair) {
  let best = -1;
  let most = -1;
  for (const claim of rowsOf(G.pairs.claims, pair)) {
    if (!d.claimOn[claim]) continue;
    const weight = G.claims.confidence[claim] + (Number.isNaN(G.claims.tone[claim]) ? 0 : 30);
    if (weight > most) [best, most] = [claim, weight];
  }
  return best;
}

function paintLabels(ctx, { spots, nodeLabels, edgeLabels, badges }) {
  const { palette } = graphView;
  for (const spot of spots.values()) if (spot.r >= 7) paintIcon(ctx, spot);
  for (const { edge, text, font, x, y, angle } of edgeLabels) {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(angle);
    drawText(ctx, text, 0, 0, { font, fill: edge.strong ? palette.ink : palette.soft, halo: palette.page });
    ctx.restore();
  }
  for (const { node, font, x, y } of nodeLabels) {
    drawText(ctx, node.text, x, y, { font, fill: node.dim ? palette.soft : palette.ink, halo: palette.page });
  }
  for (const badge of badges) paintBadge(ctx, badge);
  paintFocus(ctx, spots);
}

function paintIcon(ctx, spot) {
  const size = spot.r * 1.28;
  ctx.save();
  ctx.translate(spot.x - size / 2, spot.y - size / 2);
  ctx.scale(size / 24, size / 24);
  ctx.fillStyle = spot.dim ? graphView.palette.page : colourOnType();
  ctx.fill(typePath(typeOf(spot.id)), "evenodd");
  ctx.restore();
}

function colourOnType() {
  graphView.palette.onType ??= colour("on-type");
  return graphView.palette.onType;
}

function paintBadge(ctx, { text, box }) {
  const { palette } = graphView;
  const [left, top, right, bottom] = box;
  ctx.fillStyle = palette.page;
  ctx.globalAlpha = 0.9;
  ctx.beginPath();
  ctx.roundRect(left, top, right - left, bottom - top, 6);
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.font = BADGE_FONT;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = palette.soft;
  ctx.fillText(text, (left + right) / 2, (top + bottom) / 2 + 0.5);
}

function paintFocus(ctx, spots) {
  const { selection } = store.state;
  const spot = selection?.kind === "node" && spots.get(selection.node);
  if (!spot) return;
  ctx.strokeStyle = graphView.palette.accent;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.arc(spot.x, spot.y, spot.r + 5, 0, 7);
  ctx.stroke();
}

// ---- toolbar and keys

function graphToolbar() {
  const tool = (icon, key, action, id) => iconButton(icon, t(key), action, { id });
  graphView.depth = el("div", { class: "segmented", role: "group", "aria-label": t("depth") },
    ...[1, 2, 3].map((n) => button(String(n), () => showDepth(n), {
      "aria-label": t("depthSteps", { n }), "aria-pressed": "false",
    })));
  graphView.nodeTools = el("div", { class: "node-tools", role: "toolbar", "aria-label": t("actorTools"), hidden: true },
    button(t("expand"), () => withNode(expand), { id: "tool-expand" }),
    button(t("collapse"), () => withNode(collapse), { id: "tool-collapse" }),
    button(t("onlyThis"), () => withNode(focusOn), { id: "tool-only" }),
    button(t("hide"), () => withNode(hide), { id: "tool-hide" }),
    el("span", { class: "tool-label" }, t("depth")), graphView.depth);
  graphView.home = button(t("leading"), showLeading, { id: "tool-home" });
  return el("div", { class: "toolbar", role: "toolbar", "aria-label": t("viewGraph") },
    graphView.home,
    tool("undo", "back", () => store.back(), "tool-undo"),
    tool("plus", "zoomIn", () => zoomGraph(1.3), "tool-in"),
    tool("minus", "zoomOut", () => zoomGraph(1 / 1.3), "tool-out"),
    tool("fit", "fit", () => fitGraph(), "tool-fit"));
}

function renderToolbar(state) {
  const node = selectedNode(state);
  const { mode, focus, depth, expanded } = state.graph;
  graphView.nodeTools.hidden = node < 0;
  graphView.home.setAttribute("aria-pressed", String(mode === "top" && !expanded.length));
  byId("tool-collapse").disabled = !expanded.some((row) => row[0] === node);
  byId("tool-undo").disabled = !store.undo.length;
  [...graphView.depth.children].forEach((child, i) => {
    child.setAttribute("aria-pressed", String(mode === "focus" && focus === node && depth === i + 1));
  });
}

function selectedNode(state) {
  if (state.selection?.kind === "node") return state.selection.node;
  return state.graph.mode === "focus" && !state.selection ? state.graph.focus : -1;
}

function withNode(action) {
  const node = selectedNode(store.state);
  if (node >= 0) action(node);
}

function showLeading() {
  store.set({ view: "graph", graph: topGraph() }, { undoable: true });
}

function showDepth(n) {
  withNode((node) => focusOn(node, n));
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function onGraphKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  const actions = {
    Enter: () => withNode(expand), Backspace: () => withNode(collapse), o: () => withNode(focusOn),
    h: () => withNode(hide), 1: () => showDepth(1), 2: () => showDepth(2), 3: () => showDepth(3),
    "+": () => zoomGraph(1.3), "=": () => zoomGraph(1.3), "-": () => zoomGraph(1 / 1.3),
    f: () => fitGraph(), Escape: () => clearSelection(),
  };
  if (key in ARROWS) stepTo(ARROWS[key]);
  else if (actions[key] ?? actions[key.toLowerCase()]) (actions[key] ?? actions[key.toLowerCase()])();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Select the nearest drawn actor in a direction, the leading one to begin with. */
function stepTo([dx, dy]) {
  const from = graphView.places.get(selectedNode(store.state));
  if (!from) {
    if (graphView.drawn.length) selectNode(graphView.drawn[0]);
    return;
  }
  let best = -1;
  let least = Infinity;
  for (const [node, at] of graphView.places) {
    const along = (at.x - from.x) * dx + (at.y - from.y) * dy;
    const across = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
    const cost = along + 2.5 * across;
    if (along > 1 && cost < least) [best, least] = [node, cost];
  }
  if (best >= 0) selectNode(best);
}
