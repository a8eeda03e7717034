// What lies under the pointer: a disc, a name, the words on a line, a line; and what a click does.

/** What is at a place of the canvas: `{node}`, `{pair}`, `{pair, claim}` where somebody says it, or null. */
function whatIsAt(x, y, slack = 3) {
  const spots = [...graphView.spots.values()];
  const off = (spot) => Math.hypot(spot.x - x, spot.y - y) - spot.r;
  const disc = spots.reduce((best, spot) => (off(spot) <= slack && (!best || off(spot) < off(best)) ? spot : best), null);
  if (disc) return { node: disc.id };
  const label = graphView.labels.find((each) => onLabel(each, x, y));
  if (label) return label.node ? { node: label.node.id } : { pair: label.edge.pair };
  const saying = sayingAt(x, y, slack + 2);
  if (saying) return { pair: G.claims.pair[saying.claims[0]], claim: saying.claims[0] };
  const line = nearestLine(x, y, slack + 4);
  return line >= 0 ? { pair: line } : null;
}

function onLabel({ x: cx, y: cy, w, h, angle = 0 }, x, y) {
  const [dx, dy] = [x - cx, y - cy];
  const [along, across] = [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)];
  return Math.abs(along) <= w / 2 + 2 && Math.abs(across) <= h / 2 + 1;
}

function nearestLine(x, y, reach) {
  let [best, least] = [-1, reach];
  for (const pair of graphView.pairs) {
    const [from, to] = [graphView.spots.get(G.pairs.a[pair]), graphView.spots.get(G.pairs.b[pair])];
    const distance = from && to ? fromLine(from, to, { x, y }) : Infinity;
    if (distance < least) [best, least] = [pair, distance];
  }
  return best;
}

function listenToGraph() {
  const { frame, network } = graphView;
  network.on("click", onGraphClick);
  frame.addEventListener("dblclick", (event) => {
    const found = whatIsAt(...inFrame(event));
    if (found?.node !== undefined) expand(found.node);
    else if (!found) fitGraph();
  });
  network.on("dragging", (event) => followDrag(event.nodes));
  network.on("dragEnd", (event) => {
    graphView.panned = null;
    if (followDrag(event.nodes)) pin(event.nodes);
    network.redraw();
  });
  network.on("dragStart", ({ nodes }) => {
    hover(null);
    if (!nodes.length) graphView.panned = { scene: graphScene(), from: projector()({ x: 0, y: 0, r: 0 }) };
  });
  frame.addEventListener("pointermove", (event) => {
    if (event.buttons || event.pointerType === "touch") return;
    hover(whatIsAt(...inFrame(event)), event);
  });
  frame.addEventListener("pointerleave", () => hover(null));
  frame.addEventListener("keydown", onGraphKey);
}

/** Where an event is, in pixels of the canvas. @returns {[number, number]} */
function inFrame({ clientX, clientY }) {
  const box = graphView.frame.getBoundingClientRect();
  return [clientX - box.left, clientY - box.top];
}

function onGraphClick(event) {
  graphView.frame.focus({ preventScroll: true });
  shutHoverCard();
  const touch = event.event?.pointerType === "touch" || event.event?.srcEvent?.pointerType === "touch";
  const found = whatIsAt(event.pointer.DOM.x, event.pointer.DOM.y, touch ? 8 : 3);
  if (!found) {
    if (store.state.selection || store.state.picked.length) clearSelection();
  } else if (found.node !== undefined) {
    if (event.event?.srcEvent?.shiftKey) togglePick(found.node);
    else selectNode(found.node);
  } else if (found.claim !== undefined) {
    selectClaim(found.claim);
  } else {
    selectPair(found.pair);
  }
}

function hover(found, event) {
  const before = graphView.hovered;
  if (found?.node !== before?.node || found?.pair !== before?.pair || found?.claim !== before?.claim) {
    graphView.hovered = found;
    graphView.frame.classList.toggle("pointing", Boolean(found));
    styleGraph(store.state, store.derived);
    graphView.network.redraw();
  }
  showHoverCard(found, event);
}

/** Move what is dragged along with the pointer; whether anything is. */
function followDrag(nodes) {
  if (!nodes.length) return false;
  const places = graphView.network.getPositions(nodes);
  for (const node of nodes) Object.assign(graphView.places.get(node), places[node]);
  return true;
}

/** Who was dragged stays where it is, also when the rest is arranged anew. */
function pin(nodes) {
  const { graph, places } = store.state;
  const at = new Map(places.at);
  const pins = graph.pins.filter(([node]) => !nodes.includes(node));
  for (const node of nodes) {
    const { x, y } = graphView.places.get(node);
    pins.push([node, Math.round(x), Math.round(y)]);
    at.set(node, { x: Math.round(x), y: Math.round(y), side: 0 });
  }
  store.set({ graph: { ...graph, pins }, places: { ...places, at } }, { undoable: true });
}

function togglePin(node) {
  const { graph } = store.state;
  if (!graph.pins.some(([pinned]) => pinned === node)) pin([node]);
  else store.set({ graph: { ...graph, pins: graph.pins.filter(([pinned]) => pinned !== node) } }, { undoable: true });
}
