// Thirty seconds: what the texts say, as claims with their quotes; and views made ready.

const SUMMARY_ROWS = 3;
const SUMMARY = [
  { key: "clash", tone: 0, holds: (claim) => affirmed(claim) && asserted(claim) && G.claims.tone[claim] < -1 },
  { key: "together", tone: 4, holds: (claim) => affirmed(claim) && asserted(claim) && G.claims.tone[claim] > 1 },
  { key: "ahead", tone: 2, holds: (claim) => affirmed(claim) && ["planned", "threatened", "requested"].includes(modalityOf(claim)) },
  { key: "denied", tone: 2, holds: (claim) => !affirmed(claim) || G.claimTypes[G.claims.type[claim]].name === "REJECT" },
  { key: "speaks", tone: 2, holds: (claim) => speakerOf(claim) >= 0 },
];

function affirmed(claim) {
  return !G.claims.negated[claim];
}

function modalityOf(claim) {
  return G.modalities[G.claims.modality[claim]];
}

function asserted(claim) {
  return modalityOf(claim) === "asserted";
}

/** Named actors, much spoken of, in a claim that is likely right and that several sources make. */
function claimWeight(claim) {
  const c = G.claims;
  const named = (node) => (/^\p{Lu}|^\d/u.test(nameOf(node)) ? 1 : 0.25);
  const [a, b] = [c.subject[claim], c.object[claim]];
  const known = Math.sqrt(1 + Math.min(G.entities.score[a], G.entities.score[b]));
  return Math.sqrt(statementOf(claim).independent) * (c.confidence[claim] / 100) ** 2 * known * named(a) * named(b);
}

/** The leading claims of each kind, one of a pair, none of them twice. */
function summaryClaims(d) {
  const order = [];
  for (let claim = 0; claim < G.claims.count; claim++) {
    if (d.claimOn[claim] && G.claims.subject[claim] !== G.claims.object[claim]) order.push([claimWeight(claim), claim]);
  }
  order.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const told = new Set();
  return SUMMARY.map(({ key, tone, holds }) => {
    const ends = new Set();
    const found = [];
    for (const [, claim] of order) {
      const end = key === "speaks" ? `s${speakerOf(claim)}` : G.claims.pair[claim];
      if (found.length === SUMMARY_ROWS || ends.has(end) || key !== "speaks" && told.has(claim) || !holds(claim)) continue;
      ends.add(end);
      told.add(claim);
      found.push(claim);
      if (found.length === SUMMARY_ROWS) break;
    }
    return { key, tone, claims: found };
  });
}

function summary() {
  const parts = summaryClaims(store.derived).filter(({ claims }) => claims.length);
  if (!parts.length) return null;
  return el("section", { class: "summary" }, el("h2", {}, t("summary")),
    ...parts.map(({ key, tone, claims }) => el("section", { class: "summary-part", "data-part": key },
      el("h3", {}, toneDot(tone), t(`summary${capital(key)}`)),
      el("ul", {}, ...claims.map(summaryRow)))));
}

function toneDot(tone) {
  return el("span", { class: `dot tone-${tone}`, "aria-hidden": "true" });
}

function summaryRow(claim) {
  return el("li", {},
    el("button", { type: "button", class: "summary-claim", "data-claim": claim, onclick: () => goToClaim(claim) },
      claimSentence(claim, { linked: false })),
    ...[statementWords(claim)].filter(Boolean).map((words) => chip(words)),
    el("p", { class: "summary-quote" }, "“", bdi(quoteOf(claim).trim().replace(/\s+/g, " ")), "”"));
}

/** Ready-made views: each is a choice of filters. @returns {{key: string, filters: any}[]} */
function readyViews() {
  const but = (count, kept) => [...Array(count).keys()].filter((i) => !kept.includes(i));
  const types = (names) => but(G.claimTypes.length, names.map((name) => G.claimTypes.findIndex((type) => type.name === name)));
  const said = (names) => but(G.modalities.length, names.map((name) => G.modalities.indexOf(name)));
  const view = (key, patch) => ({ key, filters: { ...noFilters(), ...patch } });
  return [
    view("readyConflict", { tones: [1, 2] }), view("readyCooperation", { tones: [0, 1] }),
    view("readyPlans", { modalities: said(["planned", "threatened"]) }), view("readySpeakers", { speaker: QUOTED }),
    view("readyPositions", { ctypes: types(["POSITION", "MEMBER_OF"]) }),
  ];
}

function readyGroup() {
  const views = readyViews().map(({ key, filters }) => ({ filters, text: JSON.stringify(filters),
    root: button(t(key), () => toggleReady(filters), { "aria-pressed": "false", id: key }) }));
  return {
    root: el("div", { class: "filter-group ready", role: "group", "aria-label": t("ready") },
      el("span", { class: "legend-title" }, t("ready")), ...views.map(({ root }) => root)),
    render: (state) => {
      const now = JSON.stringify(state.filters);
      for (const { root, text } of views) root.setAttribute("aria-pressed", String(text === now));
    },
  };
}

function toggleReady(filters) {
  const chosen = JSON.stringify(filters) === JSON.stringify(store.state.filters);
  setFilters(chosen ? noFilters() : filters);
}
