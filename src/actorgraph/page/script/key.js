// The key below the drawing: what the lines mean, in one row; for the page and for pictures.

const STRAIGHT = "M1 5H25";

/** Each line of the key: its words, its paths, and the tone step of each path. */
function keyRows() {
  const { conflict, neutral, cooperation } = TEXT.tones;
  const rows = [
    { label: conflict, paths: [STRAIGHT], steps: [0] }, { label: neutral, paths: [STRAIGHT], steps: [2] },
    { label: cooperation, paths: [STRAIGHT], steps: [4] },
    { label: t("keyBoth"), paths: ["M1 5Q13 0 25 5", "M1 5Q13 10 25 5"], steps: [0, 4] },
    { label: t("keyOther"), paths: [STRAIGHT], steps: [2], dashed: true },
    { label: t("lineNegated"), paths: [STRAIGHT, "M13 1V9"], steps: [2, 2] },
    { label: t("keySays"), paths: [STRAIGHT], steps: [2], says: true },
  ];
  return rows.map((row) => ({ dashed: false, says: false, ...row, label: row.label.toLowerCase() }));
}

function buildKey() {
  return el("ul", { class: "graph-key", "aria-label": t("keyLabel") }, ...keyRows().map(({ label, paths, steps, dashed, says }) =>
    el("li", { class: says ? "says" : null }, svg("svg", { viewBox: "0 0 26 10", width: 26, height: 10, "aria-hidden": "true" },
      ...paths.map((d, i) => svg("path", { d, class: `tone-${says ? "says" : steps[i]}${dashed ? " dashes" : ""}` }))), label)));
}
