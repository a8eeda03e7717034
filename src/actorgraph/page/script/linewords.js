// Words on lines: what the strongest claim of two actors says, along the line where that has room.

const PHRASE_LENGTH = 34;
const FEWEST_LETTERS = 7;
const WORDS_HIGH = 14;
const SHIFTS = [0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.8, -0.8, 1, -1];
const OUTWARD = [0.4, 0.6, 0.2, 0.8, 0, 1, -0.2, -0.4, -0.6]; // away from who is chosen, where all lines meet

/**
 * @param {{phrase: string, count: string, from: any, to: any, strong: boolean, away: number}[]} edges the
 *   strongest first; `away` from the chosen actor is along the line (1) or against it (-1)
 * @param {Room} room what is taken of the drawing
 * @param {Room} bare the same without the discs that are faded, for the lines of what is chosen
 */
function placeEdgeLabels(edges, room, bare) {
  const placed = [];
  for (const edge of edges) {
    const label = alongEdge(edge, room) ?? (edge.strong ? alongEdge(edge, bare) ?? besideEdge(edge, bare) : null);
    if (!label) continue;
    for (const box of label.boxes) {
      room.take(box);
      bare.take(box);
    }
    placed.push(label);
  }
  return placed;
}

function wordsFont(edge) {
  return `${edge.strong ? 600 : 400} 11px ${FONT}`;
}

function alongEdge(edge, room) {
  const font = wordsFont(edge);
  const [dx, dy] = [edge.to.x - edge.from.x, edge.to.y - edge.from.y];
  const length = Math.hypot(dx, dy) || 1;
  const free = length - edge.from.r - edge.to.r - 14;
  const [ux, uy] = [dx / length, dy / length];
  for (const text of fitting(edge, font, free - 8)) {
    const w = textWidth(text, font) + 8;
    for (const outward of edge.away ? OUTWARD : SHIFTS) {
      const shift = outward * (edge.away || 1);
      const at = edge.from.r + 5 + free / 2 + ((free - w) / 2) * shift;
      const [x, y] = [edge.from.x + ux * at, edge.from.y + uy * at];
      const boxes = slantedBoxes(x, y, ux, uy, w);
      if (!boxes.every((box) => room.free(box))) continue;
      let angle = Math.atan2(uy, ux);
      if (angle > Math.PI / 2 || angle <= -Math.PI / 2) angle += Math.PI;
      return { edge, text, font, x, y, w, h: WORDS_HIGH, angle, boxes };
    }
  }
  return null;
}

/** A slanted label as a row of small boxes. */
function slantedBoxes(x, y, ux, uy, w) {
  const boxes = [];
  for (let along = -w / 2; along <= w / 2 + 0.1; along += Math.max(w / Math.ceil(w / 12), 1)) {
    boxes.push([x + ux * along - 7, y + uy * along - 7, x + ux * along + 7, y + uy * along + 7]);
  }
  return boxes;
}

/** Level words near the middle of a line that is too short or too crowded for them. */
function besideEdge(edge, room) {
  const font = wordsFont(edge);
  const text = cut(edge.phrase, 22) + edge.count;
  const w = textWidth(text, font) + 6;
  const { from, to } = edge;
  for (const outward of [0.65, 0.75, 0.55, 0.85, 0.5]) {
    const share = edge.away < 0 ? 1 - outward : outward;
    for (const off of [0, 10, -10, 18, -18, 26, -26]) {
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share + off];
      const box = [x - w / 2, y - WORDS_HIGH / 2, x + w / 2, y + WORDS_HIGH / 2];
      if (room.free(box)) return { edge, text, font, x, y, w, h: WORDS_HIGH, angle: 0, boxes: [box] };
    }
  }
  return null;
}

/** The phrase with its count, without, and cut, as far as that fits and leaves enough of it. */
function fitting({ phrase, count }, font, free) {
  const texts = [phrase + count, phrase].filter((text, i) => (i === 0 || count) && textWidth(text, font) <= free);
  if (texts.length) return texts;
  const letters = Math.floor((phrase.length * free) / textWidth(phrase, font)) - 1;
  return letters >= FEWEST_LETTERS ? [cut(phrase, letters)] : [];
}

/** The drawn lines with what to write on them: those of what is chosen first, then the strongest. */
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
      const ends = [spots.get(G.pairs.a[pair]), spots.get(G.pairs.b[pair])];
      if (G.claims.subject[best] !== G.pairs.a[pair]) ends.reverse();
      const count = d.pairClaims[pair] > 1 ? ` · ${d.pairClaims[pair]}` : "";
      const from = selection?.kind === "node" ? selection.node : -1;
      const away = ends[0].id === from ? 1 : ends[1].id === from ? -1 : 0;
      return { pair, away, from: ends[0], to: ends[1], strong: Boolean(chosen(pair)),
        phrase: cut(G.strings[G.claims.phrase[best]], PHRASE_LENGTH), count };
    });
}

/** Words on a strip of the ground, so that their line does not strike them out. */
function paintWords(ctx, { edge, text, font, x, y, w, angle }) {
  const { palette } = graphView;
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.fillStyle = palette.page;
  ctx.globalAlpha = 0.88;
  ctx.fillRect(-w / 2 + 1, -6.5, w - 2, 13);
  ctx.globalAlpha = 1;
  drawText(ctx, text, 0, 0, { font, fill: edge.strong ? palette.ink : palette.soft, halo: palette.page });
  ctx.restore();
}
