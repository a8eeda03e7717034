// What stands on top of the drawing of vis-network: names, phrases, icons, badges; for the canvas
// and for the picture as SVG.

const starPath = new Path2D(BUTTON_ICONS.star);

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
  const { panned } = graphView;
  if (panned) { // names and words move along; they find their places anew when the hand rests
    const { x, y } = projector()({ x: 0, y: 0, r: 0 });
    ctx.translate(x - panned.from.x, y - panned.from.y);
  }
  paintLabels(ctx, panned?.scene ?? graphScene());
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
    spots.set(node, { id: node, ...at, text: nameOf(node), strong: isStrong(node), side: graphView.places.get(node).side, dim,
      badge: rest && !dim && at.r >= 6 ? `+${Math.min(rest, 999)}` : "" });
  }
  graphView.spots = spots;
  const first = (node) => (node === hovered?.node ? 3 : 0) + (bright?.has(node) ? 2 : 0);
  const order = [...drawn].sort((a, b) => first(b) - first(a));
  const room = new Room();
  const size = { width: frame.clientWidth, height: frame.clientHeight };
  const ranked = order.map((node) => spots.get(node));
  for (const spot of ranked) room.takeDisc(spot);
  const name = (dim) => placeNodeLabels(ranked.filter((spot) => spot.dim === dim), room, size);
  const nodeLabels = name(false);
  const bare = new Room();
  for (const spot of ranked) if (!spot.dim) bare.takeDisc(spot);
  for (const { x, y, w, h } of nodeLabels) bare.take([x - w / 2, y - h / 2, x + w / 2, y + h / 2]);
  const edgeLabels = placeEdgeLabels(labelledEdges(spots), room, bare);
  nodeLabels.push(...name(true));
  const badges = placeBadges(spots.values(), room);
  graphView.labels = [...nodeLabels, ...edgeLabels];
  return { spots, nodeLabels, edgeLabels, badges };
}

/** The claim that stands for a pair on its line: the one that tells most. */
function bestClaim(d, pair) {
  let best = -1;
  let most = -1;
  for (const claim of rowsOf(G.pairs.claims, pair)) {
    if (!d.claimOn[claim]) continue;
    const weight = G.claims.weight[claim];
    if (weight > most) [best, most] = [claim, weight];
  }
  return best;
}

function paintLabels(ctx, { spots, nodeLabels, edgeLabels, badges }) {
  for (const spot of spots.values()) if (spot.r >= 7) paintIcon(ctx, spot);
  for (const label of edgeLabels) paintWords(ctx, label);
  for (const label of nodeLabels) paintName(ctx, label);
  for (const badge of badges) paintBadge(ctx, badge);
  paintFocus(ctx, spots);
}

function paintName(ctx, { node, lines, font, high, x, y, leader }) {
  const { palette } = graphView;
  if (leader) {
    ctx.strokeStyle = palette.soft;
    ctx.lineWidth = 0.8;
    ctx.beginPath();
    ctx.moveTo(leader[0], leader[1]);
    ctx.lineTo(leader[2], leader[3]);
    ctx.stroke();
  }
  lines.forEach((line, i) => drawText(ctx, line, x, y + high * (i - (lines.length - 1) / 2),
    { font, fill: node.dim ? palette.soft : palette.ink, halo: palette.page }));
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
  const { selection, picked, graph } = store.state;
  ctx.strokeStyle = graphView.palette.accent;
  ctx.lineWidth = 2.5;
  for (const node of selection?.kind === "node" ? [selection.node] : picked) {
    const spot = spots.get(node);
    if (spot) circle(ctx, spot.x, spot.y, spot.r + 5).stroke();
  }
  for (const [node, spot] of spots) if (markOf("actor", node).star) paintStar(ctx, spot);
  for (const [node] of graph.pins) {
    const spot = spots.get(node);
    if (spot) paintPin(ctx, spot);
  }
}

/** A dot at the edge of a disc that was put where it is. */
function paintPin(ctx, { x, y, r }) {
  const { palette } = graphView;
  ctx.fillStyle = palette.ink;
  ctx.strokeStyle = palette.page;
  ctx.lineWidth = 1.5;
  circle(ctx, x - r * 0.72, y - r * 0.72, 4).fill();
  ctx.stroke();
}

/** A star at the edge of a disc that the reader starred. */
function paintStar(ctx, { x, y, r }) {
  ctx.save();
  ctx.translate(x + r * 0.72 - 8, y - r * 0.72 - 8);
  ctx.scale(2 / 3, 2 / 3);
  ctx.fillStyle = graphView.palette.star;
  ctx.strokeStyle = graphView.palette.page;
  ctx.stroke(starPath);
  ctx.fill(starPath);
  ctx.restore();
}

function circle(ctx, x, y, r) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 7);
  return ctx;
}
