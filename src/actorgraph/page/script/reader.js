// The source text beside the graph: mentions select their actors, claims show where they stand.

const WINDOW = 20_000;
const readerView = { root: null, text: null, head: null, from: 0, to: 0, key: "", choose: null };

function buildReader() {
  readerView.choose = el("select", { id: "reader-document", "aria-label": t("chooseDocument"),
    onchange: (event) => store.set({ document: Number(event.target.value), passage: -1 }) });
  readerView.head = el("div", { class: "reader-head" });
  readerView.text = el("div", { class: "reader-text", tabindex: "0", role: "region", "aria-label": t("readerTab"), dir: "auto" });
  readerView.text.addEventListener("click", onReaderClick);
  readerView.text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") onReaderClick(event);
  });
  readerView.root = el("div", { class: "reader", id: "reader" }, readerView.head, readerView.text);
  return readerView.root;
}

function readPassage(doc, start, length) {
  store.set({ document: doc, passage: -1, tab: "reader" });
  renderReaderText(doc, start, { start, end: start + length });
}

function renderReader(state) {
  const doc = state.document >= 0 ? state.document : 0;
  const key = JSON.stringify([doc, state.passage, state.selection, store.derived.number]);
  if (key === readerView.key) return;
  readerView.key = key;
  if (!G.documents.id.length) {
    readerView.text.replaceChildren(el("p", { class: "nothing" }, t("noDocuments")));
    return;
  }
  renderReaderHead(doc);
  const c = G.claims;
  const passage = state.passage >= 0 && c.document[state.passage] === doc
    ? { start: c.start[state.passage], end: c.start[state.passage] + c.length[state.passage] } : null;
  const at = passage?.start ?? firstPlace(state, doc);
  renderReaderText(doc, at, passage);
}

function firstPlace(state, doc) {
  const node = state.selection?.kind === "node" ? state.selection.node : -1;
  if (node < 0) return -1;
  const mention = rowsOf(G.mentions.byNode, node).find((m) => G.mentions.document[m] === doc);
  return mention === undefined ? -1 : G.mentions.start[mention];
}

function renderReaderHead(doc) {
  const { title, source, published } = G.documents;
  if (readerView.choose.options.length !== title.length && title.length > 1 && title.length <= 5000) {
    readerView.choose.replaceChildren(...title.map((_, i) => el("option", { value: i }, cut(documentTitle(i), 80))));
  }
  readerView.choose.value = String(doc);
  const meta = [published[doc] === null ? null : formatDay(published[doc])].filter(Boolean);
  readerView.head.replaceChildren(
    title.length > 1 && title.length <= 5000 ? readerView.choose : el("h2", {}, bdi(documentTitle(doc))),
    el("p", { class: "under" }, ...meta, meta.length && source[doc] ? " · " : null,
      source[doc] ? sourceLink(source[doc]) : null));
}

/** Render the text around `at`, mark the passage, and scroll to it. */
function renderReaderText(doc, at, passage) {
  const text = G.documents.text[doc];
  const middle = Math.max(0, at);
  const from = text.length <= WINDOW * 1.5 ? 0 : lineStart(text, Math.max(0, middle - WINDOW / 2));
  const to = text.length <= WINDOW * 1.5 ? text.length : Math.min(text.length, from + WINDOW);
  readerView.doc = doc;
  const body = paragraphs(doc, from, to, passage);
  const grow = (shift, key) => button(t(key), () => renderReaderText(doc, middle + shift, passage), { class: "show-more" });
  readerView.text.replaceChildren(
    ...(from > 0 ? [grow(-WINDOW * 0.8, "textBefore")] : []), ...body,
    ...(to < text.length ? [grow(WINDOW * 0.8, "textAfter")] : []));
  scrollReader(at, passage);
}

function lineStart(text, at) {
  const line = text.lastIndexOf("\n", at);
  return line >= 0 && at - line < 2000 ? line + 1 : at;
}

function scrollReader(at, passage) {
  const box = readerView.text;
  const target = passage ? box.querySelector(".passage") : at >= 0 ? box.querySelector(".mention.chosen") : null;
  if (!target) {
    box.scrollTop = 0;
    return;
  }
  const top = target.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTo({ top: Math.max(0, top - box.clientHeight / 3), behavior: calm() ? "auto" : "smooth" });
}

function paragraphs(doc, from, to, passage) {
  const text = G.documents.text[doc].slice(from, to);
  const spans = readerSpans(doc, from, to, passage);
  const made = [];
  let at = from;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    if (line.trim()) made.push(el("p", {}, ...pieces(doc, at, end, spans)));
    at = end + 1;
  }
  return made;
}

/** Boundaries of mentions and claims; the shortest mention owns what it covers. */
function readerSpans(doc, from, to, passage) {
  const c = G.claims;
  const mentions = mentionsBetween(doc, from, to).map((m) => ({
    start: G.mentions.start[m], end: G.mentions.start[m] + G.mentions.length[m], node: G.mentions.entity[m],
  })).filter((span) => span.end > span.start);
  const claims = [];
  for (const claim of rowsOf(G.claimsByDocument, doc)) {
    const start = c.start[claim];
    const end = start + c.length[claim];
    if (end <= from || start >= to || !store.derived.claimOn[claim]) continue;
    claims.push({ start, end, claim });
  }
  const cuts = new Set([from, to, ...(passage ? [passage.start, passage.end] : [])]);
  for (const span of [...mentions, ...claims]) cuts.add(span.start).add(span.end);
  return { mentions, claims, passage, cuts: [...cuts].sort((a, b) => a - b) };
}

function pieces(doc, start, end, spans) {
  const cuts = [start, ...spans.cuts.filter((at) => at > start && at < end), end];
  const mentions = spans.mentions.filter((span) => span.start < end && span.end > start);
  const claims = spans.claims.filter((span) => span.start < end && span.end > start);
  const text = G.documents.text[doc];
  const made = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    const owner = shortest(mentions, from, to);
    const claim = shortest(claims, from, to);
    const inside = spans.passage && spans.passage.start <= from && spans.passage.end >= to;
    made.push(piece(text.slice(from, to), owner, claim, inside));
  }
  return made;
}

function shortest(spans, from, to) {
  let best = null;
  for (const span of spans) {
    if (span.start > from || span.end < to) continue;
    if (!best || span.end - span.start < best.end - best.start) best = span;
  }
  return best;
}

function piece(text, owner, claim, inside) {
  const classes = [inside && "passage", claim && "has-claim"];
  if (!owner) {
    const plain = classes.filter(Boolean).join(" ");
    return plain ? el(inside ? "mark" : "span", { class: plain, "data-claim": claim?.claim }, text) : text;
  }
  const chosen = store.state.selection;
  const isChosen = chosen?.kind === "node" ? chosen.node === owner.node
    : chosen?.kind === "pair" && [G.pairs.a[chosen.pair], G.pairs.b[chosen.pair]].includes(owner.node);
  return el("span", {
    class: ["mention", isChosen && "chosen", ...classes].filter(Boolean).join(" "),
    role: "button", tabindex: "0", "data-node": owner.node, "data-type": typeOf(owner.node) in TYPE_ICONS ? typeOf(owner.node) : "other",
    "aria-label": t("mentionOf", { text, name: nameOf(owner.node) }),
  }, text);
}

function onReaderClick(event) {
  const mention = event.target.closest("[data-node]");
  const claim = event.target.closest("[data-claim]");
  if (!mention && !claim) return;
  event.preventDefault();
  if (mention) store.set({ selection: { kind: "node", node: Number(mention.dataset.node) }, passage: -1 });
  else if (!getSelection()?.toString()) selectClaim(Number(claim.dataset.claim));
}
