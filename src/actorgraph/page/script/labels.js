// Labels as on a map: the important ones first, each only where nothing is in its way.

const OFF_DISC = 3; // from a name to the disc of another, at least
const LINE_LETTERS = 19; // in each of the two lines of a name
const ONE_LINE = 88; // pixels that a name may fill before it is set in two lines
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

/** What is taken of a drawing: boxes, and discs that no box may touch. */
class Room {
  constructor() {
    /** @type {Map<string, any[]>} */
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

  /** Whether a box overlaps nothing that is taken and keeps off all discs but its own. */
  free(box, own = null) {
    for (const cell of this.near(box)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (other.disc ? other.disc.id !== own?.id && fromBox(box, other.disc.x, other.disc.y) < other.disc.r + OFF_DISC : boxesMeet(box, other, 0)) return false;
      }
    }
    return true;
  }

  take(box) {
    this.put(box, box);
  }

  takeDisc(disc) {
    const { x, y, r } = disc;
    const reach = r + OFF_DISC;
    this.put([x - reach, y - reach, x + reach, y + reach], { disc });
  }

  put(box, thing) {
    for (const cell of this.near(box)) {
      const list = this.cells.get(cell);
      if (list) list.push(thing);
      else this.cells.set(cell, [thing]);
    }
  }
}

function nodeFont(strong) {
  return `${strong ? 600 : 500} ${strong ? 13 : 12}px ${FONT}`;
}

/** The name of an actor as it stands beside its disc: in one line or two, with its size. */
function nameOnDisc(node) {
  const strong = isStrong(node);
  const font = nodeFont(strong);
  const lines = nameLines(nameOf(node), font);
  const high = strong ? 15 : 14;
  return { lines, font, high, w: Math.max(...lines.map((line) => textWidth(line, font))), h: high * lines.length + 1 };
}

/** A long name in two lines that are about as long as each other, cut where it is too long for both. */
function nameLines(/** @type {string} */ name, font) {
  const text = name.trim().replace(/\s+/g, " ") || name;
  if (textWidth(text, font) <= ONE_LINE) return [cut(text, LINE_LETTERS + 6)];
  let best = -1;
  const off = (at) => Math.max(at, text.length - at);
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (at <= LINE_LETTERS && (best < 0 || off(at) < off(best))) best = at;
  }
  if (best < 0) return [cut(text, LINE_LETTERS + 6)];
  return [text.slice(0, best), cut(text.slice(best + 1), LINE_LETTERS)];
}

/**
 * The places of the names, in pixels of the canvas: at the side that the layout chose, where that
 * is taken at another, and else further off with a line to the disc.
 * @param {{id: number, x: number, y: number, r: number, side: number, dim: boolean}[]} nodes
 *   in order of importance
 */
function placeNodeLabels(nodes, room, { width, height }) {
  const placed = [];
  for (const node of nodes) {
    const name = nameOnDisc(node.id);
    const away = outside(node, width, height);
    const fits = ([left, top, right, bottom]) => (away || left >= 0 && top >= 0 && right <= width && bottom <= height)
      && room.free([left, top, right, bottom], node);
    const box = [node.side, 0, 2, 3, 1].map((side) => nameBox({ ...node, w: name.w + 4, h: name.h, side, wide: 1 })).find(fits)
      ?? cornerBoxes(node, name).find(fits);
    const far = box ? null : farBoxes(node, name).find(fits);
    const taken = box ?? far;
    if (!taken) continue;
    room.take(taken);
    placed.push({ node, ...name, x: (taken[0] + taken[2]) / 2, y: (taken[1] + taken[3]) / 2, leader: far ? leaderTo(node, far) : null });
  }
  return placed;
}

function cornerBoxes({ x, y, r }, { w, h }) {
  const near = r * 0.72 + 1;
  return [[x + near, y + near], [x - near - w - 4, y + near], [x + near, y - near - h], [x - near - w - 4, y - near - h]]
    .map(([left, top]) => [left, top, left + w + 4, top + h]);
}

/** Boxes a little further off, for a name with a leader line. */
function farBoxes({ x, y, r }, { w, h }) {
  const boxes = [];
  for (const distance of [14, 26, 40, 56]) {
    for (let step = 0; step < 16; step++) {
      const angle = (Math.PI * (step + 4)) / 8;
      const cx = x + (r + distance + w / 2) * Math.cos(angle);
      const cy = y + (r + distance + h / 2) * Math.sin(angle);
      boxes.push([cx - w / 2 - 2, cy - h / 2, cx + w / 2 + 2, cy + h / 2]);
    }
  }
  return boxes;
}

/** From the edge of the disc to the nearest place of the box. */
function leaderTo({ x, y, r }, /** @type {number[]} */ [left, top, right, bottom]) {
  const [tx, ty] = [Math.max(left, Math.min(x, right)), Math.max(top, Math.min(y, bottom))];
  const distance = Math.hypot(tx - x, ty - y) || 1;
  return [x + ((tx - x) * r) / distance, y + ((ty - y) * r) / distance, tx, ty];
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
      if (!room.free(box, spot)) continue;
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
