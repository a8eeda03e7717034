// The room that a drawn actor takes: its disc, and its name on one side of it. No name may touch
// the disc of another, and each is nearest to its own.

const SIDES = { below: 0, above: 1, right: 2, left: 3 };
const DISC_GAP = 10; // between two discs
const NAME_GAP = 2; // from a disc to its own name
const CLEAR = 7; // from a name to the disc of another
const APART = 3; // between two names

/**
 * @typedef {{id: number, r: number, w: number, h: number, x: number, y: number, side: number,
 *   fixed?: boolean, wide: number}} Item
 * `r` radius of the disc, `w` and `h` size of its name (0: no room is kept for it), `wide` how many
 * units of the layout are a pixel of the window at its opening
 */

/** The box of the name. @returns {[number, number, number, number]} */
function nameBox({ r, w, h, x, y, side, wide }) {
  const gap = NAME_GAP * wide;
  if (side === SIDES.below) return [x - w / 2, y + r + gap, x + w / 2, y + r + gap + h];
  if (side === SIDES.above) return [x - w / 2, y - r - gap - h, x + w / 2, y - r - gap];
  const beside = r + 2 * gap;
  if (side === SIDES.right) return [x + beside, y - h / 2, x + beside + w, y + h / 2];
  return [x - beside - w, y - h / 2, x - beside, y + h / 2];
}

/** Disc and name together. @returns {[number, number, number, number]} */
function outerBox(item) {
  const { r, x, y, w } = item;
  if (!w) return [x - r, y - r, x + r, y + r];
  const [left, top, right, bottom] = nameBox(item);
  return [Math.min(left, x - r), Math.min(top, y - r), Math.max(right, x + r), Math.max(bottom, y + r)];
}

/** How far a place is from a box; 0 inside. */
function fromBox(box, x, y) {
  const dx = x < box[0] ? box[0] - x : x > box[2] ? x - box[2] : 0;
  const dy = y < box[1] ? box[1] - y : y > box[3] ? y - box[3] : 0;
  return Math.sqrt(dx * dx + dy * dy);
}

function boxesMeet(a, b, gap) {
  return a[0] < b[2] + gap && b[0] < a[2] + gap && a[1] < b[3] + gap && b[1] < a[3] + gap;
}

/** Whether two actors stand in each other's way; the boxes of their names may be known already. */
function clash(p, q, boxP = null, boxQ = null) {
  const { wide } = p;
  const [dx, dy] = [p.x - q.x, p.y - q.y];
  const reach = p.r + q.r + 2 * (p.h + q.h) + 20 * wide;
  if (Math.abs(dy) > reach || Math.abs(dx) > reach + p.w + q.w) return false;
  const apart = p.r + q.r + DISC_GAP * wide;
  if (dx * dx + dy * dy < apart * apart) return true;
  const a = p.w ? boxP ?? nameBox(p) : null;
  const b = q.w ? boxQ ?? nameBox(q) : null;
  if (a && fromBox(a, q.x, q.y) < q.r + CLEAR * wide) return true;
  if (b && fromBox(b, p.x, p.y) < p.r + CLEAR * wide) return true;
  return a !== null && b !== null && boxesMeet(a, b, APART * wide);
}

function inWindow(item, { width, height }) {
  const [left, top, right, bottom] = outerBox(item);
  return left >= -width / 2 && right <= width / 2 && top >= -height / 2 && bottom <= height / 2;
}

/** Places on growing rings around one. */
function * ringsAround({ x, y, wide }, rings, step) {
  for (let ring = 0; ring < rings; ring++) {
    const spots = ring ? 6 * Math.min(ring, 8) : 1;
    for (let i = 0; i < spots; i++) {
      const angle = (2 * Math.PI * i) / spots + ring;
      yield { x: x + ring * step * wide * Math.cos(angle), y: y + ring * step * wide * Math.sin(angle) };
    }
  }
}

/** The free places nearest to `item`, at most `most`, each with the side for its name. */
function freePlaces(item, others, { accept, most = 1, rings = 60, step = 9 }) {
  const found = [];
  const at = { ...item };
  for (const spot of ringsAround(item, rings, step)) {
    for (const side of item.w ? [SIDES.below, SIDES.right, SIDES.left, SIDES.above] : [SIDES.below]) {
      Object.assign(at, spot, { side });
      if (!accept(at) || others.some((other) => clash(at, other))) continue;
      found.push({ ...spot, side });
      break;
    }
    if (found.length >= most) break;
  }
  return found;
}
