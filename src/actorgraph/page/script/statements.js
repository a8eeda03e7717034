// Claims of several sources on one thing: how many say so, how many of them independently, and who
// denies it.

const ALONE = { independent: 1, sources: 1, said: [], denials: [] };

/** The statement of each claim that has one. @returns {Map<number, number>} */
function statementsByClaim(statements) {
  const found = new Map();
  statements.forEach(([, claims, denials], number) => [...claims, ...denials].forEach((claim) => {
    if (!found.has(claim)) found.set(claim, number);
  }));
  return found;
}

/** What stands beside a claim: claims that say so and that deny it, without those called wrong. */
function statementOf(claim) {
  const number = G.statementOf.get(claim);
  if (number === undefined) return ALONE;
  const [independent, claims, denials] = G.statements[number];
  const right = (list) => list.filter((other) => !store.derived.wrong.has(other));
  const said = right(claims);
  const sources = new Set(said.map((other) => G.claims.document[other])).size;
  return { independent: Math.min(independent, sources), sources, said, denials: right(denials) };
}

/** `3 sources say so, 2 of them independently, 1 passage denies it`; nothing where one stands alone. */
function statementWords(claim) {
  const { independent, sources, denials } = statementOf(claim);
  if (sources < 2 && !denials.length) return "";
  if (denials.includes(claim)) return t("denialOf", { n: sources });
  return [t("saidBy", { n: sources }), independent < sources && t("independently", { n: independent }),
    denials.length > 0 && t("deniedBy", { n: denials.length })].filter(Boolean).join(", ");
}

/** Who says so and who denies it, each a click to its words. */
function statementPart(claim) {
  const statement = statementOf(claim);
  const words = statementWords(claim);
  if (!words) return null;
  const row = (other, denies) => el("li", { class: denies ? "denies" : null },
    button(bdi(documentTitle(G.claims.document[other])), () => selectClaim(other), { class: "actor", "aria-current": other === claim ? "true" : null }),
    ...[outletOf(other), dayText(G.documents.published[G.claims.document[other]]),
      G.claims.speaker[other] >= 0 && t("sayer", { name: nameOf(G.claims.speaker[other]) }), denies && t("denies")].filter(Boolean).map((text) => ` · ${text}`));
  return el("details", { class: "about statement" }, el("summary", {}, words),
    el("ul", {}, ...statement.said.map((other) => row(other, false)), ...statement.denials.map((other) => row(other, true))));
}

function outletOf(claim) {
  return G.sources[G.sourceOf[G.claims.document[claim]]];
}
