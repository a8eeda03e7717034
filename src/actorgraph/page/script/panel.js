// The panel beside the graph: an overview, an actor, or the claims between two.

/** @type {any} */
const panelView = { root: null, body: null, key: "", selection: null };

function buildPanel() {
  panelView.body = el("div", { class: "panel-body", tabindex: "0", role: "region", "aria-label": t("panel") });
  panelView.close = iconButton("close", t("close"), () => clearSelection(), { class: "icon-button panel-close", id: "panel-close" });
  panelView.root = el("div", { class: "panel", id: "panel" }, panelView.close, panelView.body);
  return panelView.root;
}

function renderPanel(state) {
  const { selection, marks } = state;
  const key = JSON.stringify([selection, store.derived.number, selection ? null : marks]);
  if (key === panelView.key) return;
  panelView.key = key;
  const stays = panelView.selection === selection;
  panelView.selection = selection;
  panelView.close.hidden = !selection;
  const { body } = panelView;
  const { scrollTop } = body;
  body.replaceChildren(cardOf(selection));
  body.scrollTop = stays ? scrollTop : 0;
}

function overview() {
  const d = store.derived;
  const nodes = topNodes(store.state, d, 12).filter((node) => d.nodeOn[node]);
  return el("div", { class: "overview" },
    marksSection(),
    summary(),
    el("h2", {}, t("leadingActors")),
    el("ol", { class: "leading" }, ...nodes.map((node) => el("li", {},
      typeMark(typeOf(node)), actorButton(node),
      el("span", { class: "number" }, t("claims", { n: d.nodeClaims[node] }))))),
    leadingPairs(d),
    madeBy());
}

function leadingPairs(d) {
  const pairs = [];
  for (let pair = 0; pair < G.pairs.count; pair++) {
    if (d.pairClaims[pair] && G.pairs.a[pair] !== G.pairs.b[pair]) pairs.push(pair);
  }
  const weight = (pair) => d.pairClaims[pair] * 1e5 + G.entities.score[G.pairs.a[pair]] + G.entities.score[G.pairs.b[pair]];
  const top = pairs.sort((p, q) => weight(q) - weight(p) || p - q).slice(0, 8);
  if (!top.length) return el("p", { class: "nothing" }, t("noClaims"));
  return el("section", {},
    el("h2", {}, t("leadingPairs")),
    el("ol", { class: "leading pairs" }, ...top.map((pair) => el("li", {},
      el("button", { type: "button", class: "actor", "data-pair": pair, onclick: () => selectPair(pair) },
        bdi(nameOf(G.pairs.a[pair])), " – ", bdi(nameOf(G.pairs.b[pair]))),
      el("span", { class: "phrase" }, G.strings[G.claims.phrase[bestClaim(d, pair)]])))));
}

/** How the graph was made, and how far it can be trusted. */
function madeBy() {
  return el("details", { class: "about made" }, el("summary", {}, t("made")),
    ...TEXT.madeLines.map((line) => el("p", {}, line)));
}

function cardOf(selection) {
  if (!selection) return overview();
  if (selection.kind === "node") return actorCard(selection.node);
  if (selection.kind === "path") return pathCard(selection.path, selection.ways);
  return pairCard(selection.pair, selection.claim);
}
