// Who speaks of whom: lines from those who are quoted to those whom their words are about, in the
// views of claims that somebody is quoted with.

const SAYING_DASHES = [2, 4];

/** Whether the filters ask for what is said by others than the text. */
function isSpeaking({ speaker }) {
  return speaker !== null && speaker !== -1;
}

/** @typedef {{speaker: number, about: number, claims: number[]}} Saying the weightiest claim first */

/** What the drawn speakers say of other drawn actors. @returns {Saying[]} */
function drawnSayings(state, d, inside) {
  if (!isSpeaking(state.filters)) return [];
  const found = new Map();
  for (let claim = 0; claim < G.claims.count; claim++) {
    const speaker = speakerOf(claim);
    const about = G.claims.subject[claim];
    if (!d.claimOn[claim] || speaker < 0 || !inside.has(speaker) || !inside.has(about)) continue;
    const key = `${speaker} ${about}`;
    found.set(key, [...(found.get(key) ?? []), claim]);
  }
  return [...found.entries()].map(([key, claims]) => {
    const [speaker, about] = key.split(" ").map(Number);
    return { speaker, about, claims: claims.sort((a, b) => G.claims.weight[b] - G.claims.weight[a] || a - b) };
  });
}

/** The speakers of the claims of some actors, who have a place beside them. */
function speakersFor(state, d, nodes) {
  if (!isSpeaking(state.filters)) return [];
  const inside = new Set(nodes);
  const speakers = new Set();
  for (let claim = 0; claim < G.claims.count; claim++) {
    if (d.claimOn[claim] && speakerOf(claim) >= 0 && inside.has(G.claims.subject[claim])) speakers.add(speakerOf(claim));
  }
  return [...speakers].sort((a, b) => G.entities.score[b] - G.entities.score[a] || a - b);
}

function sayingEdge({ speaker, about, claims }) {
  const { bright, palette } = graphView;
  const touched = !bright || bright.has(speaker) && bright.has(about);
  return {
    id: `s${speaker}-${about}`, from: speaker, to: about, width: 1.2 + 0.5 * Math.log2(claims.length), dashes: SAYING_DASHES,
    color: oneColour(palette.says, touched), smooth: { enabled: true, type: "curvedCW", roundness: 0.1 },
    arrows: { to: { enabled: true, type: "vee", scaleFactor: 0.5 }, from: { enabled: false }, middle: { enabled: false } },
  };
}

/** The saying whose line is near a place of the canvas. @returns {Saying | undefined} */
function sayingAt(x, y, reach) {
  const off = ({ speaker, about }) => {
    const [from, to] = [graphView.spots.get(speaker), graphView.spots.get(about)];
    // the bow's highest point lies aside of the middle by half its roundness
    const [mx, my] = [(from.x + to.x) / 2 + 0.05 * (to.y - from.y), (from.y + to.y) / 2 - 0.05 * (to.x - from.x)];
    return Math.min(fromLine(from, { x: mx, y: my }, { x, y }), fromLine({ x: mx, y: my }, to, { x, y }));
  };
  const near = graphView.sayings.filter((saying) => off(saying) < reach);
  return near.sort((a, b) => off(a) - off(b))[0];
}

/** What an actor says of others, below what is said of it. */
function saysSection(node) {
  const claims = claimsOn(store.derived, [...G.claims.speaker.keys()].filter((claim) => speakerOf(claim) === node
    && G.claims.object[claim] !== node));
  return claims.length ? el("section", { class: "says-section" }, el("h3", { class: "group-heading" }, t("saysOthers", { name: nameOf(node) }),
    el("span", { class: "number" }, String(claims.length))), claimRows(claims, { ...listChoice, group: "none", text: "", node, first: -1 })) : null;
}
