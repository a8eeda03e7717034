// The shortest path of claims between two actors; of equally short ones the strongest.

const pathView = { dialog: null, from: null, to: null, list: null, result: null };

function buildPathDialog() {
  const field = (id, key) => el("p", { class: "field" }, el("label", { for: id }, t(key)),
    el("input", { id, type: "text", list: "path-names", autocomplete: "off", oninput: (event) => offerNames(event.target.value) }));
  pathView.list = el("datalist", { id: "path-names" });
  pathView.result = el("p", { class: "path-result", role: "status" });
  const form = el("form", { method: "dialog", onsubmit: onPathSubmit },
    field("path-from", "pathFromLabel"), field("path-to", "pathTo"), pathView.list,
    el("p", { class: "actions" }, el("button", { type: "submit", class: "primary", id: "path-find" }, t("pathFind"))),
    pathView.result);
  pathView.dialog = dialog("path-dialog", t("path"), form);
  return pathView.dialog;
}

function offerNames(text) {
  const needle = fold(text.trim());
  if (needle.length < 2) return;
  pathView.list.replaceChildren(...findActors(needle, 12).map(({ node }) => el("option", { value: nameOf(node) })));
}

function openPath(node = selectedNode(store.state)) {
  const [from, to] = [byId("path-from"), byId("path-to")];
  from.value = node >= 0 ? nameOf(node) : from.value;
  pathView.result.textContent = "";
  pathView.dialog.showModal();
  (from.value ? to : from).focus();
}

function actorNamed(text) {
  const needle = fold(text.trim());
  return needle ? findActors(needle, 1)[0]?.node ?? -1 : -1;
}

function onPathSubmit(event) {
  event.preventDefault();
  const a = actorNamed(byId("path-from").value);
  const b = actorNamed(byId("path-to").value);
  if (a < 0 || b < 0 || a === b) {
    pathView.result.textContent = t("pathUnknown");
    return;
  }
  const path = shortestPath(store.derived, a, b);
  if (!path) {
    pathView.result.textContent = t("pathNone", { a: nameOf(a), b: nameOf(b) });
    return;
  }
  pathView.dialog.close();
  store.set({ view: "graph", graph: { ...topGraph(), mode: "path", path }, selection: { kind: "path", path } }, { undoable: true });
  announce(t("pathFound", { a: nameOf(a), b: nameOf(b), n: path.length - 1 }));
}

/** Breadth first from `a`, the strongest pairs first. */
function shortestPath(d, a, b) {
  const before = new Map([[a, -1]]);
  let ring = [a];
  while (ring.length && !before.has(b)) {
    const next = [];
    for (const node of ring) {
      for (const pair of strongestPairs(d, node)) {
        const other = otherEnd(pair, node);
        if (before.has(other)) continue;
        before.set(other, node);
        next.push(other);
      }
    }
    ring = next;
  }
  if (!before.has(b)) return null;
  const path = [];
  for (let node = b; node >= 0; node = before.get(node)) path.unshift(node);
  return path;
}

function pathCard(path) {
  const steps = path.slice(1).map((node, i) => {
    const pair = pairOf(path[i], node);
    const claims = claimsOn(store.derived, rowsOf(G.pairs.claims, pair));
    return el("section", {}, el("h3", {}, bdi(nameOf(path[i])), " – ", bdi(nameOf(node))), claimSection(claims.slice(0, 3)));
  });
  return el("div", { class: "path-card" },
    el("div", { class: "card-head" }, el("div", {},
      el("h2", { tabindex: "-1" }, t("pathFound", { a: nameOf(path[0]), b: nameOf(path.at(-1)), n: path.length - 1 })))),
    ...steps);
}
