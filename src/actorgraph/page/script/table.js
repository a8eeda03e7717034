// Tables of actors and claims: the same data for those who cannot or do not want to use a canvas.

const PAGE = 100;
const QUOTE_LETTERS = 220;

const COLUMNS = {
  actors: [
    ["name", "colName", (i) => nameOf(i), (i) => actorButton(i)],
    ["type", "colType", (i) => typeLabel(i)],
    ["claims", "colClaims", (i) => store.derived.nodeClaims[i]],
    ["neighbours", "colNeighbours", (i) => strongestPairs(store.derived, i).length],
    ["mentions", "colMentions", (i) => rowsOf(G.mentions.byNode, i).length],
    ["first", "colFirst", (i) => seenSpan(i)?.[0] ?? null, (i) => dayText(seenSpan(i)?.[0])],
    ["last", "colLast", (i) => seenSpan(i)?.[1] ?? null, (i) => dayText(seenSpan(i)?.[1])],
  ],
  claims: [
    ["subject", "colSubject", (i) => nameOf(G.claims.subject[i]), (i) => actorButton(G.claims.subject[i])],
    ["phrase", "colPhrase", (i) => G.strings[G.claims.phrase[i]], (i) => claimButton(i)],
    ["object", "colObject", (i) => nameOf(G.claims.object[i]), (i) => objectCell(i)],
    ["quote", "colQuote", (i) => quoteOf(i), (i) => bdi(cut(quoteOf(i).replace(/\s+/g, " "), QUOTE_LETTERS))],
    ["type", "colClaimType", (i) => G.claimTypes[G.claims.type[i]].label],
    ["modality", "colModality", (i) => howSaid(i)],
    ["tone", "colTone", (i) => (Number.isNaN(G.claims.tone[i]) ? null : G.claims.tone[i]), (i) => toneText(i)],
    ["date", "colDate", (i) => G.claims.from[i] ?? null, (i) => dayText(G.claims.from[i])],
    ["speaker", "colSpeaker", (i) => (G.claims.speaker[i] < 0 ? "" : nameOf(G.claims.speaker[i]))],
    ["confidence", "colConfidence", (i) => G.claims.confidence[i], (i) => `${G.claims.confidence[i]}%`],
    ["source", "colSource", (i) => documentTitle(G.claims.document[i]), (i) => bdi(cut(documentTitle(G.claims.document[i]), 60))],
  ],
  documents: [
    ["date", "colPublished", (i) => G.documents.published[i], (i) => dayText(G.documents.published[i])],
    ["title", "colTitle", (i) => documentTitle(i), (i) => documentCell(i)],
    ["outlet", "colOutlet", (i) => G.sources[G.sourceOf[i]], (i) => bdi(G.sources[G.sourceOf[i]])],
    ["who", "colWho", (i) => whoIsIn(i).map(nameOf).join(", "), (i) => whoCell(i)],
    ["claims", "colClaims", (i) => rowsOf(G.claimsByDocument, i).filter((claim) => store.derived.claimOn[claim]).length],
  ],
};

const tableView = { actors: {}, claims: {}, documents: {} };

function howSaid(claim) {
  const said = TEXT.modalities[G.modalities[G.claims.modality[claim]]];
  return G.claims.negated[claim] ? `${said}, ${t("negated").toLowerCase()}` : said;
}

function dayText(day) {
  return day === null || day === undefined ? "" : formatDay(day);
}

function toneText(claim) {
  return Number.isNaN(G.claims.tone[claim]) ? "" : signed(G.claims.tone[claim]);
}

function claimButton(claim) {
  return button(G.strings[G.claims.phrase[claim]], () => selectClaim(claim), { class: "actor" });
}

function objectCell(claim) {
  const after = G.claims.after[claim];
  return el("span", {}, actorButton(G.claims.object[claim]), after >= 0 && ` ${G.strings[after]}`);
}

function documentCell(doc) {
  const chosen = store.state.filters.document === doc;
  return el("span", {}, button(bdi(documentTitle(doc)), () => openDocument(doc), { class: "actor" }), " ",
    button(t(chosen ? "allDocuments" : "onlyDocument"), () => setFilters({ document: chosen ? null : doc }),
      { class: "quiet only-document", "aria-label": chosen ? t("allDocuments") : `${t("onlyDocument")}: ${documentTitle(doc)}` }));
}

function openDocument(doc) {
  store.set({ document: doc, passage: -1, selection: null, tab: "reader" });
}

/** The actors named most often in a document. */
function whoIsIn(doc) {
  const found = tableView.documents.who ??= [];
  if (!found[doc]) {
    const counts = new Map();
    for (const mention of rowsOf(G.mentions.byDocument, doc)) {
      const node = G.mentions.entity[mention];
      counts.set(node, (counts.get(node) ?? 0) + 1);
    }
    const leading = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([node]) => node);
    // of several actors with one name the list shows the first
    const names = leading.map(nameOf);
    found[doc] = leading.filter((node, i) => names.indexOf(names[i]) === i).slice(0, 4);
  }
  return found[doc];
}

function whoCell(doc) {
  const who = whoIsIn(doc);
  // the comma sticks to its name, so that no line begins with one
  return el("span", {}, ...who.flatMap((node, i) => [
    el("span", { class: "one-of" }, actorButton(node), i < who.length - 1 && ","), " "]));
}

function buildTable(kind) {
  const part = tableView[kind];
  part.head = el("tr", {});
  part.body = el("tbody", { onclick: (event) => onRowClick(kind, event) });
  part.where = el("span", { class: "where", role: "status" });
  part.previous = button(t("previousPage"), () => turnPage(kind, -1));
  part.next = button(t("nextPage"), () => turnPage(kind, 1));
  part.text = "";
  part.filter = el("input", { type: "search", id: `table-${kind}-text`, placeholder: t(`${kind}Rows`), "aria-label": t(`${kind}Rows`),
    oninput: () => filterTable(kind) });
  part.scroller = el("div", { class: "table-scroller", tabindex: "0", role: "region", "aria-label": t(`${kind}Table`) },
    el("table", { class: `data data-${kind}` }, el("caption", { class: "unseen" }, t(`${kind}Table`)), el("thead", {}, part.head), part.body));
  return el("section", { class: "view table-view", id: `view-${kind}`, hidden: true },
    el("div", { class: "table-tools" }, part.filter), part.scroller,
    el("div", { class: "pager" }, part.previous, part.where, part.next));
}

function filterTable(kind) {
  const part = tableView[kind];
  part.text = fold(part.filter.value.trim());
  setTable(kind, { page: 0 });
}

/** The folded words of a row that the filter looks in, made when they are first asked for. */
function rowText(kind, row) {
  const texts = tableView[kind].texts ??= [];
  return texts[row] ??= fold(kind === "actors" ? [nameOf(row), typeLabel(row), ...G.entities.aliases[row]].join("\n")
    : kind === "documents" ? [documentTitle(row), G.documents.source[row], ...whoIsIn(row).map(nameOf)].join("\n") : `${claimText(row)}\n${quoteOf(row)}\n${G.claimTypes[G.claims.type[row]].label}`);
}

/** A click anywhere in a row opens what the row is of; buttons in it open what they name. */
function onRowClick(kind, event) {
  const row = event.target.closest("tr")?.dataset.row;
  if (row === undefined || event.target.closest("button, a") || getSelection()?.toString()) return;
  if (kind === "actors") selectNode(Number(row));
  else if (kind === "documents") openDocument(Number(row));
  else selectClaim(Number(row));
}

function sortedRows(kind, { sort, down }) {
  const count = { actors: G.n, claims: G.claims.count, documents: G.documents.id.length }[kind];
  const on = { actors: store.derived.nodeOn, claims: store.derived.claimOn, documents: new Uint8Array(count).fill(1) }[kind];
  const value = COLUMNS[kind].find(([name]) => name === sort)[2];
  const rows = [];
  const { text: needle } = tableView[kind];
  for (let i = 0; i < count; i++) if (on[i] && (!needle || rowText(kind, i).includes(needle))) rows.push([value(i), i]);
  const text = rows.some(([key]) => typeof key === "string");
  const collator = new Intl.Collator("en");
  const compare = text ? (a, b) => collator.compare(a[0], b[0]) : (a, b) => a[0] - b[0];
  rows.sort((a, b) => {
    if (a[0] === null || b[0] === null) return Number(a[0] === null) - Number(b[0] === null) || a[1] - b[1];
    return (down ? compare(b, a) : compare(a, b)) || a[1] - b[1];
  });
  return rows.map((row) => row[1]);
}

function setTable(kind, patch) {
  const { table } = store.state;
  store.set({ table: { ...table, [kind]: { ...table[kind], ...patch } } });
}

function turnPage(kind, step) {
  setTable(kind, { page: store.state.table[kind].page + step });
  tableView[kind].scroller.scrollTop = 0;
}

function renderTables(state) {
  const kind = state.view;
  if (!(kind in tableView)) return;
  const part = tableView[kind];
  const key = JSON.stringify([store.derived.number, state.table[kind].sort, state.table[kind].down, part.text]);
  if (part.key !== key) {
    part.key = key;
    part.rows = sortedRows(kind, state.table[kind]);
  }
  const pages = Math.max(1, Math.ceil(part.rows.length / PAGE));
  const page = Math.max(0, Math.min(pages - 1, state.table[kind].page));
  renderHead(kind, state.table[kind]);
  const shown = part.rows.slice(page * PAGE, (page + 1) * PAGE);
  const shownKey = `${key} ${page} ${JSON.stringify(state.selection)} ${state.document}`;
  if (part.shown !== shownKey) {
    part.shown = shownKey;
    part.body.replaceChildren(...shown.map((row) => tableRow(kind, row, state.selection)));
  }
  part.where.textContent = t("rows", { from: shown.length ? page * PAGE + 1 : 0, to: page * PAGE + shown.length, all: part.rows.length });
  part.previous.disabled = page === 0;
  part.next.disabled = page >= pages - 1;
}

function renderHead(kind, { sort, down }) {
  const { head } = tableView[kind];
  if (!head.children.length) {
    head.append(...COLUMNS[kind].map(([name, key]) => el("th", { scope: "col", "data-sort": name, class: `col-${name}` },
      button(t(key), () => sortTable(kind, name), { "aria-label": t("sortBy", { name: t(key) }) }))));
  }
  for (const cell of head.children) {
    const chosen = cell.dataset.sort === sort;
    if (chosen) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
    else cell.removeAttribute("aria-sort");
  }
}

function sortTable(kind, name) {
  const { sort, down } = store.state.table[kind];
  const words = new Set(["name", "type", "subject", "phrase", "object", "modality", "speaker", "source", "quote", "title", "outlet", "who"]);
  setTable(kind, { sort: name, down: sort === name ? !down : !words.has(name), page: 0 });
}

function tableRow(kind, row, selection) {
  const chosen = { actors: selection?.kind === "node" && selection.node === row, claims: selection?.claim === row,
    documents: store.state.document === row }[kind];
  return el("tr", { class: chosen ? "chosen" : null, "data-row": row }, ...COLUMNS[kind].map(([name, , value, show]) => {
    const content = show ? show(row) : value(row);
    const number = typeof value(row) === "number" && !show;
    return el("td", { class: `col-${name}${number ? " number" : ""}` },
      content instanceof Node ? content : typeof content === "number" ? content.toLocaleString("en") : content);
  }));
}
