// The map of all: every actor as a dot at its place, communities as regions with names.
// A picture larger than the window is drawn once; panning and zooming move that picture, which
// is drawn anew when the hand rests.

const mapView = { root: null, canvas: null, picture: null, scale: 1, x: 0, y: 0, at: null, timer: 0, key: "", labels: [] };
const BIG = 1.6;
const LARGE_DOT = 3; // pixels of its radius
const MOST_TIES = 900;

function buildMap() {
  mapView.canvas = el("canvas", { class: "map-canvas", tabindex: "0", role: "application", "aria-label": t("mapLabel") });
  mapView.holder = el("div", { class: "map-holder" }, mapView.canvas);
  mapView.picture = document.createElement("canvas");
  const tool = (icon, key, action, id) => iconButton(icon, t(key), action, { id });
  mapView.everyone = button(t("mapEveryone"), () => showEveryone(!mapView.all), { id: "map-everyone", "aria-pressed": "false" });
  mapView.root = el("section", { class: "view map-view", id: "view-map", hidden: true },
    el("div", { class: "toolbar", role: "toolbar", "aria-label": t("viewMap") },
      tool("plus", "zoomIn", () => zoomMap(1.4), "map-in"), tool("minus", "zoomOut", () => zoomMap(1 / 1.4), "map-out"),
      tool("fit", "fit", fitMap, "map-fit"), mapView.everyone, el("span", { class: "tool-label" }, t("mapHint"))),
    mapView.holder);
  listenToMap();
  return mapView.root;
}

function listenToMap() {
  const { canvas } = mapView;
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  let moved = 0;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    moved = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const last = fingers.get(event.pointerId);
    if (!last) {
      showHoverCard(actorHoveredOn(event), event);
      return;
    }
    const now = { x: event.offsetX, y: event.offsetY };
    moved += Math.abs(now.x - last.x) + Math.abs(now.y - last.y);
    if (fingers.size === 2) pinch(fingers, event.pointerId, now);
    else panMap(now.x - last.x, now.y - last.y);
    fingers.set(event.pointerId, now);
  });
  const up = (event) => {
    if (fingers.delete(event.pointerId) && moved < 6 && event.type === "pointerup") clickMap(event.offsetX, event.offsetY);
  };
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomMap(Math.exp(-event.deltaY * 0.0015), event.offsetX, event.offsetY);
  }, { passive: false });
  canvas.addEventListener("pointerleave", () => showHoverCard(null));
  canvas.addEventListener("keydown", onMapKey);
  new ResizeObserver(() => resizeMap()).observe(mapView.holder);
}

function pinch(fingers, moving, now) {
  const [other] = [...fingers].filter(([id]) => id !== moving).map(([, spot]) => spot);
  const last = fingers.get(moving);
  const before = Math.hypot(last.x - other.x, last.y - other.y);
  const after = Math.hypot(now.x - other.x, now.y - other.y);
  if (before > 0) zoomMap(after / before, (now.x + other.x) / 2, (now.y + other.y) / 2);
}

function onMapKey(event) {
  const step = 60;
  const actions = {
    ArrowLeft: () => panMap(step, 0), ArrowRight: () => panMap(-step, 0), ArrowUp: () => panMap(0, step),
    ArrowDown: () => panMap(0, -step), "+": () => zoomMap(1.4), "=": () => zoomMap(1.4), "-": () => zoomMap(1 / 1.4),
    f: fitMap, Enter: () => openOnMap(actorOnMap(mapView.width / 2, mapView.height / 2, Infinity)),
  };
  const action = actions[event.key];
  if (!action || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function resizeMap() {
  const { clientWidth: w, clientHeight: h } = mapView.holder;
  if (!w || !h) return;
  const ratio = Math.min(devicePixelRatio || 1, 2);
  const first = !mapView.width;
  Object.assign(mapView, { width: w, height: h, ratio });
  mapView.canvas.width = Math.round(w * ratio);
  mapView.canvas.height = Math.round(h * ratio);
  if (first) fitMap();
  drawPicture();
}

function fitMap() {
  const { x, y } = G.entities;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < G.n; i++) {
    if (!onMap(i)) continue;
    left = Math.min(left, x[i]);
    right = Math.max(right, x[i]);
    top = Math.min(top, y[i]);
    bottom = Math.max(bottom, y[i]);
  }
  const discs = G.regions;
  for (let i = 0; i < discs.x.length; i++) {
    left = Math.min(left, discs.x[i] - discs.radius[i]);
    right = Math.max(right, discs.x[i] + discs.radius[i]);
    top = Math.min(top, discs.y[i] - discs.radius[i]);
    bottom = Math.max(bottom, discs.y[i] + discs.radius[i]);
  }
  if (left > right || !mapView.width) return;
  const margin = 24;
  mapView.scale = Math.min((mapView.width - 2 * margin) / (right - left + 40), (mapView.height - 2 * margin) / (bottom - top + 40), 3);
  mapView.x = (left + right) / 2;
  mapView.y = (top + bottom) / 2;
  drawPicture();
}

function panMap(dx, dy) {
  mapView.x -= dx / mapView.scale;
  mapView.y -= dy / mapView.scale;
  blit();
}

function zoomMap(factor, px = mapView.width / 2, py = mapView.height / 2) {
  const scale = Math.max(0.002, Math.min(8, mapView.scale * factor));
  const wx = mapView.x + (px - mapView.width / 2) / mapView.scale;
  const wy = mapView.y + (py - mapView.height / 2) / mapView.scale;
  mapView.scale = scale;
  mapView.x = wx - (px - mapView.width / 2) / scale;
  mapView.y = wy - (py - mapView.height / 2) / scale;
  blit();
}

let blitting = 0;

/** Move the picture at once; draw it anew when the hand rests. */
function blit() {
  if (blitting) return;
  blitting = requestAnimationFrame(() => {
    blitting = 0;
    const { at, canvas, picture, ratio } = mapView;
    if (!at) return;
    const ctx = canvas.getContext("2d");
    const zoom = mapView.scale / at.scale;
    const w = picture.width * zoom;
    const h = picture.height * zoom;
    const x = canvas.width / 2 - w / 2 + (at.x - mapView.x) * mapView.scale * ratio;
    const y = canvas.height / 2 - h / 2 + (at.y - mapView.y) * mapView.scale * ratio;
    ctx.fillStyle = graphView.palette.page;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.drawImage(picture, x, y, w, h);
    clearTimeout(mapView.timer);
    if (zoom !== 1 || at.x !== mapView.x || at.y !== mapView.y) mapView.timer = setTimeout(drawPicture, 120);
  });
}

function renderMap(state) {
  if (state.view !== "map") return;
  const key = JSON.stringify([store.derived.number, state.selection]);
  if (!mapView.width) resizeMap();
  if (key === mapView.key) return;
  mapView.key = key;
  drawPicture();
}

function mapThemeChanged() {
  mapView.key = "";
  if (store.state.view === "map") renderMap(store.state);
}

/** Whether the map shows an actor: those without a claim only when asked for. */
function onMap(node) {
  return store.derived.nodeOn[node] && (mapView.all || store.derived.nodeClaims[node] > 0);
}

function showEveryone(all) {
  mapView.all = all;
  mapView.everyone.setAttribute("aria-pressed", String(all));
  fitMap();
}

/** The actor at a place of the window, the nearest within reach; -1 for none. */
function actorOnMap(px, py, reach = 14) {
  const wx = mapView.x + (px - mapView.width / 2) / mapView.scale;
  const wy = mapView.y + (py - mapView.height / 2) / mapView.scale;
  const { x, y } = G.entities;
  let best = -1;
  let least = reach / mapView.scale;
  for (let node = 0; node < G.n; node++) {
    if (!onMap(node)) continue;
    const distance = Math.hypot(x[node] - wx, y[node] - wy);
    if (distance < least) [best, least] = [node, distance];
  }
  return best;
}

function actorHoveredOn({ offsetX, offsetY, pointerType }) {
  const node = pointerType === "touch" ? -1 : actorOnMap(offsetX, offsetY, 10);
  mapView.canvas.classList.toggle("pointing", node >= 0);
  return node < 0 ? null : { node };
}

/** The first click shows an actor, the next one opens it in the graph. */
function clickMap(px, py) {
  const node = actorOnMap(px, py);
  const { selection } = store.state;
  if (node >= 0 && selection?.kind === "node" && selection.node === node) openOnMap(node);
  else if (node >= 0) selectNode(node);
  else if (selection) clearSelection();
}

function openOnMap(node) {
  showHoverCard(null);
  if (node >= 0) focusOn(node);
}
