// Several actors at once: chosen by a click with Shift or by the space bar, for what is done to all.

/** @type {any} */
const pickView = { tools: null, count: null };

function buildPickTools() {
  pickView.count = el("span", { class: "tool-label" });
  pickView.tools = el("div", { class: "node-tools pick-tools", role: "toolbar", "aria-label": t("pickTools"), hidden: true },
    pickView.count,
    button(t("onlyPicked"), onlyPicked, { id: "pick-only" }),
    button(t("whatJoins"), addWhatJoins, { id: "pick-join" }),
    button(t("pin"), () => pin(store.state.picked), { id: "pick-pin" }),
    button(t("hide"), hidePicked, { id: "pick-hide" }),
    button(t("clear"), () => pickActors([]), { id: "pick-clear" }));
  return pickView.tools;
}

function renderPicks({ picked }) {
  pickView.tools.hidden = !picked.length;
  pickView.count.textContent = t("actors", { n: picked.length });
}

function pickActors(picked) {
  store.set({ picked, selection: null });
  announce(picked.length ? t("actors", { n: picked.length }) : t("cleared"));
}

/** Take an actor to the chosen ones, or out of them; who was selected alone is the first of them. */
function togglePick(node) {
  const { picked, selection } = store.state;
  const chosen = picked.length || selection?.kind !== "node" || selection.node === node ? picked : [selection.node];
  pickActors(chosen.includes(node) ? chosen.filter((other) => other !== node) : [...chosen, node]);
}

function onlyPicked() {
  const { graph, picked } = store.state;
  store.set({ graph: { ...topGraph(), pins: graph.pins, mode: "path", path: picked }, picked: [], selection: null }, { undoable: true });
}

/** Add the actors that are tied to at least two of the chosen ones, the most important first. */
function addWhatJoins() {
  const { graph, picked } = store.state;
  const ties = new Map();
  for (const node of picked) {
    for (const pair of strongestPairs(store.derived, node)) {
      const other = otherEnd(pair, node);
      ties.set(other, (ties.get(other) ?? 0) + 1);
    }
  }
  const found = [...ties].filter(([node, count]) => count > 1 && !picked.includes(node)).map(([node]) => node)
    .sort((a, b) => ties.get(b) - ties.get(a) || G.entities.score[b] - G.entities.score[a] || a - b).slice(0, STEP_OUT);
  announce(found.length ? t("joinedBy", { n: found.length }) : t("joinedByNone"));
  if (!found.length) toast(t("joinedByNone"));
  else store.set({ graph: { ...graph, added: [...new Set([...graph.added, ...found])] }, picked: [...picked, ...found] }, { undoable: true });
}

function hidePicked() {
  const { graph, picked } = store.state;
  store.set({ graph: { ...graph, hidden: [...graph.hidden, ...picked] }, picked: [], selection: null }, { undoable: true });
}

/** Lay the drawing out anew; who is pinned stays. */
function arrangeAnew() {
  store.set({ places: null }, { undoable: true });
}
