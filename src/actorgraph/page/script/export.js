// Take it along: pictures of the view, the claims of the selection.

const CSV_COLUMNS = ["id", "subject", "predicate", "object", "type", "polarity", "modality", "attributed_to",
  "confidence", "time_start", "time_end", "document", "source", "published", "quote"];

function save(blob, suffix) {
  const base = G.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "graph";
  const name = `${base}.${suffix}`;
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  toast(t("saved", { name }));
}

function viewCanvas() {
  return store.state.view === "map" ? mapView.canvas : graphView.frame.querySelector("canvas");
}

function savePng() {
  const source = viewCanvas();
  const canvas = el("canvas", { width: source.width, height: source.height });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = graphView.palette.page;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(source, 0, 0);
  canvas.toBlob((blob) => save(blob, "png"), "image/png");
}

/** The drawn graph as SVG: lines, discs, icons and the labels as they stand. */
function graphSvg() {
  const { frame, palette, pairs } = graphView;
  const scene = graphScene();
  const root = svg("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${frame.clientWidth} ${frame.clientHeight}`,
    width: frame.clientWidth, height: frame.clientHeight, "font-family": FONT });
  root.append(svg("title", {}, G.title), svg("rect", { width: "100%", height: "100%", fill: palette.page }));
  for (const pair of pairs) root.append(...svgEdge(pair, scene.spots));
  for (const spot of scene.spots.values()) root.append(...svgNode(spot));
  for (const { text, x, y, angle } of scene.edgeLabels) {
    root.append(svgText(text, { x, y, size: 11, fill: palette.soft, turn: angle }));
  }
  for (const label of scene.nodeLabels) root.append(...svgName(label));
  return root;
}

function svgEdge(pair, spots) {
  const d = store.derived;
  const { color, width, dashes, arrows } = edgeOf(store.state, d, pair, graphView.bright);
  const [from, to] = [spots.get(G.pairs.a[pair]), spots.get(G.pairs.b[pair])];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (spot, distance) => [spot.x + ux * distance, spot.y + uy * distance];
  const [start, end] = [at(from, from.r + 2), at(to, -to.r - 2)];
  const line = svg("line", { x1: start[0], y1: start[1], x2: end[0], y2: end[1], stroke: color.color, "stroke-width": width });
  if (Array.isArray(dashes)) line.setAttribute("stroke-dasharray", dashes.join(" "));
  const head = (/** @type {number[]} */ [x, y], sign) => svg("path", { fill: color.color, d: `M${x} ${y}L${x - sign * ux * 9 - uy * 4} ${y - sign * uy * 9 + ux * 4}`
    + `L${x - sign * ux * 9 + uy * 4} ${y - sign * uy * 9 - ux * 4}Z` });
  const bar = () => {
    const [x, y] = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
    return svg("line", { x1: x - uy * 6, y1: y + ux * 6, x2: x + uy * 6, y2: y - ux * 6, stroke: color.color, "stroke-width": width + 1 });
  };
  return [line, arrows.to.enabled && head(end, 1), arrows.from.enabled && head(start, -1), arrows.middle.enabled && bar()].filter(Boolean);
}

function svgNode(spot) {
  const { palette } = graphView;
  const size = (spot.r * 1.28) / 24;
  const icon = TYPE_ICONS[typeOf(spot.id)] ?? TYPE_ICONS.other;
  return [
    svg("circle", { cx: spot.x, cy: spot.y, r: spot.r, fill: spot.dim ? palette.faint : typeColour(spot.id), stroke: palette.page, "stroke-width": 1.5 }),
    svg("path", { d: icon, "fill-rule": "evenodd", fill: colourOnType(),
      transform: `translate(${spot.x - size * 12} ${spot.y - size * 12}) scale(${size})` }),
  ];
}

function svgName({ node, lines, high, x, y, leader }) {
  const { palette } = graphView;
  const fill = node.dim ? palette.soft : palette.ink;
  const rule = leader && svg("line", { x1: leader[0], y1: leader[1], x2: leader[2], y2: leader[3], stroke: palette.soft, "stroke-width": 0.8 });
  const words = lines.map((line, i) => svgText(line, { x, y: y + high * (i - (lines.length - 1) / 2), size: high - 2, fill }));
  return rule ? [rule, ...words] : words;
}

function svgText(text, { x, y, size, fill, turn = 0 }) {
  return svg("text", { x, y, fill, "font-size": size, "text-anchor": "middle", "dominant-baseline": "central",
    stroke: graphView.palette.page, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round",
    transform: turn ? `rotate(${(turn * 180) / Math.PI} ${x} ${y})` : "" }, text);
}

function saveSvg() {
  const text = new XMLSerializer().serializeToString(graphSvg());
  save(new Blob([text], { type: "image/svg+xml" }), "svg");
}

/** The claims of the selection, or of all that the view draws. */
function chosenClaims() {
  const { selection, view } = store.state;
  const d = store.derived;
  if (selection?.kind === "pair") return claimsOn(d, rowsOf(G.pairs.claims, selection.pair));
  if (selection?.kind === "node") return claimsOn(d, rowsOf(G.claimsByNode, selection.node));
  if (view === "graph") return graphView.pairs.flatMap((pair) => claimsOn(d, rowsOf(G.pairs.claims, pair)));
  return [...Array(G.claims.count).keys()].filter((claim) => d.claimOn[claim]);
}

function claimRecord(claim) {
  const c = G.claims;
  const doc = c.document[claim];
  const day = (value) => (value === null || value === undefined ? null : isoDay(value));
  return {
    id: c.id[claim], subject: nameOf(c.subject[claim]), predicate: G.strings[c.predicate[claim]],
    object: nameOf(c.object[claim]), type: G.claimTypes[c.type[claim]].name,
    polarity: c.negated[claim] ? "negated" : "affirmed", modality: G.modalities[c.modality[claim]],
    attributed_to: c.speaker[claim] < 0 ? null : nameOf(c.speaker[claim]), confidence: c.confidence[claim] / 100,
    time_start: day(c.from[claim]), time_end: day(c.to[claim]), document: G.documents.title[doc] ?? G.documents.id[doc],
    source: G.documents.source[doc], published: day(G.documents.published[doc]), quote: quoteOf(claim),
  };
}

/** A cell that no spreadsheet takes for a formula. */
function csvCell(value) {
  let text = value === null || value === undefined ? "" : String(value);
  if (/^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function saveCsv() {
  const rows = chosenClaims().map(claimRecord).map((record) => CSV_COLUMNS.map((name) => csvCell(record[name])).join(","));
  save(new Blob(["\ufeff", [CSV_COLUMNS.join(","), ...rows].join("\r\n"), "\r\n"], { type: "text/csv" }), "csv");
}

function saveJson() {
  const records = chosenClaims().map(claimRecord);
  save(new Blob([JSON.stringify(records, null, 1), "\n"], { type: "application/json" }), "json");
}
