// A card beside the pointer: who this is, or what is said between two.

const HOVER_DELAY = 160;
const HOVER_QUOTE = 190;

/** @type {any} */
const hoverCard = { node: null, timer: 0, key: "" };

function buildHoverCard() {
  hoverCard.node = el("div", { class: "hover-card", id: "hover-card", "aria-hidden": "true", hidden: true });
  return hoverCard.node;
}

function showHoverCard(found, event) {
  const key = found ? `${found.node ?? ""} ${found.pair ?? ""} ${found.claim ?? ""}` : "";
  if (key !== hoverCard.key) {
    hoverCard.key = key;
    hoverCard.node.hidden = true;
    clearTimeout(hoverCard.timer);
    if (found) hoverCard.timer = setTimeout(() => openHoverCard(found), HOVER_DELAY);
  }
  if (event) hoverCard.at = { x: event.clientX, y: event.clientY };
  if (!hoverCard.node.hidden) placeHoverCard();
}

/** Away with the card, until the pointer comes to something else: the panel tells what is chosen. */
function shutHoverCard() {
  clearTimeout(hoverCard.timer);
  hoverCard.node.hidden = true;
}

function openHoverCard(found) {
  hoverCard.node.replaceChildren(...(found.node === undefined ? aboutPair(found.pair, found.claim) : aboutActor(found.node)));
  hoverCard.node.hidden = false;
  placeHoverCard();
}

/** Below the pointer to the right, or wherever the view has room: the panel beside it stays clear. */
function placeHoverCard() {
  const { node, at } = hoverCard;
  const { offsetWidth: w, offsetHeight: h } = node;
  const { right } = graphView.frame.getBoundingClientRect();
  const x = at.x + 16 + w > right ? at.x - 12 - w : at.x + 16;
  const y = at.y + 18 + h > innerHeight ? at.y - 12 - h : at.y + 18;
  node.style.left = `${Math.max(4, x)}px`;
  node.style.top = `${Math.max(4, y)}px`;
}

function aboutPair(pair, claim) {
  const d = store.derived;
  const best = claim ?? bestClaim(d, pair);
  return [
    claimSentence(best, { linked: false }),
    el("p", { class: "quote" }, cut(quoteOf(best).trim(), HOVER_QUOTE)),
    toneSplit(d, pair),
  ];
}

/** How the claims of a pair split: a bar, and the same in words. */
function toneSplit(d, pair) {
  const all = d.pairClaims[pair];
  const parts = [["conflict", d.pairConflict[pair], 0], ["neutral", all - d.pairConflict[pair] - d.pairCooperation[pair], 2],
    ["cooperation", d.pairCooperation[pair], 4]].filter(([, count]) => count);
  const words = parts.map(([tone, count]) => `${count} ${TEXT.tones[tone].toLowerCase()}`).join(", ");
  const bar = svg("svg", { class: "tone-split", viewBox: `0 0 ${all} 1`, preserveAspectRatio: "none" });
  let from = 0;
  for (const [, count, step] of parts) {
    bar.append(svg("rect", { x: from, y: 0, width: count, height: 1, class: `tone-${step}` }));
    from += Number(count);
  }
  return el("p", { class: "split" }, bar, `${t("claims", { n: all })}: ${words}`);
}

function aboutActor(node) {
  const first = claimsOn(store.derived, rowsOf(G.claimsByNode, node))[0];
  return [
    el("p", { class: "who" }, typeMark(typeOf(node)), bdi(nameOf(node), "name")),
    el("p", { class: "under" }, [typeLabel(node), roleLine(node), t("claims", { n: store.derived.nodeClaims[node] })].filter(Boolean).join(" · ")),
    first === undefined ? null : claimSentence(first, { linked: false }),
  ].filter(Boolean);
}
