// The picture of the map: regions, ties, dots, and names where there is room.

function drawPicture() {
  clearTimeout(mapView.timer);
  if (store.state?.view !== "map" || !mapView.width) return;
  const { picture, ratio, width, height } = mapView;
  picture.width = Math.round(width * BIG * ratio);
  picture.height = Math.round(height * BIG * ratio);
  mapView.at = { x: mapView.x, y: mapView.y, scale: mapView.scale };
  const ctx = picture.getContext("2d");
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = graphView.palette.page;
  ctx.fillRect(0, 0, width * BIG, height * BIG);
  const toScreen = (wx, wy) => [(wx - mapView.x) * mapView.scale + (width * BIG) / 2, (wy - mapView.y) * mapView.scale + (height * BIG) / 2];
  drawRegions(ctx, toScreen);
  drawTies(ctx, toScreen);
  drawDots(ctx, toScreen);
  drawNames(ctx, toScreen);
  blit();
}

function drawRegions(ctx, toScreen) {
  ctx.fillStyle = colour("region");
  ctx.strokeStyle = colour("region-edge");
  ctx.lineWidth = 1;
  for (let i = 0; i < G.regions.x.length; i++) {
    const [x, y] = toScreen(G.regions.x[i], G.regions.y[i]);
    const r = G.regions.radius[i] * mapView.scale;
    if (r < 1.5) continue;
    ctx.beginPath();
    ctx.arc(x, y, r, 0, 7);
    ctx.fill();
    ctx.stroke();
  }
}

/** The strongest pairs as faint lines. */
function drawTies(ctx, toScreen) {
  const d = store.derived;
  if (mapView.tieKey !== d.number) {
    mapView.tieKey = d.number;
    const pairs = [];
    for (let pair = 0; pair < G.pairs.count; pair++) if (d.pairClaims[pair]) pairs.push(pair);
    const weight = (pair) => d.pairClaims[pair] * 4000 + Math.min(G.entities.score[G.pairs.a[pair]], G.entities.score[G.pairs.b[pair]]);
    mapView.ties = pairs.length > MOST_TIES ? pairs.sort((p, q) => weight(q) - weight(p) || p - q).slice(0, MOST_TIES) : pairs;
  }
  const { x, y } = G.entities;
  ctx.strokeStyle = colour("tie");
  ctx.lineWidth = 0.7;
  ctx.beginPath();
  for (const pair of mapView.ties) {
    ctx.moveTo(...toScreen(x[G.pairs.a[pair]], y[G.pairs.a[pair]]));
    ctx.lineTo(...toScreen(x[G.pairs.b[pair]], y[G.pairs.b[pair]]));
  }
  ctx.stroke();
}

function dotRadius(node) {
  const claims = store.derived.nodeClaims[node];
  return Math.max(0.9, Math.min(9, (2.2 + 1.6 * Math.sqrt(claims)) * Math.min(1, mapView.scale * 1.1)));
}

function drawDots(ctx, toScreen) {
  const { x, y, type } = G.entities;
  const { types } = graphView.palette;
  const [w, h] = [mapView.width * BIG, mapView.height * BIG];
  const byType = group(Int32Array.from(type), G.entityTypes.length);
  for (let kind = 0; kind < G.entityTypes.length; kind++) {
    ctx.fillStyle = types[G.typeName[kind]] ?? types.other;
    ctx.beginPath();
    for (const node of rowsOf(byType, kind)) {
      if (!onMap(node)) continue;
      const [px, py] = toScreen(x[node], y[node]);
      const r = dotRadius(node);
      if (px < -r || py < -r || px > w + r || py > h + r) continue;
      if (r < 1.6) ctx.rect(px - r, py - r, 2 * r, 2 * r);
      else {
        ctx.moveTo(px + r, py);
        ctx.arc(px, py, r, 0, 7);
      }
    }
    ctx.fill();
  }
}

/** The chosen actor, the regions, then the actors that matter most, named wherever there is room. */
function drawNames(ctx, toScreen) {
  const { palette } = graphView;
  const [w, h] = [mapView.width * BIG, mapView.height * BIG];
  const room = new Room();
  const placed = [];
  const edges = [(w - mapView.width) / 2, (h - mapView.height) / 2, (w + mapView.width) / 2, (h + mapView.height) / 2];
  const put = (text, x, y, font, high, also = null, own = null) => {
    const half = textWidth(text, font) / 2;
    const box = [x - half - 3, y - high / 2, x + half + 3, y + high / 2];
    if (box[0] < 0 || box[1] < 0 || box[2] > w || box[3] > h || !room.free(box) || cutBy(box, edges)) return false;
    if (also && !also.free(box, own)) return false;
    room.take(box);
    placed.push({ text, x, y, font, box });
    return true;
  };
  const { selection } = store.state;
  if (selection?.kind === "node" && onMap(selection.node)) drawChosen(ctx, toScreen, selection.node, put);
  nameRegions(toScreen, put);
  labelLoners(toScreen, put);
  nameActors(toScreen, put);
  mapView.labels = placed;
  for (const { text, x, y, font } of placed) drawText(ctx, text, x, y, { font, fill: palette.ink, halo: palette.page });
}

function drawChosen(ctx, toScreen, node, put) {
  const [x, y] = toScreen(G.entities.x[node], G.entities.y[node]);
  const r = dotRadius(node) + 4;
  ctx.strokeStyle = graphView.palette.accent;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 7);
  ctx.stroke();
  put(nameOf(node), x, y + r + 9, `600 13px ${FONT}`, 17);
}

/** The names of communities stand outside of all circles, the largest first, or not at all. */
function nameRegions(toScreen, put) {
  const circles = new Room();
  const regions = [...G.regions.x.keys()].map((i) => {
    const [x, y] = toScreen(G.regions.x[i], G.regions.y[i]);
    return { id: i, x, y, r: G.regions.radius[i] * mapView.scale - OFF_DISC };
  });
  for (const region of regions) if (region.r > 2) circles.takeDisc(region);
  for (const { id, x, y, r } of regions) {
    if (r < 12) continue;
    const both = cut(G.regions.names[id].join(" · "), 40);
    const one = cut(G.regions.names[id][0], 24);
    const font = `600 12px ${FONT}`;
    const spots = (text) => [[x, y - r - 14], [x, y + r + 14], [x + r + 12 + textWidth(text, font) / 2, y], [x - r - 12 - textWidth(text, font) / 2, y]];
    [both, one].some((text) => spots(text).some(([px, py]) => put(text, px, py, font, 15, circles)));
  }
}

/** The names of actors stand beside their dots, on no other dot that can be told from its neighbours. */
function nameActors(toScreen, put) {
  const [w, h] = [mapView.width * BIG, mapView.height * BIG];
  const dots = largeDots(toScreen, [w, h]);
  const font = `500 11px ${FONT}`;
  let left = 160;
  mapView.ranked ??= [...Array(G.n).keys()].sort((a, b) => G.entities.score[b] - G.entities.score[a] || a - b).slice(0, 20_000);
  for (const node of mapView.ranked) {
    if (!onMap(node)) continue;
    if (left <= 0) break;
    const [x, y] = toScreen(G.entities.x[node], G.entities.y[node]);
    if (x < 0 || y < 0 || x > w || y > h) continue;
    left--;
    const text = cut(nameOf(node), 26);
    const [off, aside] = [dotRadius(node) + 8, dotRadius(node) + 6 + textWidth(text, font) / 2];
    [[x, y + off], [x, y - off], [x + aside, y], [x - aside, y]].some(([px, py]) => put(text, px, py, font, 14, dots, { id: node }));
  }
}

function largeDots(toScreen, [w, h]) {
  const dots = new Room();
  for (let node = 0; node < G.n; node++) {
    const r = onMap(node) ? dotRadius(node) : 0;
    if (r < LARGE_DOT) continue;
    const [x, y] = toScreen(G.entities.x[node], G.entities.y[node]);
    if (x > -r && y > -r && x < w + r && y < h + r) dots.takeDisc({ id: node, x, y, r: r - OFF_DISC + 1 });
  }
  return dots;
}

/** Whether a box lies partly inside and partly outside the window. */
function cutBy(/** @type {number[]} */ [left, top, right, bottom], /** @type {number[]} */ [windowLeft, windowTop, windowRight, windowBottom]) {
  const touches = left < windowRight && right > windowLeft && top < windowBottom && bottom > windowTop;
  return touches && (left < windowLeft || right > windowRight || top < windowTop || bottom > windowBottom);
}

/** A name for the rows of those that belong to no community. */
function labelLoners(toScreen, put) {
  let [left, top, right] = [Infinity, Infinity, -Infinity];
  for (let node = 0; node < G.n; node++) {
    if (G.entities.region[node] >= 0 || !onMap(node)) continue;
    left = Math.min(left, G.entities.x[node]);
    right = Math.max(right, G.entities.x[node]);
    top = Math.min(top, G.entities.y[node]);
  }
  if (left > right || !G.regions.x.length) return;
  const [x, y] = toScreen((left + right) / 2, top);
  put(t("mapLoners"), x, y - 14, `600 13px ${FONT}`, 18);
}
