// The state of the page in one place. Views are functions of it; a link holds it.

const MOST_DRAWN = 250;
const STEP_OUT = 25;

function firstState() {
  return {
    view: "graph",
    graph: topGraph(),
    places: null,
    camera: null,
    selection: null,
    picked: [],
    look: { size: "claims", colour: "type" },
    filters: noFilters(),
    document: G.documents.id.length === 1 ? 0 : -1,
    passage: -1,
    tab: "graph",
    timeline: null,
    table: { actors: { sort: "claims", down: true, page: 0 }, claims: { sort: "date", down: true, page: 0 },
      documents: { sort: "date", down: true, page: 0 } },
    marks: recalledMarks(),
    judged: recalledJudgements(),
    theme: "auto",
  };
}

function topGraph() {
  return { mode: "top", focus: -1, depth: 1, path: [], expanded: [], added: [], hidden: [], pins: [], more: 0 };
}

const store = {
  /** @type {any} */ state: null,
  /** @type {any} */ derived: null,
  /** @type {((state: any, before: any) => void)[]} */ listeners: [],

  /** Change the state and let every view follow; `undoable` makes it a step to come back from. */
  set(patch, { undoable = false } = {}) {
    const before = this.state;
    if (undoable) leaveStep(before);
    this.state = { ...before, ...(undoable ? { camera: null } : null), ...patch };
    if (!before || before.filters !== this.state.filters || before.marks !== this.state.marks && isWrongOther()) {
      this.derived = derive(this.state.filters);
    }
    for (const listener of this.listeners) listener(this.state, before);
  },

  begin(state) {
    this.state = state;
    this.derived = derive(state.filters);
  },
};

/** Whether other claims are called wrong than when the filters were last applied. */
function isWrongOther() {
  const [one, other] = [store.derived.wrong, wrongClaims(store.state.marks)];
  return one.size !== other.size || [...one].some((claim) => !other.has(claim));
}

function setFilters(patch) {
  store.set({ filters: { ...store.state.filters, ...patch } }, { undoable: true });
  announce(t("filtered", {
    claims: t("claims", { n: store.derived.claims }), actors: t("actors", { n: store.derived.nodes }),
  }));
}

function setGraph(patch) {
  store.set({ view: "graph", graph: { ...store.state.graph, ...patch } }, { undoable: true });
}

function selectNode(node) {
  const patch = { selection: { kind: "node", node }, picked: [] };
  const mention = firstMention(node, store.state.document);
  if (mention >= 0) Object.assign(patch, { document: G.mentions.document[mention], passage: -1 });
  store.set(patch);
  announce(t("selectedNode", {
    name: nameOf(node), type: typeLabel(node), claims: t("claims", { n: store.derived.nodeClaims[node] }),
  }));
}

/** A mention of the actor, in the document that is open if it is named there. */
function firstMention(node, doc) {
  const mentions = rowsOf(G.mentions.byNode, node);
  const here = mentions.find((mention) => G.mentions.document[mention] === doc);
  return here ?? mentions[0] ?? -1;
}

function selectPair(pair) {
  const claims = claimsOn(store.derived, rowsOf(G.pairs.claims, pair));
  const patch = { selection: { kind: "pair", pair }, picked: [] };
  if (claims.length) Object.assign(patch, { document: G.claims.document[claims[0]], passage: claims[0] });
  store.set(patch);
  announce(t("selectedPair", {
    a: nameOf(G.pairs.a[pair]), b: nameOf(G.pairs.b[pair]), claims: t("claims", { n: claims.length }),
  }));
}

function selectClaim(claim) {
  store.set({
    selection: { kind: "pair", pair: G.claims.pair[claim], claim },
    document: G.claims.document[claim],
    passage: claim,
  });
}

function clearSelection() {
  store.set({ selection: null, picked: [], passage: -1 });
  announce(t("cleared"));
}

function focusOn(node, depth = 1) {
  store.set({
    view: "graph", graph: { ...topGraph(), mode: "focus", focus: node, depth },
    selection: { kind: "node", node },
  }, { undoable: true });
}

function expand(node) {
  const { expanded } = store.state.graph;
  const times = (expanded.find((row) => row[0] === node)?.[1] ?? 0) + 1;
  setGraph({ expanded: [...expanded.filter((row) => row[0] !== node), [node, times]] });
}

function collapse(node) {
  setGraph({ expanded: store.state.graph.expanded.filter((row) => row[0] !== node) });
}

function hide(node) {
  store.set({
    graph: { ...store.state.graph, hidden: [...store.state.graph.hidden, node] }, selection: null,
  }, { undoable: true });
}

/** Draw an actor too, with a neighbour that joins it to the others where it has none there. */
function addToGraph(node) {
  const { added } = store.state.graph;
  const drawn = new Set(graphView.drawn);
  const pairs = strongestPairs(store.derived, node);
  const tied = !pairs.length || pairs.some((pair) => drawn.has(otherEnd(pair, node)));
  const joins = (other) => strongestPairs(store.derived, other).some((pair) => drawn.has(otherEnd(pair, other)));
  const between = tied ? [] : [pairs.map((pair) => otherEnd(pair, node)).find(joins) ?? otherEnd(pairs[0], node)];
  store.set({
    view: "graph", selection: { kind: "node", node },
    graph: { ...store.state.graph, added: [...new Set([...added, node, ...between])],
      hidden: store.state.graph.hidden.filter((other) => other !== node && !between.includes(other)) },
  }, { undoable: true });
}

/** The actors that the graph draws: a function of state and filters, at most MOST_DRAWN. */
function drawnNodes(state, d, room) {
  const { graph } = state;
  const hidden = new Set(graph.hidden);
  const drawn = new Set();
  const add = (node) => {
    if (drawn.size < MOST_DRAWN && !hidden.has(node) && d.nodeOn[node]) drawn.add(node);
  };
  if (graph.mode === "focus") neighbourhood(d, graph.focus, graph.depth).forEach(add);
  else if (graph.mode === "path") graph.path.forEach(add);
  else leadingNodes(state, d, room + graph.more).forEach(add);
  speakersFor(state, d, drawn).forEach(add);
  graph.added.forEach(add);
  for (const [node, times] of graph.expanded) {
    if (!drawn.has(node)) continue;
    let left = STEP_OUT * times;
    for (const pair of strongestPairs(d, node)) {
      const other = otherEnd(pair, node);
      if (drawn.has(other)) continue;
      if (left-- <= 0) break;
      add(other);
    }
  }
  return [...drawn];
}

/** How many of the leading actors come in at a time: on a phone as many as leave it readable. */
function moreAtOnce() {
  return narrow() ? 10 : STEP_OUT;
}

/** Whether the leading actors go on after those that are drawn. */
function hasMore(state, d, room) {
  if (state.graph.mode !== "top") return false;
  if (!hasFilters(state.filters) && G.opening.length > room + state.graph.more) return true;
  const further = { ...state, graph: { ...state.graph, more: state.graph.more + moreAtOnce() } };
  return drawnNodes(further, d, room).length > drawnNodes(state, d, room).length;
}

/** The actors to open with; what filters leave of them, without those that are tied to nobody. */
function leadingNodes(state, d, room) {
  if (!hasFilters(state.filters)) return topNodes(state, d, room);
  const nodes = topNodes(state, d, Infinity);
  const leading = nodes.slice(0, room);
  const isTied = (node, others) => [...rowsOf(G.pairsByNode, node)].some((pair) => d.pairClaims[pair]
    && otherEnd(pair, node) !== node && others.has(otherEnd(pair, node)));
  const first = new Set(leading);
  const tied = new Set(leading.filter((node) => isTied(node, first)));
  if (!tied.size) return leading;
  for (const node of nodes.slice(room)) {
    if (tied.size === room) break;
    if (isTied(node, tied)) tied.add(node);
  }
  return [...tied];
}

function topNodes(state, d, room) {
  const first = hasFilters(state.filters) ? [] : G.opening;
  if (first.length && (room <= first.length || !state.graph.more)) return first.slice(0, room);
  const known = new Set(first);
  const nodes = [];
  for (let node = 0; node < G.n; node++) if (d.nodeOn[node] && !known.has(node) && (d.nodeClaims[node] || !first.length)) nodes.push(node);
  const weight = (node) => G.entities.score[node] + 500 * d.nodeClaims[node];
  return [...first, ...nodes.sort((a, b) => weight(b) - weight(a) || a - b)].slice(0, room);
}

function neighbourhood(d, focus, depth) {
  const found = [focus];
  const seen = new Set(found);
  let ring = [focus];
  for (let step = 0; step < depth && found.length < MOST_DRAWN; step++) {
    const next = [];
    for (const node of ring) {
      for (const pair of strongestPairs(d, node)) {
        const other = otherEnd(pair, node);
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    next.sort((a, b) => G.entities.score[b] - G.entities.score[a] || a - b);
    found.push(...next);
    ring = next.slice(0, MOST_DRAWN);
  }
  return found.slice(0, MOST_DRAWN);
}
