// Places for the drawn actors: forces for who belongs together, then boxes that don't overlap.
// No random numbers: the same actors in the same window get the same places.

const MOST_CAREFUL = 90;
const LINE_GAP = 9;
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * @typedef {{id: number, r: number, w: number, h: number, x: number, y: number, old: boolean}} Item
 * `r` radius of the disc, `w` and `h` size of the label below it
 */

/**
 * @param {Item[]} items the most important first; `old` ones have their places already
 * @param {{a: number, b: number, weight: number}[]} ties between places in `items`
 * @param {{width: number, height: number}} window
 */
function layOut(items, ties, { width, height }) {
  if (!items.length) return;
  const aspect = Math.max(0.4, Math.min(2.5, width / height));
  const k = 0.8 * Math.sqrt((width * height * 0.7) / items.length);
  const fresh = items.every((item) => !item.old);
  seed(items, ties, k, aspect);
  const degree = new Float64Array(items.length);
  for (const tie of ties) {
    degree[tie.a]++;
    degree[tie.b]++;
  }
  const pulls = gravities(items.length, ties, degree);
  const rounds = fresh ? 300 : 90;
  for (let round = 0; round < rounds; round++) {
    const heat = (fresh ? k : k * 0.35) * (1 - round / rounds) ** 1.3;
    step(items, ties, { k, aspect, heat, degree, pulls });
    if (round > rounds / 2 && items.length <= MOST_CAREFUL) leaveLines(items, ties);
  }
  for (let round = 0; round < 10; round++) {
    fit(items, width, height, !fresh ? 1.05 : round === 0 ? 2.2 : 1.25);
    if (items.length <= MOST_CAREFUL) leaveLines(items, ties);
    if (!spread(items, 25)) break;
  }
  spread(items, 40);
  fit(items, width, height, 1.6, 1);
}

/** Bring all boxes into the window, each way by itself; hubs and spokes stay as they are. */
function fit(items, width, height, most, least = 0.3) {
  for (const [at, size, low, high] of [
    ["x", width, (item) => Math.max(item.r, item.w / 2), (item) => Math.max(item.r, item.w / 2)],
    ["y", height, (item) => item.r, (item) => item.r + item.h],
  ]) {
    const first = items.reduce((a, b) => (b[at] - low(b) < a[at] - low(a) ? b : a));
    const last = items.reduce((a, b) => (b[at] + high(b) > a[at] + high(a) ? b : a));
    const room = size - low(first) - high(last);
    const span = last[at] - first[at];
    if (first === last || span < 1 || room < 1) continue;
    const factor = Math.max(least, Math.min(most, room / span));
    for (const item of items) item[at] *= factor;
  }
}

/** How much larger than the window the drawing has to be, for all boxes to have room. */
function crowding(items, width, height) {
  const area = items.reduce((sum, item) => sum + boxArea(item), 0);
  return Math.max(1, Math.sqrt((area * 1.7) / (width * height)));
}

function boxArea(item) {
  return Math.max(2 * item.r, item.w + 8) * (2 * item.r + item.h + 8);
}

function seed(items, ties, k, aspect) {
  const anchor = new Map();
  for (const { a, b } of ties) {
    if (items[a].old && !items[b].old && !anchor.has(b)) anchor.set(b, items[a]);
    if (items[b].old && !items[a].old && !anchor.has(a)) anchor.set(a, items[b]);
  }
  items.forEach((item, i) => {
    if (item.old) return;
    const at = anchor.get(i);
    const distance = at ? k * 0.9 : k * 0.75 * Math.sqrt(i);
    item.x = (at?.x ?? 0) + distance * Math.cos(i * TURN) * (at ? 1 : Math.sqrt(aspect));
    item.y = (at?.y ?? 0) + (distance * Math.sin(i * TURN)) / (at ? 1 : Math.sqrt(aspect));
  });
}

/** Push discs off the lines of others, which would seem to be theirs. */
function leaveLines(items, ties) {
  for (const { a, b } of ties) {
    const [from, to] = [items[a], items[b]];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const square = dx * dx + dy * dy;
    if (square < 1) continue;
    const length = Math.sqrt(square);
    for (let i = 0; i < items.length; i++) {
      if (i === a || i === b) continue;
      const item = items[i];
      const along = ((item.x - from.x) * dx + (item.y - from.y) * dy) / square;
      if (along <= 0.05 || along >= 0.95) continue;
      const off = ((item.x - from.x) * dy - (item.y - from.y) * dx) / length;
      const near = item.r + LINE_GAP - Math.abs(off);
      if (near <= 0) continue;
      const push = (near * 0.5 * (off < 0 ? -1 : 1)) / length;
      item.x += dy * push;
      item.y -= dx * push;
    }
  }
}

/** How strongly each is drawn to the middle: islands more than the mainland, so none drifts off. */
function gravities(n, ties, degree) {
  const island = [...Array(n).keys()];
  const find = (i) => {
    while (island[i] !== i) i = island[i] = island[island[i]];
    return i;
  };
  for (const { a, b } of ties) island[find(a)] = find(b);
  const sizes = new Float64Array(n);
  for (let i = 0; i < n; i++) sizes[find(i)]++;
  const most = Math.max(...sizes);
  return island.map((_, i) => Math.sqrt(n) * (sizes[find(i)] === most ? 0.03 : degree[i] ? 0.09 : 0.11));
}

function step(items, ties, { k, aspect, heat, degree, pulls }) {
  const n = items.length;
  const fx = new Float64Array(n);
  const fy = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const dx = items[i].x - items[j].x || 0.01 * (i - j);
      const dy = items[i].y - items[j].y || 0.013 * (j - i);
      const square = Math.max(dx * dx + dy * dy, 1);
      if (square > k * k * 36) continue;
      const push = (k * k * (1 + Math.min(degree[i], degree[j]) * 0.05)) / square;
      fx[i] += dx * push;
      fy[i] += dy * push;
      fx[j] -= dx * push;
      fy[j] -= dy * push;
    }
  }
  for (const { a, b, weight } of ties) {
    const dx = items[a].x - items[b].x;
    const dy = items[a].y - items[b].y;
    const pull = (Math.hypot(dx, dy) / k) * weight / Math.max(1, Math.min(degree[a], degree[b]) ** 0.5);
    fx[a] -= dx * pull;
    fy[a] -= dy * pull;
    fx[b] += dx * pull;
    fy[b] += dy * pull;
  }
  for (let i = 0; i < n; i++) {
    fx[i] -= (items[i].x * pulls[i]) / aspect;
    fy[i] -= items[i].y * pulls[i] * aspect;
    const force = Math.hypot(fx[i], fy[i]) || 1;
    const move = Math.min(force, heat) / force;
    items[i].x += fx[i] * move;
    items[i].y += fy[i] * move;
  }
}

/** Push boxes apart along the shorter way until none overlap; whether any had to move. */
function spread(items, rounds) {
  const gap = 5;
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < items.length; i++) {
      for (let j = i + 1; j < items.length; j++) {
        moved = separate(items[i], items[j], gap) || moved;
      }
    }
    if (!moved) return round > 0;
  }
  return true;
}

function separate(p, q, gap) {
  const halfP = Math.max(p.r, p.w / 2);
  const halfQ = Math.max(q.r, q.w / 2);
  const overX = halfP + halfQ + gap - Math.abs(p.x - q.x);
  if (overX <= 0) return false;
  const centreP = p.y + p.h / 2;
  const centreQ = q.y + q.h / 2;
  const overY = p.r + p.h / 2 + q.r + q.h / 2 + gap - Math.abs(centreP - centreQ);
  if (overY <= 0) return false;
  if (overY <= overX) {
    const push = (overY / 2 + 0.01) * (centreP < centreQ ? -1 : 1);
    p.y += push;
    q.y -= push;
  } else {
    const push = (overX / 2 + 0.01) * (p.x < q.x ? -1 : 1);
    p.x += push;
    q.x -= push;
  }
  return true;
}
