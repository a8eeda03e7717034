// Pictures of the view to take along: title, drawing, key, source and date as one SVG, and the same
// as PNG at a multiple of the window's size.

const HEAD_HIGH = 58;
const TAIL_HIGH = 54;

/** The picture of the view. @returns {SVGElement} */
function viewSvg(detail = 2) {
  const map = store.state.view === "map";
  const width = map ? mapView.width : graphView.frame.clientWidth;
  const height = map ? mapView.height : graphView.frame.clientHeight;
  const whole = height + HEAD_HIGH + TAIL_HIGH;
  const inner = map ? svg("image", { href: mapImage(detail), width, height }) : graphSvg(width, height);
  inner.setAttribute("y", String(HEAD_HIGH));
  return svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${whole}`, width, height: whole, "font-family": FONT },
    svg("title", {}, G.title), svg("rect", { width: "100%", height: "100%", fill: graphView.palette.page }),
    inner, ...headOf(width), ...tailOf(width, HEAD_HIGH + height, !map));
}

function headOf(width) {
  const { palette } = graphView;
  const letters = Math.floor(width / 10);
  return [
    plainText(cut(G.title, letters), { x: 20, y: 27, size: 18, fill: palette.ink, weight: 700 }),
    plainText(cut(document.querySelector(".facts")?.textContent ?? "", Math.floor(width / 6.5)), { x: 20, y: 47, size: 12, fill: palette.soft }),
  ];
}

/** What the lines mean, what is left out, and by what and when the picture was made. */
function tailOf(width, top, withKey) {
  const { palette } = graphView;
  const parts = [];
  let x = 20;
  const rows = keyRows().filter(({ says }) => withKey && (!says || graphView.sayings.length));
  for (const { label, paths, steps, dashed, says } of rows) {
    paths.forEach((d, i) => parts.push(svg("path", { d, transform: `translate(${x} ${top + 10})`, fill: "none", "stroke-width": 2,
      stroke: says ? palette.says : palette.tones[steps[i] ?? steps[0]], "stroke-dasharray": says ? "2 4" : dashed ? "5 3" : "none" })));
    parts.push(plainText(label, { x: x + 31, y: top + 19, size: 12, fill: palette.soft }));
    x += 31 + textWidth(label, `400 12px ${FONT}`) + 14;
  }
  const made = t("madeWith", { date: formatDay(Date.now() / DAY) });
  const filtered = hasFilters(store.state.filters) ? ` · ${t("pictureFiltered")}` : "";
  parts.push(plainText(cut(`${graphView.count.textContent}${filtered} · ${made}`, Math.floor(width / 6)), { x: 20, y: top + 41, size: 12, fill: palette.soft }));
  return parts;
}

function plainText(text, { x, y, size, fill, weight = 400 }) {
  return svg("text", { x, y, fill, "font-size": size, "font-weight": weight }, text);
}

/** The drawn graph: lines, discs, icons and words as they stand. */
function graphSvg(width, height) {
  const { palette, pairs } = graphView;
  const scene = graphScene();
  const root = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  for (const pair of pairs) root.append(...svgLines(pair, scene.spots));
  for (const saying of graphView.sayings) root.append(...svgLine(sayingEdge(saying), scene.spots.get(saying.speaker), scene.spots.get(saying.about), 1));
  for (const spot of scene.spots.values()) root.append(...svgNode(spot));
  for (const { text, x, y, w, angle } of scene.edgeLabels) {
    const turn = `rotate(${(angle * 180) / Math.PI} ${x} ${y})`;
    root.append(svg("rect", { x: x - w / 2, y: y - 6.5, width: w, height: 13, fill: palette.page, "fill-opacity": 0.88, transform: turn }),
      svgText(text, { x, y, size: 11, fill: palette.soft, turn: angle }));
  }
  for (const label of scene.nodeLabels) root.append(...svgName(label));
  return root;
}

function svgLines(pair, spots) {
  const edges = edgesOf(store.state, store.derived, pair, graphView.bright);
  const [from, to] = [spots.get(G.pairs.a[pair]), spots.get(G.pairs.b[pair])];
  return edges.flatMap((edge, i) => svgLine(edge, from, to, edges.length < 2 ? 0 : i ? 1 : -1));
}

/** A line, straight or as a bow to one side, with its arrows and the bar of what is denied. */
function svgLine({ color, width, dashes, arrows }, from, to, bow) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (spot, distance) => [spot.x + ux * distance, spot.y + uy * distance];
  const [start, end] = [at(from, from.r + 2), at(to, -to.r - 2)];
  const [mx, my] = [(start[0] + end[0]) / 2 - uy * bow * length * 0.09, (start[1] + end[1]) / 2 + ux * bow * length * 0.09];
  const look = { stroke: color.color, "stroke-opacity": color.opacity };
  const line = svg("path", { ...look, d: `M${start[0]} ${start[1]}Q${mx} ${my} ${end[0]} ${end[1]}`, fill: "none", "stroke-width": width });
  if (Array.isArray(dashes)) line.setAttribute("stroke-dasharray", dashes.join(" "));
  const head = (/** @type {number[]} */ [x, y]) => {
    const way = Math.hypot(x - mx, y - my) || 1;
    const [vx, vy] = [(x - mx) / way, (y - my) / way];
    return svg("path", { fill: color.color, "fill-opacity": color.opacity, d: `M${x} ${y}L${x - vx * 9 - vy * 4} ${y - vy * 9 + vx * 4}L${x - vx * 9 + vy * 4} ${y - vy * 9 - vx * 4}Z` });
  };
  const bar = () => svg("line", { ...look, x1: mx - uy * 6, y1: my + ux * 6, x2: mx + uy * 6, y2: my - ux * 6, "stroke-width": width + 1 });
  return [line, arrows.to.enabled && head(end), arrows.from.enabled && head(start), arrows.middle.enabled && bar()].filter(Boolean);
}

function svgNode(spot) {
  const { palette } = graphView;
  const size = (spot.r * 1.28) / 24;
  const icon = TYPE_ICONS[typeOf(spot.id)] ?? TYPE_ICONS.other;
  return [
    svg("circle", { cx: spot.x, cy: spot.y, r: spot.r, fill: spot.dim ? palette.faint : discColour(spot.id), stroke: palette.page, "stroke-width": 1.5 }),
    svg("path", { d: icon, "fill-rule": "evenodd", fill: colourOnType(),
      transform: `translate(${spot.x - size * 12} ${spot.y - size * 12}) scale(${size})` }),
  ];
}

function svgName({ node, lines, high, x, y, leader }) {
  const { palette } = graphView;
  const fill = node.dim ? palette.soft : palette.ink;
  const rule = leader && svg("line", { x1: leader[0], y1: leader[1], x2: leader[2], y2: leader[3], stroke: palette.soft, "stroke-width": 0.8 });
  const words = lines.map((line, i) => svgText(line, { x, y: y + high * (i - (lines.length - 1) / 2), size: high - 2, fill,
    weight: node.strong ? 600 : 500 }));
  return rule ? [rule, ...words] : words;
}

function svgText(text, { x, y, size, fill, turn = 0, weight = 400 }) {
  return svg("text", { x, y, fill, "font-size": size, "font-weight": weight, "text-anchor": "middle", "dominant-baseline": "central",
    stroke: graphView.palette.page, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
    transform: turn ? `rotate(${(turn * 180) / Math.PI} ${x} ${y})` : "" }, text);
}

/** What the window shows of the map, drawn anew with more pixels. */
function mapImage(detail) {
  const { width, height, ratio } = mapView;
  const canvas = el("canvas", { width: width * detail, height: height * detail });
  mapView.ratio = detail;
  drawPicture();
  const [x, y] = [(width * (BIG - 1) * detail) / 2, (height * (BIG - 1) * detail) / 2];
  canvas.getContext("2d").drawImage(mapView.picture, x, y, width * detail, height * detail, 0, 0, width * detail, height * detail);
  mapView.ratio = ratio;
  drawPicture();
  return canvas.toDataURL("image/png");
}

function svgTextOf(/** @type {SVGElement} */ root) {
  return new XMLSerializer().serializeToString(root);
}

function saveSvg() {
  save(new Blob([svgTextOf(viewSvg())], { type: "image/svg+xml" }), "svg");
}

/** The same picture in pixels, `times` as many each way as the window has. */
async function savePng(times) {
  const root = viewSvg(times);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgTextOf(root))}`;
  await picture.decode();
  const canvas = el("canvas", { width: Number(root.getAttribute("width")) * times, height: Number(root.getAttribute("height")) * times });
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => save(blob, "png"), "image/png");
}
