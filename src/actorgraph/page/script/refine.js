// The last touch of the layout: move actors one by one to where fewer lines cross, none runs
// through a foreign disc or name, and who belongs together is near. In the end nothing overlaps.
// It looks at some hundred thousand drawings before the first is shown, hence the plain arrays.

const PRICE = { crossing: 3.5, disc: 14, name: 0.7, length: 0.7, near: 1.2, side: 0.3, clash: 2 };
const TRIES = 300; // for each actor, while changes for the worse are still let through
const MOST_TRIES = 14_000;
const RUNS_FOR = 72; // actors: of a small drawing several are made, and the best is kept
const HOT = 3;
const COLD = 0.04;
const PASSES = 6; // over all actors at the end, for the better alone

/** @param {any[]} items @param {{a: number, b: number}[]} ties */
function refine(items, ties, window) {
  const drawing = drawingOf(items, ties, window);
  const free = items.map((_, i) => i).filter((i) => !items[i].fixed);
  if (!free.length) return;
  const before = placesOf(items);
  const found = [...Array(Math.max(1, Math.floor(RUNS_FOR / free.length))).keys()].map((run) => {
    putAll(drawing, before);
    anneal(drawing, free, run);
    if (!settleAll(items, window)) items.forEach((item, i) => Object.assign(item, before[i]));
    putAll(drawing, placesOf(items));
    for (let pass = 0; pass < PASSES; pass++) {
      if (!free.filter((i) => improve(drawing, i, pass)).length) break;
    }
    return { cost: items.reduce((sum, _, i) => sum + costOf(drawing, i, Infinity), 0), at: placesOf(items) };
  });
  putAll(drawing, found.reduce((best, one) => (one.cost < best.cost ? one : best)).at);
}

function placesOf(items) {
  return items.map(({ x, y, side }) => ({ x, y, side }));
}

function putAll(drawing, at) {
  at.forEach((spot, i) => put(drawing, i, spot));
}

/** Moves by chance, fewer and fewer of them for the worse; the same chance for the same drawing. */
function anneal(drawing, free, run) {
  const dice = diceOf(free.length + 1000 * run);
  const tries = Math.min(MOST_TRIES, TRIES * free.length);
  for (let tried = 0; tried < tries; tried++) {
    const heat = HOT * (COLD / HOT) ** (tried / tries);
    const i = free[Math.floor(dice() * free.length)];
    if (dice() < 0.25) tryExchange(drawing, i, free[Math.floor(dice() * free.length)], -heat * Math.log(dice()));
    else tryMove(drawing, i, chanceSpot(drawing, i, dice, 1 - tried / tries), -heat * Math.log(dice()));
  }
}

/** Numbers between 0 and 1, in the same order each time. */
function diceOf(seed) {
  let at = seed + 1;
  return () => {
    at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
    return (at + 0.5) / 4294967296;
  };
}

function tryMove(drawing, i, spot, loss) {
  const { x, y, side } = drawing.items[i];
  const before = costOf(drawing, i, Infinity);
  put(drawing, i, spot);
  if (!inWindow(drawing.items[i], drawing.window) || costOf(drawing, i, before + loss) > before + loss) put(drawing, i, { x, y, side });
}

/** Change the places of two actors. */
function tryExchange(drawing, i, j, loss) {
  if (i === j) return;
  const [p, q] = [{ ...drawing.items[i] }, { ...drawing.items[j] }];
  const before = costOf(drawing, i, Infinity) + costOf(drawing, j, Infinity) + loss;
  put(drawing, i, q);
  put(drawing, j, p);
  if (inWindow(drawing.items[i], drawing.window) && inWindow(drawing.items[j], drawing.window)) {
    const first = costOf(drawing, i, before);
    if (first < before && first + costOf(drawing, j, before) < before) return;
  }
  put(drawing, i, p);
  put(drawing, j, q);
}

/** Somewhere around, the nearer the colder; beside a neighbour; or the name on another side. */
function chanceSpot({ items, window, a, b, of, near, wide }, i, dice, warmth) {
  const { x, y } = items[i];
  const side = dice() < 0.75 ? 0 : Math.floor(dice() * 4);
  const angle = 2 * Math.PI * dice();
  const way = dice();
  if (way < 0.12) return { x: (dice() - 0.5) * window.width, y: (dice() - 0.5) * window.height, side };
  const at = way < 0.4 && of[i].length ? of[i][Math.floor(dice() * of[i].length)] : -1;
  const other = at < 0 ? null : items[a[at] === i ? b[at] : a[at]];
  const distance = other ? near * (0.7 + 0.9 * dice()) : (4 + 150 * warmth * dice()) * wide;
  return { x: (other ?? { x }).x + distance * Math.cos(angle), y: (other ?? { y }).y + distance * Math.sin(angle), side };
}

function drawingOf(items, ties, window) {
  const of = items.map(() => []);
  ties.forEach(({ a, b }, i) => {
    of[a].push(i);
    of[b].push(i);
  });
  const box = new Float64Array(4 * items.length);
  const drawing = {
    box, outer: new Float64Array(4 * items.length), boxes: items.map((_, i) => box.subarray(4 * i, 4 * i + 4)), items, window, of: of.map((list) => Int32Array.from(list)), wide: items[0].wide,
    a: Int32Array.from(ties, (tie) => tie.a), b: Int32Array.from(ties, (tie) => tie.b),
    x: new Float64Array(items.length), y: new Float64Array(items.length), spans: new Float64Array(4 * ties.length),
    near: 0.95 * Math.sqrt((window.width * window.height) / items.length),
  };
  items.forEach((item, i) => put(drawing, i, item));
  return drawing;
}

/** Put an actor to a place: in the items, and in the arrays that the cost is counted from. */
function put({ items, a, b, of, x, y, box, outer, spans, wide }, i, spot) {
  const item = items[i];
  item.x = x[i] = spot.x;
  item.y = y[i] = spot.y;
  item.side = spot.side;
  for (const e of of[i]) {
    const [p, q, at] = [a[e], b[e], 4 * e];
    spans[at] = x[p] < x[q] ? x[p] : x[q];
    spans[at + 1] = y[p] < y[q] ? y[p] : y[q];
    spans[at + 2] = x[p] < x[q] ? x[q] : x[p];
    spans[at + 3] = y[p] < y[q] ? y[q] : y[p];
  }
  if (item.w) box.set(nameBox(item), 4 * i);
  else box.fill(NaN, 4 * i, 4 * i + 4);
  const reach = item.r + 4 * wide;
  const [left, top, right, bottom] = [x[i] - reach, y[i] - reach, x[i] + reach, y[i] + reach];
  if (!item.w) outer.set([left, top, right, bottom], 4 * i);
  else outer.set([Math.min(left, box[4 * i]), Math.min(top, box[4 * i + 1]), Math.max(right, box[4 * i + 2]), Math.max(bottom, box[4 * i + 3])], 4 * i);
}

/** Move one actor to the best of some places; whether it moved. */
function improve(drawing, i, pass) {
  const { x, y, side } = drawing.items[i];
  let least = costOf(drawing, i, Infinity) - 0.01;
  let best = null;
  for (const spot of spotsFor(drawing, i, pass)) {
    put(drawing, i, spot);
    if (!isFree(drawing, i)) continue;
    const cost = costOf(drawing, i, least);
    if (cost < least) [least, best] = [cost, spot];
  }
  put(drawing, i, best ?? { x, y, side });
  return best !== null;
}

function isFree({ items, window, boxes }, i) {
  const item = items[i];
  if (!inWindow(item, window)) return false;
  for (let j = 0; j < items.length; j++) if (j !== i && clash(item, items[j], boxes[i], boxes[j])) return false;
  return true;
}

/** Places to try: around where it is, around its neighbours, and the name on another side. */
function spotsFor({ items, a, b, of, near, wide }, i, pass) {
  const { x, y, side } = items[i];
  const spots = [0, 1, 2, 3].filter((other) => other !== side).map((other) => ({ x, y, side: other }));
  const ring = (cx, cy, distance, count) => {
    for (let k = 0; k < count; k++) {
      const angle = (2 * Math.PI * (k + (pass % 2) / 2)) / count;
      spots.push({ x: cx + distance * Math.cos(angle), y: cy + distance * Math.sin(angle), side: k % 2 ? side : 0 });
    }
  };
  for (const distance of [8, 24, 60, 130]) ring(x, y, distance * wide, 8);
  if (of[i].length) {
    let [cx, cy] = [0, 0];
    for (const tie of of[i]) {
      const other = items[a[tie] === i ? b[tie] : a[tie]];
      cx += other.x / of[i].length;
      cy += other.y / of[i].length;
    }
    for (const distance of [0.6, 1, 1.5]) ring(cx, cy, distance * near, 10);
  }
  return spots;
}

/** What the place of an actor costs; counting stops above `limit`. */
function costOf(drawing, i, limit) {
  const { items, boxes, a, b, of, near, x, y, wide } = drawing;
  let cost = items[i].side ? PRICE.side : 0;
  for (let j = 0; j < items.length; j++) {
    if (j === i) continue;
    const dx = x[i] - x[j];
    const dy = y[i] - y[j];
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (Math.abs(dy) < 90 * wide && Math.abs(dx) < 300 * wide && clash(items[i], items[j], boxes[i], boxes[j])) cost += PRICE.clash;
    if (distance < near) cost += PRICE.near * (1 - distance / near) ** 2;
  }
  for (const e of of[i]) cost += (PRICE.length / near) * Math.hypot(x[a[e]] - x[b[e]], y[a[e]] - y[b[e]]);
  for (const e of of[i]) {
    if (cost > limit) return cost;
    cost += PRICE.crossing * crossings(drawing, e) + lineCost(drawing, e);
  }
  return cost > limit ? cost : cost + foreignCost(drawing, i, limit - cost);
}

/** How many other lines cross one. */
function crossings({ a, b, x, y, spans }, e) {
  const p = a[e];
  const q = b[e];
  const px = x[p];
  const py = y[p];
  const dx = x[q] - px;
  const dy = y[q] - py;
  const left = spans[4 * e];
  const top = spans[4 * e + 1];
  const right = spans[4 * e + 2];
  const bottom = spans[4 * e + 3];
  let count = 0;
  for (let f = 0, at = 0; f < a.length; f++, at += 4) {
    if (spans[at + 2] < left || spans[at] > right || spans[at + 3] < top || spans[at + 1] > bottom) continue;
    const s = a[f];
    const u = b[f];
    if (s === p || s === q || u === p || u === q) continue;
    const sx = x[s];
    const sy = y[s];
    const ex = x[u] - sx;
    const ey = y[u] - sy;
    const one = dx * (sy - py) - dy * (sx - px);
    const two = dx * (sy + ey - py) - dy * (sx + ex - px);
    if (one * two >= 0) continue;
    const from = ex * (py - sy) - ey * (px - sx);
    if (from * (from + ex * dy - ey * dx) < 0) count++;
  }
  return count;
}

/** What it costs where a line runs through discs and names. */
function lineCost(drawing, e) {
  const { x, outer, spans } = drawing;
  const [left, top, right, bottom] = [spans[4 * e], spans[4 * e + 1], spans[4 * e + 2], spans[4 * e + 3]];
  let cost = 0;
  for (let j = 0, at = 0; j < x.length; j++, at += 4) {
    if (outer[at] < right && outer[at + 2] > left && outer[at + 1] < bottom && outer[at + 3] > top) cost += throughCost(drawing, e, j);
  }
  return cost;
}

/** What it costs where the lines of others run through the disc or the name of an actor. */
function foreignCost(drawing, i, limit) {
  const { a, b, outer, spans } = drawing;
  const [left, top, right, bottom] = [outer[4 * i], outer[4 * i + 1], outer[4 * i + 2], outer[4 * i + 3]];
  let cost = 0;
  for (let e = 0, at = 0; e < a.length && cost <= limit; e++, at += 4) {
    if (spans[at + 2] < left || spans[at] > right || spans[at + 3] < top || spans[at + 1] > bottom || a[e] === i || b[e] === i) continue;
    cost += throughCost(drawing, e, i);
  }
  return cost;
}

/** What it costs where a line runs through the disc or the name of an actor, whose bounds it meets. */
function throughCost({ items, a, b, x, y, boxes, wide }, e, j) {
  const p = a[e];
  const q = b[e];
  const own = j === p || j === q;
  const box = boxes[j];
  let cost = 0;
  if (!own && fromLine(items[p], items[q], items[j]) < items[j].r + 4 * wide) cost += PRICE.disc;
  if (box[0] < Math.max(x[p], x[q]) && box[2] > Math.min(x[p], x[q]) && box[1] < Math.max(y[p], y[q]) && box[3] > Math.min(y[p], y[q])
    && cutsBox(box, x[p], y[p], x[q], y[q])) cost += PRICE.name * (own ? 0.6 : 1);
  return cost;
}

/** Whether a line whose ends lie on either side of a box runs through it: corners on both its sides. */
function cutsBox(box, px, py, qx, qy) {
  const dx = qx - px;
  const dy = qy - py;
  const one = dx * (box[1] - py) - dy * (box[0] - px);
  const two = dx * (box[1] - py) - dy * (box[2] - px);
  const three = dx * (box[3] - py) - dy * (box[0] - px);
  const four = dx * (box[3] - py) - dy * (box[2] - px);
  return !(one > 0 && two > 0 && three > 0 && four > 0 || one < 0 && two < 0 && three < 0 && four < 0);
}

/** How far a place is from a line between two others. */
function fromLine(from, to, at) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const along = Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  const ox = from.x + along * dx - at.x;
  const oy = from.y + along * dy - at.y;
  return Math.sqrt(ox * ox + oy * oy);
}
