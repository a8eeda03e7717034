// The state in the address: a link opens the same view, from disk as well.

const MOST_PLACES = 120;
const LISTS = ["etypes", "ctypes", "tones", "modalities", "polarity"];

/** The names that stand for the values of a facet in a link, so that it outlives a rebuild. */
function facetNames(facet) {
  return {
    etypes: G.typeName, ctypes: G.claimTypes.map((type) => type.name), tones: TONES,
    modalities: G.modalities, polarity: ["affirmed", "negated"],
  }[facet];
}

function hashOf(state) {
  const out = new URLSearchParams();
  const put = (key, value, standard) => { if (value !== standard && value !== null && value !== "") out.set(key, value); };
  const id = (node) => G.entities.id[node];
  const { graph, filters, selection } = state;
  put("view", state.view, "graph");
  put("mode", graph.mode, "top");
  if (graph.mode === "focus") put("focus", id(graph.focus), "");
  if (graph.mode === "focus") put("steps", graph.depth, 1);
  if (selection?.kind === "path") put("ways", (selection.ways ?? []).map((way) => way.map(id).join("*")).join(" "), "");
  put("path", graph.path.map(id).join(" "), "");
  put("open", graph.expanded.map(([node, times]) => `${id(node)}*${times}`).join(" "), "");
  put("more", graph.more, 0);
  put("add", graph.added.map(id).join(" "), "");
  put("hide", graph.hidden.map(id).join(" "), "");
  put("pick", state.picked.map(id).join(" "), "");
  put("size", state.look.size, "claims");
  put("colour", state.look.colour, "type");
  put("pin", graph.pins.map(([node]) => id(node)).join(" "), "");
  if (graph.pins.length || graph.added.length || graph.expanded.length || graph.more) put("at", placesText(state), "");
  if (selection?.kind === "node") put("actor", id(selection.node), "");
  if (selection?.kind === "pair") put("pair", `${id(G.pairs.a[selection.pair])} ${id(G.pairs.b[selection.pair])}`, "");
  if (selection?.claim !== undefined) put("claim", G.claims.id[selection.claim], "");
  for (const facet of LISTS) put(`no-${facet}`, filters[facet].map((i) => facetNames(facet)[i]).join(" "), "");
  put("speaker", filters.speaker === null ? null : filters.speaker === QUOTED ? "*" : filters.speaker < 0 ? "-" : id(filters.speaker), null);
  put("source", filters.source === null ? null : G.sources[filters.source] || "-", null);
  put("document", filters.document === null ? null : G.documents.id[filters.document], null);
  put("sure", filters.confidence, 0);
  put("time", filters.time ? filters.time.map(isoDay).join(" ") : null, null);
  put("date", filters.basis, "event");
  put("undated", filters.undated ? null : "no", null);
  put("between", state.timeline === null ? null : `${id(G.pairs.a[state.timeline])} ${id(G.pairs.b[state.timeline])}`, null);
  for (const mark of marksInLink(state.marks)) out.append("mark", mark);
  for (const judgement of judgementsInLink(state.judged)) out.append("judged", judgement);
  put("theme", state.theme, "auto");
  return out.toString();
}

function stateFromHash(state) {
  const given = new URLSearchParams(location.hash.slice(1));
  const node = (id) => G.idToNode.get(id) ?? -1;
  const words = (key) => (given.get(key) ?? "").split(" ").filter(Boolean);
  const nodes = (key) => words(key).map(node).filter((found) => found >= 0);
  const view = given.get("view");
  const focus = node(given.get("focus"));
  const path = nodes("path");
  const graph = { ...topGraph(),
    mode: given.get("mode") === "focus" && focus >= 0 ? "focus" : given.get("mode") === "path" && path.length ? "path" : "top",
    added: nodes("add"), more: Math.max(0, Math.min(MOST_DRAWN, Math.round(Number(given.get("more"))) || 0)), pins: [], focus, path, depth: Math.max(1, Math.min(3, Number(given.get("steps")) || 1)), hidden: nodes("hide"),
    expanded: words("open").map((word) => [node(word.split("*")[0]), Number(word.split("*")[1]) || 1]).filter(([found]) => found >= 0),
  };
  const look = lookFrom(given);
  const places = placesFrom(given.get("at"), node, { graph, look });
  graph.pins = nodes("pin").filter((found) => places?.at.has(found)).map((found) => [found, places.at.get(found).x, places.at.get(found).y]);
  const theme = given.get("theme");
  return { ...state, look, picked: nodes("pick"), graph, places, filters: filtersFromHash(given, node), ...selectionFromHash(given, node, state),
    view: shownViews().some(([name]) => name === view) ? view : "graph",
    timeline: pairFromHash(given.get("between"), node), marks: { ...state.marks, ...marksFromLink(given.getAll("mark")) },
    judged: judgementsFromLink(given.getAll("judged")).reduce(withJudgement, state.judged),
    theme: theme === "light" || theme === "dark" ? theme : "auto" };
}

/** Where the drawn actors stand: scale, then id, x, y and side of the name of each. */
function placesText({ places }) {
  if (!places || graphView.drawn.length > MOST_PLACES) return "";
  const rows = graphView.drawn.filter((node) => places.at.has(node)).map((node) => {
    const { x, y, side } = places.at.get(node);
    return [G.entities.id[node], Math.round(x), Math.round(y), side].join("*");
  });
  return [places.wide.toFixed(3), ...rows].join(" ");
}

function lookFrom(given) {
  const one = (names, key) => (names.includes(given.get(key)) ? given.get(key) : names[0]);
  return { size: one(SIZES, "size"), colour: one(COLOURS, "colour") };
}

function placesFrom(text, node, { graph, look }) {
  const [wide, ...rows] = (text ?? "").split(" ");
  const at = new Map();
  for (const row of rows) {
    const [id, ...numbers] = row.split("*");
    const [x, y, side] = numbers.map(Number);
    if (node(id) >= 0 && numbers.length === 3 && numbers.every((number) => Number.isFinite(Number(number)))) {
      at.set(node(id), { x, y, side: [0, 1, 2, 3].includes(side) ? side : 0 });
    }
  }
  return at.size && Number(wide) >= 1 ? { base: baseOf(graph, look), wide: Number(wide), at } : null;
}

function pairFromHash(text, node) {
  const ends = (text ?? "").split(" ").map(node);
  const pair = ends.length === 2 && Math.min(...ends) >= 0 ? pairOf(ends[0], ends[1]) : -1;
  return pair >= 0 ? pair : null;
}

function selectionFromHash(given, node, state) {
  const claim = given.has("claim") ? G.claims.id.indexOf(given.get("claim")) : -1;
  if (claim >= 0) {
    return { selection: { kind: "pair", pair: G.claims.pair[claim], claim }, document: G.claims.document[claim], passage: claim };
  }
  const pair = pairFromHash(given.get("pair"), node);
  if (pair !== null) {
    const first = rowsOf(G.pairs.claims, pair)[0];
    return { selection: { kind: "pair", pair }, document: G.claims.document[first], passage: first };
  }
  const actor = node(given.get("actor"));
  if (actor < 0 && given.get("mode") === "path") return pathFromHash(given, node);
  if (actor < 0) return {};
  const mention = firstMention(actor, state.document);
  return { selection: { kind: "node", node: actor }, document: mention >= 0 ? G.mentions.document[mention] : state.document };
}

function pathFromHash(given, node) {
  const ways = (given.get("ways") ?? "").split(" ").filter(Boolean).map((way) => way.split("*").map(node));
  const whole = ways.every((way) => way.length > 1 && way.slice(1).every((at, i) => at >= 0 && way[i] >= 0 && pairOf(way[i], at) >= 0));
  return ways.length && whole ? { selection: { kind: "path", path: ways[0], ways } } : {};
}

function filtersFromHash(given, node) {
  const filters = noFilters();
  for (const facet of LISTS) {
    filters[facet] = (given.get(`no-${facet}`) ?? "").split(" ").map((name) => facetNames(facet).indexOf(name)).filter((i) => i >= 0);
  }
  const speaker = given.get("speaker");
  if (speaker === "-" || speaker === "*") filters.speaker = speaker === "*" ? QUOTED : -1;
  else if (speaker && node(speaker) >= 0) filters.speaker = node(speaker);
  if (given.has("source")) {
    const place = G.sources.indexOf(given.get("source") === "-" ? "" : given.get("source"));
    filters.source = place >= 0 ? place : null;
  }
  const doc = G.documents.id.indexOf(given.get("document"));
  filters.document = doc >= 0 ? doc : null;
  filters.confidence = Math.max(0, Math.min(100, Number(given.get("sure")) || 0));
  const days = (given.get("time") ?? "").split(" ").map((text) => Date.parse(`${text}T00:00:00Z`) / DAY);
  if (days.length === 2 && days.every(Number.isFinite)) filters.time = days;
  filters.basis = given.get("date") === "published" ? "published" : "event";
  filters.undated = given.get("undated") !== "no";
  return filters;
}

/** @type {string | null} */
let lastHash = null;

function renderHash(state) {
  const hash = hashOf(state);
  if (hash === lastHash && trail.written === trail.at) return;
  lastHash = hash;
  writeHistory(hash);
}

addEventListener("hashchange", () => {
  if (!store.state || history.state?.run === RUN || location.hash.slice(1) === lastHash) return;
  leaveStep(store.state);
  trail.written = trail.at;
  store.set({ ...stateFromHash(firstState()), camera: null });
});
