// From filters to what is shown: one pass over the claims, no matter how many.

const FACETS = ["etypes", "ctypes", "tones", "modalities", "polarity", "speaker", "source",
  "confidence", "time", "document"];
const TONES = ["conflict", "neutral", "cooperation"];
const STRONG = 5;
// The speaker of a filter for claims that anyone is quoted with; -1 is the text itself.
const QUOTED = -2;
const FORWARD = 1;
const BACKWARD = 2;
const ASSERTED = 4;
const AFFIRMED = 8;

function noFilters() {
  return {
    etypes: [], ctypes: [], tones: [], modalities: [], polarity: [],
    speaker: null, source: null, confidence: 0, time: null, basis: "event", undated: true, document: null,
  };
}

function hasFilters(filters) {
  return FACETS.some((facet) => {
    const value = filters[facet];
    return Array.isArray(value) ? value.length > 0 : Boolean(value) || value === 0 && facet !== "confidence";
  }) || !filters.undated;
}

function toneOf(claim) {
  const tone = G.claims.tone[claim];
  return tone < 0 ? 0 : tone > 0 ? 2 : 1;
}

/** The day of a claim by the chosen date: of the event or of publication. Null if unknown. */
function dayOf(claim, basis) {
  return basis === "published"
    ? G.documents.published[G.claims.document[claim]]
    : G.claims.from[claim];
}

/** For each facet a function that says whether a claim fails it. */
function failures(filters) {
  const c = G.claims;
  const type = G.entities.type;
  const off = (values) => new Set(values);
  const etypes = off(filters.etypes);
  const ctypes = off(filters.ctypes);
  const tones = off(filters.tones);
  const modalities = off(filters.modalities);
  const polarity = off(filters.polarity);
  return [
    etypes.size && ((i) => etypes.has(type[c.subject[i]]) || etypes.has(type[c.object[i]])),
    ctypes.size && ((i) => ctypes.has(c.type[i])),
    tones.size && ((i) => tones.has(toneOf(i))),
    modalities.size && ((i) => modalities.has(c.modality[i])),
    polarity.size && ((i) => polarity.has(c.negated[i])),
    filters.speaker !== null && ((i) => (filters.speaker === QUOTED ? c.speaker[i] < 0 : c.speaker[i] !== filters.speaker)),
    filters.source !== null && ((i) => G.sourceOf[c.document[i]] !== filters.source),
    filters.confidence > 0 && ((i) => c.confidence[i] < filters.confidence),
    (filters.time || !filters.undated) && ((i) => outsideTime(i, filters)),
    filters.document !== null && ((i) => c.document[i] !== filters.document),
  ];
}

function outsideTime(claim, filters) {
  const from = dayOf(claim, filters.basis);
  if (from === null || from === undefined) return !filters.undated;
  if (!filters.time) return false;
  const to = filters.basis === "event" ? G.claims.to[claim] : from;
  return to < filters.time[0] || from > filters.time[1];
}

let derivations = 0;

/** What the filters leave: claims, pairs and actors, and the counts that the legend shows. */
function derive(filters) {
  const c = G.claims;
  const d = {
    number: ++derivations,
    wrong: wrongClaims(store.state.marks),
    claimOn: new Uint8Array(c.count),
    claims: 0,
    nodeClaims: new Int32Array(G.n),
    nodeOn: new Uint8Array(G.n),
    speaks: new Uint8Array(G.n),
    nodes: 0,
    pairClaims: new Int32Array(G.pairs.count),
    pairTone: new Float32Array(G.pairs.count),
    pairToned: new Int32Array(G.pairs.count),
    pairConflict: new Int32Array(G.pairs.count),
    pairCooperation: new Int32Array(G.pairs.count),
    pairFlags: new Uint8Array(G.pairs.count),
    counts: {
      etypes: new Int32Array(G.entityTypes.length),
      ctypes: new Int32Array(G.claimTypes.length),
      tones: new Int32Array(3),
      modalities: new Int32Array(G.modalities.length),
      polarity: new Int32Array(2),
    },
  };
  const tests = failures(filters);
  const typeSeen = new Uint8Array(G.n);
  for (let i = 0; i < c.count; i++) {
    if (d.wrong.has(i)) continue;
    let mask = 0;
    for (let f = 0; f < tests.length; f++) {
      const fails = tests[f];
      if (fails && fails(i)) mask |= 1 << f;
    }
    if (mask === 0) takeClaim(d, i);
    if ((mask & ~1) === 0) typeSeen[c.subject[i]] = typeSeen[c.object[i]] = 1;
    if ((mask & ~2) === 0) d.counts.ctypes[c.type[i]]++;
    if ((mask & ~4) === 0) d.counts.tones[toneOf(i)]++;
    if ((mask & ~8) === 0) d.counts.modalities[c.modality[i]]++;
    if ((mask & ~16) === 0) d.counts.polarity[c.negated[i]]++;
  }
  countActors(d, filters, typeSeen);
  return d;
}

function takeClaim(d, i) {
  const c = G.claims;
  const pair = c.pair[i];
  d.claimOn[i] = 1;
  if (c.speaker[i] >= 0) d.speaks[c.speaker[i]] = 1;
  d.claims++;
  d.nodeClaims[c.subject[i]]++;
  if (c.object[i] !== c.subject[i]) d.nodeClaims[c.object[i]]++;
  d.pairClaims[pair]++;
  if (c.tone[i] < 0) d.pairConflict[pair]++;
  if (c.tone[i] > 0) d.pairCooperation[pair]++;
  if (!Number.isNaN(c.tone[i])) {
    d.pairTone[pair] += c.tone[i];
    d.pairToned[pair]++;
  }
  const forward = c.subject[i] === G.pairs.a[pair];
  d.pairFlags[pair] |= (c.symmetric[i] ? 0 : forward ? FORWARD : BACKWARD)
    | (c.modality[i] === 0 ? ASSERTED : 0) | (c.negated[i] ? 0 : AFFIRMED);
}

/** Actors without any claim count while no filter asks for claims. */
function countActors(d, filters, typeSeen) {
  const off = new Set(filters.etypes);
  const open = !hasFilters({ ...filters, etypes: [] });
  for (let node = 0; node < G.n; node++) {
    const claimless = G.claimsByNode.start[node] === G.claimsByNode.start[node + 1];
    const type = G.entities.type[node];
    if (typeSeen[node] || claimless && open) d.counts.etypes[type]++;
    d.nodeOn[node] = Number(!off.has(type) && (d.nodeClaims[node] > 0 || claimless && open || d.speaks[node] && isSpeaking(filters)));
    d.nodes += d.nodeOn[node];
  }
}

/** Five steps from conflict to cooperation, -2 … 2. */
function toneStep(mean) {
  if (Number.isNaN(mean) || Math.abs(mean) < 0.5) return 0;
  return Math.sign(mean) * (Math.abs(mean) >= STRONG ? 2 : 1);
}

/** The mean tone of all claims of a pair, so that one accusation among twenty posts does not colour it. */
function pairMean(d, pair) {
  return d.pairToned[pair] ? d.pairTone[pair] / d.pairClaims[pair] : NaN;
}

/** The claims of a pair or an actor that meet the filters, what tells most first. */
function claimsOn(d, claims) {
  const rank = (claim) => G.claims.weight[claim];
  return [...claims].filter((claim) => d.claimOn[claim]).sort((a, b) => rank(b) - rank(a) || a - b);
}

/** Pairs of an actor that meet the filters, the strongest first. */
function strongestPairs(d, node) {
  return [...rowsOf(G.pairsByNode, node)]
    .filter((pair) => d.pairClaims[pair] > 0 && otherEnd(pair, node) !== node)
    .sort((p, q) => d.pairClaims[q] - d.pairClaims[p]
      || G.entities.score[otherEnd(q, node)] - G.entities.score[otherEnd(p, node)] || p - q);
}
