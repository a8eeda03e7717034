// Actors glide to their new places, unless the reader wants no motion.

const MOVING = 280; // milliseconds

let motion = 0;

/** From where the actors stood to where they stand now; who is new comes out of a neighbour. */
function glide(/** @type {Map<number, any>} */ before) {
  cancelAnimationFrame(motion);
  const goals = graphView.places;
  if (calm() || !before.size || document.hidden) return;
  const ways = [];
  for (const [node, goal] of goals) {
    const from = before.get(node) ?? neighbourIn(node, before);
    if (from && Math.hypot(from.x - goal.x, from.y - goal.y) > 1) ways.push({ goal, from: { x: from.x, y: from.y }, to: { x: goal.x, y: goal.y } });
  }
  if (!ways.length) return;
  const start = performance.now();
  const tick = (now) => {
    const share = Math.min(1, Math.max(0, (now - start) / MOVING));
    const eased = share * share * (3 - 2 * share);
    for (const { goal, from, to } of ways) {
      goal.x = from.x + (to.x - from.x) * eased;
      goal.y = from.y + (to.y - from.y) * eased;
    }
    if (goals !== graphView.places) return;
    graphView.nodes.update(ways.map(({ goal }) => ({ id: goal.id, x: goal.x, y: goal.y })));
    if (share < 1) motion = requestAnimationFrame(tick);
  };
  tick(start);
}

function neighbourIn(node, places) {
  for (const pair of rowsOf(G.pairsByNode, node)) {
    const at = places.get(otherEnd(pair, node));
    if (at) return at;
  }
  return null;
}
