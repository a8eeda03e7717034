// What the size and the colour of a disc mean, by choice of the reader.

const SIZES = ["claims", "links", "between"];
const COLOURS = ["type", "community", "tone"];
const HULL_ROOM = 12;

function buildLooks() {
  const choice = (id, names, what) => el("select", { id, "aria-label": t(id), onchange: (event) => store.set({ look: { ...store.state.look, [what]: event.target.value } }, { undoable: true }) },
    ...names.map((name) => el("option", { value: name }, TEXT[id + "By"][name])));
  graphView.sizeChoice = choice("lookSize", SIZES, "size");
  graphView.colourChoice = choice("lookColour", COLOURS, "colour");
  return [graphView.sizeChoice, graphView.colourChoice];
}

function renderLooks({ look }) {
  graphView.sizeChoice.value = look.size;
  graphView.colourChoice.value = look.colour;
}

/** What the discs are sized by, for each drawn actor. @returns {Map<number, number>} */
function sizeValues(d, look) {
  if (look.size === "between") return betweenness();
  const value = look.size === "links" ? (node) => strongestPairs(d, node).length : (node) => d.nodeClaims[node];
  return new Map(graphView.drawn.map((node) => [node, value(node)]));
}

/** On how many shortest ways between others each drawn actor lies (Brandes). */
function betweenness() {
  const near = new Map(graphView.drawn.map((node) => [node, []]));
  for (const pair of graphView.pairs) {
    near.get(G.pairs.a[pair]).push(G.pairs.b[pair]);
    near.get(G.pairs.b[pair]).push(G.pairs.a[pair]);
  }
  const sums = new Map(graphView.drawn.map((node) => [node, 0]));
  for (const start of graphView.drawn) shortestWays(start, near, sums);
  return sums;
}

function shortestWays(start, near, sums) {
  const steps = new Map([[start, 0]]);
  const ways = new Map([[start, 1]]);
  const order = [start];
  for (const node of order) {
    for (const other of near.get(node)) {
      if (!steps.has(other)) {
        steps.set(other, steps.get(node) + 1);
        order.push(other);
      }
      if (steps.get(other) === steps.get(node) + 1) ways.set(other, (ways.get(other) ?? 0) + ways.get(node));
    }
  }
  const share = new Map();
  for (const node of order.reverse()) {
    for (const other of near.get(node)) {
      if (steps.get(other) === steps.get(node) - 1) {
        share.set(other, (share.get(other) ?? 0) + (ways.get(other) / ways.get(node)) * (1 + (share.get(node) ?? 0)));
      }
    }
    if (node !== start) sums.set(node, sums.get(node) + (share.get(node) ?? 0));
  }
}

function discColour(node) {
  const { types, tones } = graphView.palette;
  const { colour: by } = store.state.look;
  if (by === "tone") return tones[toneStep(meanTone(node)) + 2];
  if (by === "community") return communityColour(G.entities.region[node]);
  return types[typeOf(node)] ?? types.other;
}

function communityColour(region) {
  const { types } = graphView.palette;
  const colours = ["person", "organisation", "place", "group", "event", "product", "law"].map((type) => types[type]);
  return region < 0 ? types.other : colours[region % colours.length];
}

function meanTone(node) {
  const tones = claimsOn(store.derived, rowsOf(G.claimsByNode, node)).map((claim) => G.claims.tone[claim]).filter((tone) => !Number.isNaN(tone));
  return tones.length ? tones.reduce((sum, tone) => sum + tone, 0) / tones.length : NaN;
}

/** A soft ground below the communities, when colours stand for them. */
function paintCommunities(ctx) {
  if (store.state.look.colour !== "community") return;
  const members = new Map();
  for (const [node, { x, y, r }] of graphView.places) {
    const region = G.entities.region[node];
    if (region >= 0) members.set(region, [...(members.get(region) ?? []), { x, y, r }]);
  }
  for (const [region, discs] of members) {
    if (discs.length < 2) continue;
    ctx.fillStyle = communityColour(region);
    ctx.beginPath();
    hullOf(discs.flatMap(edgeOfGround)).forEach(({ x, y }, i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.globalAlpha = 0.12;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
}

/** Places around a disc, a little off its edge. */
function edgeOfGround({ x, y, r }) {
  return [...Array(16).keys()].map((i) => ({ x: x + (r + HULL_ROOM) * Math.cos((i * Math.PI) / 8), y: y + (r + HULL_ROOM) * Math.sin((i * Math.PI) / 8) }));
}

/** The convex hull of places. */
function hullOf(places) {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
  const turn = (o, a, b) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const half = (list) => list.reduce((hull, at) => {
    while (hull.length > 1 && turn(hull.at(-2), hull.at(-1), at) <= 0) hull.pop();
    return [...hull, at];
  }, []);
  return [...half(sorted).slice(0, -1), ...half(sorted.reverse()).slice(0, -1)];
}
