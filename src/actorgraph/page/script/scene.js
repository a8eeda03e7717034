// What stands on top of the drawing of vis-network: names, phrases, icons, badges; for the canvas
// and for the picture as SVG.

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
    spots.set(node, { id: node, ...at, text: nameOf(node), side: graphView.places.get(node).side, dim,
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
  const badges = bright ? [] : placeBadges(spots.values(), room);
  const edgeLabels = placeEdgeLabels(labelledEdges(spots), room);
  nodeLabels.push(...name(true));
  if (bright) badges.push(...placeBadges(spots.values(), room));
  graphView.labels = [...nodeLabels, ...edgeLabels];
  return { spots, nodeLabels, edgeLabels, badges };
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
  const { palette } = graphView;
  for (const spot of spots.values()) if (spot.r >= 7) paintIcon(ctx, spot);
  for (const { edge, text, font, x, y, angle } of edgeLabels) {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(angle);
    drawText(ctx, text, 0, 0, { font, fill: edge.strong ? palette.ink : palette.soft, halo: palette.page });
    ctx.restore();
  }
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
  const { selection } = store.state;
  const spot = selection?.kind === "node" && spots.get(selection.node);
  if (!spot) return;
  ctx.strokeStyle = graphView.palette.accent;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.arc(spot.x, spot.y, spot.r + 5, 0, 7);
  ctx.stroke();
}
