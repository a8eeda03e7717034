// What surrounds the views: links that skip to them, and on a phone a glance at what was tapped.

const peekView = { root: null, key: "" };

function buildSkips() {
  const skip = (key, target) => button(t(key), () => {
    store.set({ tab: key === "skipGraph" ? "graph" : key === "skipPanel" ? "panel" : "reader" });
    target().focus();
  }, { class: "skip", id: key });
  return el("nav", { class: "skips", "aria-label": t("skip") },
    skip("skipGraph", () => {
      if (store.state.view !== "graph") store.set({ view: "graph" });
      return byId("graph-canvas");
    }),
    skip("skipPanel", () => panelView.body),
    skip("skipReader", () => readerView.text));
}

/** On a phone: what a tap chose, with the leading sentence, before the view changes. */
function buildPeek() {
  peekView.root = el("section", { class: "peek", id: "peek", "aria-label": t("panel"), hidden: true });
  return peekView.root;
}

function renderPeek(state) {
  const { selection } = state;
  const key = JSON.stringify([selection, store.derived.number]);
  peekView.root.hidden = !selection || selection.kind === "path";
  if (key === peekView.key || peekView.root.hidden) return;
  peekView.key = key;
  const node = selection.kind === "node" ? selection.node : -1;
  const claims = claimsOn(store.derived, node >= 0 ? rowsOf(G.claimsByNode, node) : rowsOf(G.pairs.claims, selection.pair));
  const claim = selection.claim ?? claims[0];
  const title = node >= 0 ? nameOf(node) : `${nameOf(G.pairs.a[selection.pair])} – ${nameOf(G.pairs.b[selection.pair])}`;
  peekView.root.replaceChildren(
    el("div", { class: "peek-text" },
      el("p", { class: "peek-title" }, bdi(title), el("span", { class: "under" }, ` · ${t("claims", { n: claims.length })}`)),
      claim !== undefined && el("p", { class: "peek-sentence" }, bdi(claimText(claim)))),
    button(t("peekOpen"), () => store.set({ tab: "panel" }), { class: "primary", id: "peek-open" }),
    iconButton("close", t("close"), () => clearSelection()));
}

/** Resolves once the browser has painted what is there. */
function painted() {
  return new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
}
