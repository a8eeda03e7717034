// Labels as on a map: the important ones first, each only where nothing is in its way.

const FEWEST_LETTERS = 9;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";
const measure = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
/** @type {Map<string, number>} */
const widths = new Map();

function textWidth(text, font) {
  const key = font + text;
  let width = widths.get(key);
  if (width === undefined) {
    measure.font = font;
    width = measure.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

class Room {
  constructor() {
    /** @type {Map<string, number[][]>} */
    this.cells = new Map();
  }

  static size = 80;

  * near([left, top, right, bottom]) {
    for (let x = Math.floor(left / Room.size); x <= Math.floor(right / Room.size); x++) {
      for (let y = Math.floor(top / Room.size); y <= Math.floor(bottom / Room.size); y++) {
        yield `${x} ${y}`;
      }
    }
  }

  /** Whether a box overlaps none that is taken. */
  free(box) {
    for (const cell of this.near(box)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
      }
    }
    return true;
  }

  take(box) {
    for (const cell of this.near(box)) {
      const list = this.cells.get(cell);
      if (list) list.push(box);
      else this.cells.set(cell, [box]);
    }
  }
}

function nodeFont(strong) {
  return `${strong ? 600 : 500} ${strong ? 13 : 12}px ${FONT}`;
}

/**
 * The places of the labels, in pixels of the window.
 * @param {{id: number, x: number, y: number, r: number, text: string, strong: boolean}[]} nodes
 *   in order of importance
 * @param {Map<number, any[]>} lines the lines that end at each node
 */
function placeNodeLabels(nodes, lines, room, { width, height }) {
  const placed = [];
  for (const node of nodes) {
    const font = nodeFont(node.strong);
    const w = textWidth(node.text, font);
    const h = node.strong ? 16 : 15;
    const spots = [
      [node.x - w / 2, node.y + node.r + 2],
      [node.x - w / 2, node.y - node.r - h - 2],
      [node.x + node.r + 4, node.y - h / 2],
      [node.x - node.r - 4 - w, node.y - h / 2],
      [node.x + node.r * 0.72 + 2, node.y + node.r * 0.72],
      [node.x - node.r * 0.72 - 2 - w, node.y + node.r * 0.72],
      [node.x + node.r * 0.72 + 2, node.y - node.r * 0.72 - h],
      [node.x - node.r * 0.72 - 2 - w, node.y - node.r * 0.72 - h],
    ];
    const far = outside(node, width, height);
    const own = lines.get(node.id) ?? [];
    /** @type {any} */
    let best = null;
    spots.forEach(([x, y], place) => {
      const box = [x - 2, y, x + w + 2, y + h];
      const inside = x >= 2 && y >= 2 && x + w <= width - 2 && y + h <= height - 2;
      // a slanting label may cross the corner of the square around its disc: its own corner is free
      const tight = place < 4 ? box : [box[0] + (x > node.x ? node.r * 0.3 + 2 : 0), box[1] + (y > node.y ? node.r * 0.3 : 0),
        box[2] - (x < node.x ? node.r * 0.3 + 2 : 0), box[3] - (y < node.y ? node.r * 0.3 : 0)];
      if (!(inside || far) || !room.free(tight)) return;
      const cost = place * 0.6 + own.filter((line) => crosses(line, box)).length;
      if (!best || cost < best.cost) best = { cost, box, x, y };
    });
    if (!best) continue;
    room.take(best.box);
    placed.push({ node, font, x: best.x + w / 2, y: best.y + h / 2, w, h });
  }
  return placed;
}

/** Whether a line from one disc to another runs through a box. */
function crosses([from, to], /** @type {number[]} */ [left, top, right, bottom]) {
  let low = 0;
  let high = 1;
  for (const [at, step, least, most] of [[from.x, to.x - from.x, left, right], [from.y, to.y - from.y, top, bottom]]) {
    if (Math.abs(step) < 1e-9) {
      if (at < least || at > most) return false;
      continue;
    }
    const one = (least - at) / step;
    const other = (most - at) / step;
    low = Math.max(low, Math.min(one, other));
    high = Math.min(high, Math.max(one, other));
  }
  return low <= high;
}

const BADGE_FONT = `600 9.5px ${FONT}`;

/** Badges go to a corner of their disc that is free, the upper right one first. */
function placeBadges(spots, room) {
  const placed = [];
  for (const spot of spots) {
    if (!spot.badge) continue;
    const w = textWidth(spot.badge, BADGE_FONT) + 5;
    const [near, high] = [spot.r * 0.72 + 1, 12];
    const corners = [[near, -near - high], [-near - w, -near - high], [near, near], [-near - w, near]];
    for (const [x, y] of corners) {
      const box = [spot.x + x, spot.y + y, spot.x + x + w, spot.y + y + high];
      // a corner of the square around the disc may be crossed, what is round leaves it free
      if (!room.free([box[0] + (x > 0 ? spot.r * 0.3 : 0), box[1], box[2] - (x < 0 ? spot.r * 0.3 : 0), box[3] - (y < 0 ? spot.r * 0.3 : 0)])) continue;
      room.take(box);
      placed.push({ text: spot.badge, box });
      break;
    }
  }
  return placed;
}

function outside(node, width, height) {
  return node.x < 0 || node.y < 0 || node.x > width || node.y > height;
}

/**
 * Labels along the lines that have room for them.
 * @param {{phrase: string, count: string, from: any, to: any, strong: boolean}[]} edges
 */
function placeEdgeLabels(edges, room, most) {
  const placed = [];
  for (const edge of edges) {
    if (placed.length >= most) break;
    const spot = alongEdge(edge, room);
    if (spot) placed.push(spot);
  }
  return placed;
}

function alongEdge(edge, room) {
  const font = `${edge.strong ? 600 : 400} 11px ${FONT}`;
  const dx = edge.to.x - edge.from.x;
  const dy = edge.to.y - edge.from.y;
  const length = Math.hypot(dx, dy);
  const free = length - edge.from.r - edge.to.r - 16;
  const text = fitting(edge, font, free - 10);
  if (!text) return null;
  const w = textWidth(text, font) + 10;
  const ux = dx / length;
  const uy = dy / length;
  for (const shift of [0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1]) {
    const at = edge.from.r + 4 + free / 2 + ((free - w) / 2) * shift;
    const x = edge.from.x + ux * at;
    const y = edge.from.y + uy * at;
    const boxes = [];
    for (let along = -w / 2; along <= w / 2 + 0.1; along += Math.max(w / Math.ceil(w / 12), 1)) {
      boxes.push([x + ux * along - 7, y + uy * along - 7, x + ux * along + 7, y + uy * along + 7]);
    }
    if (!boxes.every((box) => room.free(box))) continue;
    boxes.forEach((box) => room.take(box));
    let angle = Math.atan2(uy, ux);
    if (angle > Math.PI / 2 || angle <= -Math.PI / 2) angle += Math.PI;
    return { edge, text, font, x, y, w, h: 14, angle };
  }
  return null;
}

/** The phrase with its count, cut so that it fits; nothing where too little of it would be left. */
function fitting({ phrase, count }, font, free) {
  const whole = textWidth(phrase + count, font);
  if (whole <= free) return phrase + count;
  const letters = Math.floor((phrase.length * free) / whole) - 1;
  return letters >= FEWEST_LETTERS ? cut(phrase, letters) + count : "";
}

function drawText(ctx, text, x, y, { font, fill, halo }) {
  ctx.font = font;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4;
  ctx.strokeStyle = halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = fill;
  ctx.fillText(text, x, y);
}
