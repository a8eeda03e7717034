// Take it along: the claims of the selection, and how a file is saved.

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
