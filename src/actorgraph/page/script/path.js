// The ways of claims between two actors: the shortest, of equally short ones the strongest, and others
// that share no actor with it; over all claims, or over conflict or cooperation alone.

const MOST_WAYS = 4;
const LONGER_BY = 1;
const pathView = { dialog: null, from: null, to: null, list: null, result: null };

function buildPathDialog() {
  const field = (id, key) => el("p", { class: "field" }, el("label", { for: id }, t(key)),
    el("input", { id, type: "text", list: "path-names", autocomplete: "off", oninput: (event) => offerNames(event.target.value) }));
  pathView.list = el("datalist", { id: "path-names" });
  pathView.result = el("p", { class: "path-result", role: "status" });
  const form = el("form", { method: "dialog", onsubmit: onPathSubmit },
    field("path-from", "pathFromLabel"), field("path-to", "pathTo"), pathView.list,
    el("p", { class: "field" }, el("label", { for: "path-over" }, t("pathOver")),
      el("select", { id: "path-over" }, ...Object.keys(OVER).map((name) => el("option", { value: name }, TEXT.tones[name] ?? t("pathOverAny"))))),
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
  const ways = waysBetween(store.derived, a, b, OVER[byId("path-over").value]);
  if (!ways.length) {
    pathView.result.textContent = t("pathNone", { a: nameOf(a), b: nameOf(b) });
    return;
  }
  pathView.dialog.close();
  const [path] = ways;
  store.set({ view: "graph", graph: { ...topGraph(), mode: "path", path: [...new Set(ways.flat())] },
    selection: { kind: "path", path, ways }, picked: [] }, { undoable: true });
  announce(t("pathFound", { a: nameOf(a), b: nameOf(b), n: path.length - 1 }));
}

/** Over which pairs a path may go. @type {Record<string, (d: any, pair: number) => boolean>} */
const OVER = {
  any: () => true,
  conflict: (d, pair) => d.pairConflict[pair] > 0,
  cooperation: (d, pair) => d.pairCooperation[pair] > 0,
};

/** Ways that share no actor between their ends: the shortest, and others that are not much longer. */
function waysBetween(d, a, b, over) {
  const ways = [];
  const used = new Set();
  let direct = true;
  while (ways.length < MOST_WAYS) {
    const way = shortestPath(d, a, b, (pair, other) => over(d, pair) && !used.has(other) && (direct || pair !== pairOf(a, b)));
    if (!way || ways.length && way.length > ways[0].length + LONGER_BY) break;
    ways.push(way);
    way.slice(1, -1).forEach((node) => used.add(node));
    direct = direct && way.length > 2;
  }
  return ways;
}

/** Breadth first from `a`, the strongest pairs first, over what `open` lets through. */
function shortestPath(d, a, b, open) {
  const before = new Map([[a, -1]]);
  let ring = [a];
  while (ring.length && !before.has(b)) {
    const next = [];
    for (const node of ring) {
      for (const pair of strongestPairs(d, node)) {
        const other = otherEnd(pair, node);
        if (before.has(other) || !open(pair, other)) continue;
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

function pathCard(path, ways = [path]) {
  const steps = (way) => way.slice(1).map((node, i) => {
    const claims = claimsOn(store.derived, rowsOf(G.pairs.claims, pairOf(way[i], node)));
    return el("section", {}, el("h3", {}, bdi(nameOf(way[i])), " – ", bdi(nameOf(node))), claimSection(claims.slice(0, 3)));
  });
  const others = ways.slice(1).map((way) => el("section", { class: "other-way" },
    el("h2", {}, t("otherWay", { n: way.length - 1 })), ...steps(way)));
  return el("div", { class: "path-card" },
    el("div", { class: "card-head" }, el("div", {},
      el("h2", { tabindex: "-1" }, t("pathFound", { a: nameOf(path[0]), b: nameOf(path.at(-1)), n: path.length - 1 })))),
    ...steps(path), ...others);
}
