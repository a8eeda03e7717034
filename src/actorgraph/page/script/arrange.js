// Where the drawn actors stand. Who has a place keeps it; who comes in goes beside its neighbour;
// another base (the leading actors, one actor, a path) is laid out anew.

const MARGIN = 16;
const FOOT = 66; // room below the graph for the tools of the chosen actor
const CHOICES = 10; // free places to choose from for who comes in
const NEAR_RINGS = 26;

/** What the drawing is arranged by, apart from what was added to it. */
function baseOf({ mode, focus, depth, path }, look) {
  return JSON.stringify([mode, focus, depth, path, look.colour === "community"]);
}

/** Give the drawn actors their places: into `graphView.places`, and what the state keeps of them. */
function arrange(state, d) {
  const start = performance.now();
  const base = baseOf(state.graph, state.look);
  const known = state.places?.base === base ? state.places : null;
  const items = itemsFor(state, d, known);
  const index = new Map(items.map((item, i) => [item.id, i]));
  const ties = graphView.pairs.map((pair) => ({
    a: index.get(G.pairs.a[pair]), b: index.get(G.pairs.b[pair]),
    weight: 0.6 + 0.25 * Math.log2(1 + d.pairClaims[pair]),
  }));
  for (const { speaker, about } of graphView.sayings) ties.push({ a: index.get(speaker), b: index.get(about), weight: 0.6 });
  const wide = known ? known.wide : layOut(items, [...ties, ...communityTies(items, state.look)], graphWindow());
  if (known) letIn(items, ties, wide);
  graphView.places = new Map(items.map((item) => [item.id, item]));
  const at = new Map(known?.at);
  for (const { id, x, y, side } of items) at.set(id, { x, y, side });
  graphView.took = performance.now() - start;
  return { base, wide, at };
}

/** Ties that keep communities together, when colours stand for them. */
function communityTies(items, look) {
  if (look.colour !== "community") return [];
  const first = new Map();
  const ties = [];
  items.forEach(({ id }, b) => {
    const region = G.entities.region[id];
    if (region < 0) return;
    const a = first.get(region);
    if (a === undefined) first.set(region, b);
    else ties.push({ a, b, weight: 2 });
  });
  return ties;
}

/** The part of the frame that the drawing may fill, in pixels. */
function graphWindow() {
  const { clientWidth: width, clientHeight: height } = graphView.frame;
  return { width: Math.max(80, width - 2 * MARGIN), height: Math.max(80, height - FOOT - MARGIN) };
}

function itemsFor(state, d, known) {
  const values = sizeValues(d, state.look);
  const most = Math.max(...values.values(), 1);
  const pins = new Map(state.graph.pins.map(([node, x, y]) => [node, { x, y, side: 0 }]));
  return graphView.drawn.map((node, i) => {
    const at = pins.get(node) ?? known?.at.get(node);
    const name = i < MOST_CAREFUL ? nameOnDisc(node) : { w: -6, h: 0 };
    const wide = known?.wide ?? 1;
    return { id: node, r: radiusOf(values.get(node) / most), w: (name.w + 6) * wide, h: name.h * wide, x: at?.x ?? 0, y: at?.y ?? 0,
      side: at?.side ?? 0, fixed: Boolean(at), wide };
  });
}

/** The radius of a disc, by its share of the largest value. */
function radiusOf(share) {
  return 9 + 13 * Math.sqrt(share);
}

/** Places for those that have none, each beside the drawn actors that it is tied to. */
function letIn(items, ties, wide) {
  const fixed = items.filter((item) => item.fixed);
  const shown = shownWindow();
  for (const item of items) {
    if (item.fixed) continue;
    const linked = ties.filter(({ a, b }) => items[a] === item || items[b] === item)
      .map(({ a, b }) => (items[a] === item ? items[b] : items[a]));
    const anchors = linked.filter((other) => fixed.includes(other));
    const count = Math.max(1, anchors.length);
    item.x = anchors.reduce((sum, other) => sum + other.x, 0) / count;
    item.y = anchors.reduce((sum, other) => sum + other.y, 0) / count;
    letInOne(item, fixed, anchors, { shown, wide });
    fixed.push(item);
  }
}

/** The best of the free places near `item`; a name without room waits until one zooms in. */
function letInOne(item, fixed, anchors, { shown, wide }) {
  const size = { w: item.w, h: item.h };
  const near = { accept: (at) => within(at, shown), most: CHOICES, rings: NEAR_RINGS, step: 14 };
  let spots = freePlaces(item, fixed, near);
  if (!spots.length && size.w) {
    Object.assign(item, { w: 0, h: 0 });
    spots = freePlaces(item, fixed, near);
  }
  if (!spots.length) {
    Object.assign(item, size);
    spots = freePlaces(item, fixed, { ...near, accept: () => true, rings: 200 });
  }
  const blocked = (spot, anchor) => fixed.filter((other) => other !== anchor
    && fromLine(spot, anchor, other) < other.r + 3 * wide).length;
  const cost = (spot) => anchors.reduce((sum, anchor) => sum + Math.hypot(anchor.x - spot.x, anchor.y - spot.y)
    + 120 * wide * blocked(spot, anchor), 0);
  Object.assign(item, spots.reduce((least, spot) => (cost(spot) < cost(least) ? spot : least), spots[0]));
}

/** What of the layout the window shows now. */
function shownWindow() {
  const { frame, network } = graphView;
  const { clientWidth: width, clientHeight: height } = frame;
  const scale = network.getScale();
  const centre = network.getViewPosition();
  const [dx, dy] = [(width / 2 - MARGIN) / scale, (height / 2 - MARGIN) / scale];
  return [centre.x - dx, centre.y - dy, centre.x + dx, centre.y + dy - (FOOT - MARGIN) / scale];
}

function within(item, [left, top, right, bottom]) {
  const box = outerBox(item);
  return box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom;
}

/** Scale and centre that show all items with their names. */
function fitOf(items, width, height) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const item of items) {
    const box = outerBox(item);
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - MARGIN - FOOT) / (bottom - top), 1.4);
  const good = scale > 0 ? scale : 1;
  return { scale: good, x: (left + right) / 2, y: (top + bottom) / 2 + (FOOT - MARGIN) / 2 / good };
}

function fitGraph(animated = true) {
  const { frame, places } = graphView;
  const items = [...places.values()];
  if (!items.length || !frame.clientWidth) return;
  const { scale, x, y } = fitOf(items, frame.clientWidth, frame.clientHeight);
  lookAt({ scale, x, y }, animated);
}

function lookAt({ scale, x, y }, animated) {
  const animation = animated && !calm() ? { duration: MOVING, easingFunction: "easeInOutQuad" } : false;
  graphView.network.moveTo({ position: { x, y }, scale, animation });
}

/** Where the reader looks: for the way back. */
function camera() {
  const { network } = graphView;
  return network && graphView.drawn.length ? { scale: network.getScale(), ...network.getViewPosition() } : null;
}
