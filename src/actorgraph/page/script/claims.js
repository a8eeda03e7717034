// Lists of claims, the evidence first: grouped, sorted and filtered as the reader likes.

const CARDS_AT_ONCE = 25;
const CONTROLS_FROM = 4;
const PRINTED = 1000;
const GROUPS = { none: "groupNone", counterpart: "groupCounterpart", type: "groupType", document: "groupDocument" };
const SORTS = { lead: "sortLead", date: "sortDate", tone: "sortTone", sure: "sortSure", sources: "sortSources" };
const listChoice = { group: "none", sort: "lead" };

/** The claims with what chooses among them; `node` is the actor whose claims they are. */
function claimSection(claims, { first = -1, node = -1 } = {}) {
  if (!claims.length) return el("p", { class: "nothing" }, t("noClaims"));
  const list = el("div", { class: "claim-list" });
  const choice = { ...listChoice, text: "", node, first };
  const draw = () => list.replaceChildren(claimRows(claims, choice));
  draw();
  return el("section", { class: "claim-section" }, claims.length >= CONTROLS_FROM && listControls(choice, draw), list);
}

function listControls(choice, draw) {
  const pick = (name, options, keys) => {
    const select = el("select", { id: `claims-${name}`, "aria-label": t(`claims${capital(name)}`), onchange: () => {
      choice[name] = listChoice[name] = select.value;
      draw();
    } }, ...keys.map((key) => el("option", { value: key, selected: key === choice[name] }, t(options[key]))));
    return select;
  };
  const groups = Object.keys(GROUPS).filter((key) => (key !== "counterpart" || choice.node >= 0)
    && (key !== "document" || G.documents.id.length > 1));
  if (!groups.includes(choice.group)) choice.group = "none";
  const text = el("input", { type: "search", id: "claims-text", placeholder: t("claimsText"), "aria-label": t("claimsText"),
    oninput: () => {
      choice.text = fold(text.value.trim());
      draw();
    } });
  return el("div", { class: "list-controls", role: "group", "aria-label": t("claimsControls") },
    text, pick("group", GROUPS, groups), pick("sort", SORTS, Object.keys(SORTS)));
}

/** Rows in their order: a heading where a group begins, a card for each claim; more on request. */
function claimRows(claims, choice) {
  const rows = orderedRows(claims.filter((claim) => !choice.text || claimHolds(claim, choice.text)), choice);
  const box = el("div", {});
  let shown = 0;
  let list = null;
  const grow = () => {
    box.querySelector(".show-more")?.remove();
    for (const { claim, heading } of rows.slice(shown, shown + CARDS_AT_ONCE)) {
      if (heading) box.append(heading());
      if (heading || !list) box.append(list = el("ol", { class: "claims" }));
      list.append(claimCard(claim, { chosen: claim === choice.first }));
    }
    shown += CARDS_AT_ONCE;
    const left = rows.length - shown;
    if (left > 0) box.append(button(t("showMore", { n: Math.min(left, CARDS_AT_ONCE) }), grow, { class: "show-more" }));
  };
  grow();
  return rows.length ? box : el("p", { class: "nothing", role: "status" }, t("claimsNone"));
}

function claimHolds(claim, needle) {
  return fold(`${claimText(claim)} ${quoteOf(claim)} ${G.claimTypes[G.claims.type[claim]].label}`).includes(needle);
}

function orderedRows(claims, { group, sort, node, first }) {
  const sorted = sortedClaims(claims, sort);
  if (group === "none") {
    const lead = sort === "lead" && sorted.includes(first) ? [first, ...sorted.filter((claim) => claim !== first)] : sorted;
    return lead.map((claim) => ({ claim }));
  }
  const groups = groupsOf(sorted, group, node);
  return [...groups.entries()].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .flatMap(([key, members]) => members.map((claim, i) => (i ? { claim }
      : { claim, heading: () => groupHeading(key, group, members.length) })));
}

function groupsOf(claims, group, node) {
  const found = new Map();
  for (const claim of claims) {
    const key = groupOf(claim, group, node);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(claim);
  }
  return found;
}

function groupOf(claim, group, node) {
  if (group === "counterpart") return otherEnd(G.claims.pair[claim], node);
  return group === "type" ? G.claims.type[claim] : G.claims.document[claim];
}

function groupHeading(key, group, count) {
  const name = group === "counterpart" ? actorButton(key) : bdi(group === "type" ? G.claimTypes[key].label : documentTitle(key));
  return el("h3", { class: "group-heading" }, name, el("span", { class: "number" }, String(count)));
}

function sortedClaims(claims, sort) {
  const c = G.claims;
  const day = (claim) => c.from[claim] ?? G.documents.published[c.document[claim]] ?? Infinity;
  const value = { date: day, tone: (claim) => (Number.isNaN(c.tone[claim]) ? 0 : c.tone[claim]), sure: (claim) => -c.confidence[claim], sources: (claim) => -statementOf(claim).independent }[sort];
  return value ? [...claims].sort((a, b) => value(a) - value(b) || a - b) : claims;
}

/** Before printing every claim is there: of what is chosen, or of all that meet the filters. */
addEventListener("beforeprint", () => {
  const { body } = panelView;
  for (let more; (more = body.querySelector(".claim-list .show-more"));) more.click();
  if (store.state.selection) return;
  const all = [...Array(G.claims.count).keys()].filter((claim) => store.derived.claimOn[claim]);
  body.append(el("section", { class: "print-only" }, el("h2", {}, t("claims", { n: all.length })),
    el("ol", { class: "claims" }, ...all.slice(0, PRINTED).map((claim) => claimCard(claim))),
    all.length > PRINTED ? el("p", {}, t("more", { n: all.length - PRINTED })) : null));
});
addEventListener("afterprint", () => panelView.body.querySelector(".print-only")?.remove());
