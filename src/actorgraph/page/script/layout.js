// Places for the drawn actors: forces for who belongs together, then boxes that don't overlap.
// No random numbers: the same actors in the same window get the same places.

const MOST_CAREFUL = 90;
const LINE_GAP = 9;
const STRETCH = 1.5; // at most, to fill the window in the end
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Give all items that are not `fixed` a place around the middle of the window, free of the others.
 * @param {any[]} items the most important first, sizes in pixels
 * @param {{a: number, b: number, weight: number}[]} ties between places in `items`
 * @param {{width: number, height: number}} window in pixels
 * @returns {number} how many units of the layout are a pixel: more than 1 where not all fit
 */
function layOut(items, ties, window) {
  if (items.every((item) => item.fixed)) return 1;
  const sizes = items.map(({ w, h }) => ({ w, h }));
  useForces(items, ties, window);
  let wide = crowding(items, window.width, window.height);
  const rough = items.map(({ x, y }) => ({ x, y }));
  for (; wide < 8; wide *= 1.07) {
    const room = { width: window.width * wide, height: window.height * wide };
    items.forEach((item, i) => {
      const { x, y } = item.fixed ? item : rough[i];
      Object.assign(item, { x, y, side: 0, wide, w: sizes[i].w * wide, h: sizes[i].h * wide });
    });
    loosen(items, ties, room);
    if (!settleAll(items, room)) continue;
    if (items.length <= MOST_CAREFUL) refine(items, ties, room);
    if (!items.some((item) => item.fixed)) fit(items, room.width, room.height, STRETCH, 1);
    break;
  }
  return wide;
}

/** Places by attraction and repulsion alone, about as large as the window. */
function useForces(items, ties, { width, height }) {
  const aspect = Math.max(0.4, Math.min(2.5, width / height));
  const k = 0.8 * Math.sqrt((width * height * 0.7) / items.length);
  seed(items, k, aspect);
  const degree = new Float64Array(items.length);
  for (const tie of ties) {
    degree[tie.a]++;
    degree[tie.b]++;
  }
  const pulls = gravities(items.length, ties, degree);
  const rounds = 300;
  for (let round = 0; round < rounds; round++) {
    step(items, ties, { k, aspect, heat: k * (1 - round / rounds) ** 1.3, degree, pulls });
    if (round > rounds / 2 && items.length <= MOST_CAREFUL) leaveLines(items, ties);
  }
}

/** Stretch the drawing to the window and push apart what overlaps. */
function loosen(items, ties, { width, height }) {
  for (let round = 0; round < 10; round++) {
    fit(items, width, height, round === 0 ? 2.6 : 1.25);
    if (items.length <= MOST_CAREFUL) leaveLines(items, ties);
    if (!spread(items, 25)) break;
  }
  fit(items, width, height, 1.6, 1);
}

/** Bring all boxes into the window, each way by itself; what does not overlap is only drawn apart. */
function fit(items, width, height, most, least = 0.3) {
  const free = items.filter((item) => !item.fixed);
  for (const [at, size, from] of [["x", width, 0], ["y", height, 1]]) {
    const low = (item) => item[at] - outerBox(item)[from];
    const high = (item) => outerBox(item)[from + 2] - item[at];
    const first = free.reduce((a, b) => (b[at] - low(b) < a[at] - low(a) ? b : a));
    const last = free.reduce((a, b) => (b[at] + high(b) > a[at] + high(a) ? b : a));
    const [before, after] = [low(first), high(last)];
    const room = size - before - after;
    const span = last[at] - first[at];
    const factor = first === last || span < 1 || room < 1 ? 1 : Math.max(least, Math.min(most, room / span));
    const middle = (first[at] - before / factor + last[at] + after / factor) / 2;
    for (const item of free) item[at] = (item[at] - middle) * factor;
  }
}

/** Bring every item to a free place within the window; whether there was room for all. */
function settleAll(items, room) {
  const placed = items.filter((item) => item.fixed);
  for (const item of items) {
    if (item.fixed) continue;
    const [spot] = freePlaces(item, placed, { accept: (at) => inWindow(at, room) });
    if (!spot) return false;
    placed.push(Object.assign(item, spot));
  }
  return true;
}

/** How much larger than the window the drawing has to be, for all boxes to have room. */
function crowding(items, width, height) {
  const area = items.reduce((sum, item) => sum + boxArea(item), 0);
  return Math.max(1, Math.sqrt((area * 1.25) / (width * height)));
}

function boxArea(item) {
  return Math.max(2 * item.r, item.w + 8) * (2 * item.r + item.h + 8);
}

function seed(items, k, aspect) {
  items.forEach((item, i) => {
    if (item.fixed) return;
    const distance = k * 0.75 * Math.sqrt(i);
    item.x = distance * Math.cos(i * TURN) * Math.sqrt(aspect);
    item.y = (distance * Math.sin(i * TURN)) / Math.sqrt(aspect);
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
      if (item.fixed) continue;
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
    if (items[i].fixed) continue;
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
  const [at, push] = overY <= overX
    ? ["y", (overY / 2 + 0.01) * (centreP < centreQ ? -1 : 1)]
    : ["x", (overX / 2 + 0.01) * (p.x < q.x ? -1 : 1)];
  if (!p.fixed) p[at] += push;
  if (!q.fixed) q[at] -= push;
  return true;
}
