// The tools of the graph: buttons, and the keys that do the same.

function graphToolbar() {
  const tool = (icon, key, action, id) => iconButton(icon, t(key), action, { id });
  graphView.depth = el("div", { class: "segmented", role: "group", "aria-label": t("depth") },
    ...[1, 2, 3].map((n) => button(String(n), () => showDepth(n), {
      "aria-label": t("depthSteps", { n }), "aria-pressed": "false",
    })));
  graphView.nodeTools = el("div", { class: "node-tools", role: "toolbar", "aria-label": t("actorTools"), hidden: true },
    button(t("expand"), () => withNode(expand), { id: "tool-expand" }),
    button(t("collapse"), () => withNode(collapse), { id: "tool-collapse" }),
    button(t("onlyThis"), () => withNode(focusOn), { id: "tool-only" }),
    button(t("hide"), () => withNode(hide), { id: "tool-hide" }),
    button(t("pin"), () => withNode(togglePin), { id: "tool-pin", "aria-pressed": "false" }),
    el("span", { class: "tool-label" }, t("depth")), graphView.depth);
  graphView.home = button(t("leading"), showLeading, { id: "tool-home" });
  return el("div", { class: "toolbar", role: "toolbar", "aria-label": t("viewGraph") },
    graphView.home,
    tool("undo", "back", () => goStep(-1), "tool-undo"),
    tool("redo", "forth", () => goStep(1), "tool-redo"),
    tool("plus", "zoomIn", () => zoomGraph(1.3), "tool-in"),
    tool("minus", "zoomOut", () => zoomGraph(1 / 1.3), "tool-out"),
    tool("fit", "fit", () => fitGraph(), "tool-fit"),
    tool("arrange", "arrange", arrangeAnew, "tool-arrange"),
    ...buildLooks());
}

function renderToolbar(state) {
  const node = selectedNode(state);
  const { mode, focus, depth, expanded, more } = state.graph;
  graphView.nodeTools.hidden = node < 0;
  graphView.home.setAttribute("aria-pressed", String(mode === "top" && !expanded.length && !more));
  byId("tool-pin").setAttribute("aria-pressed", String(state.graph.pins.some(([pinned]) => pinned === node)));
  byId("tool-collapse").disabled = !expanded.some((row) => row[0] === node);
  byId("tool-undo").disabled = !canGo(-1);
  byId("tool-redo").disabled = !canGo(1);
  [...graphView.depth.children].forEach((child, i) => {
    child.setAttribute("aria-pressed", String(mode === "focus" && focus === node && depth === i + 1));
  });
}

function selectedNode(state) {
  if (state.selection?.kind === "node") return state.selection.node;
  return state.graph.mode === "focus" && !state.selection ? state.graph.focus : -1;
}

function withNode(action) {
  const node = selectedNode(store.state);
  if (node >= 0) action(node);
}

function showLeading() {
  store.set({ view: "graph", graph: topGraph() }, { undoable: true });
}

function showDepth(n) {
  withNode((node) => focusOn(node, n));
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function onGraphKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { key } = event;
  const actions = {
    Enter: () => withNode(expand), Backspace: () => withNode(collapse), o: () => withNode(focusOn),
    h: () => withNode(hide), p: () => withNode(togglePin), " ": () => withNode(togglePick), 1: () => showDepth(1), 2: () => showDepth(2), 3: () => showDepth(3),
    "+": () => zoomGraph(1.3), "=": () => zoomGraph(1.3), "-": () => zoomGraph(1 / 1.3),
    f: () => fitGraph(), Escape: () => clearSelection(),
  };
  if (key in ARROWS) stepTo(ARROWS[key]);
  else if (actions[key] ?? actions[key.toLowerCase()]) (actions[key] ?? actions[key.toLowerCase()])();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Select the nearest drawn actor in a direction, the leading one to begin with. */
function stepTo([dx, dy]) {
  const from = graphView.places.get(selectedNode(store.state));
  if (!from) {
    if (graphView.drawn.length) selectNode(graphView.drawn[0]);
    return;
  }
  let best = -1;
  let least = Infinity;
  for (const [node, at] of graphView.places) {
    const along = (at.x - from.x) * dx + (at.y - from.y) * dy;
    const across = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
    const cost = along + 2.5 * across;
    if (along > 1 && cost < least) [best, least] = [node, cost];
  }
  if (best >= 0) selectNode(best);
}
