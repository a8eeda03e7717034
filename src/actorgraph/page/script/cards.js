// Cards: one claim with its proof, one actor with what is known of it.

const ALIASES_AT_ONCE = 8;
const ROLES_AT_ONCE = 5;

function claimCard(claim, { chosen = false } = {}) {
  const doc = G.claims.document[claim];
  const marks = markTools("claim", claim);
  return el("li", { class: "claim", "data-claim": claim, "aria-current": chosen ? "true" : null },
    claimSentence(claim),
    claimQuote(claim),
    claimChips(claim),
    statementPart(claim),
    el("p", { class: "from" },
      bdi(documentTitle(doc), "from-title"),
      pageOf(claim) > 0 && el("span", {}, ` · ${t("page", { n: pageOf(claim) })}`),
      G.documents.published[doc] !== null && el("span", {}, ` · ${formatDay(G.documents.published[doc])}`)),
    el("p", { class: "actions" },
      button(t("readInText"), () => {
        selectClaim(claim);
        store.set({ tab: "reader" });
      }, { class: "quiet read-in-text" }),
      button(t("copyQuote"), () => copyText(quoteWithSource(claim)), { class: "quiet copy-quote" }),
      button(t("saveCard"), () => saveCard(claim), { class: "quiet save-card" }), marks.tools),
    marks.note);
}

function quoteWithSource(claim) {
  const doc = G.claims.document[claim];
  const published = G.documents.published[doc];
  const page = pageOf(claim) > 0 ? t("page", { n: pageOf(claim) }) : null;
  const parts = [documentTitle(doc), G.documents.source[doc], page, published === null ? null : isoDay(published)];
  return `“${quoteOf(claim).trim()}”\n— ${[...new Set(parts.filter(Boolean))].join(", ")}`;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  } catch {
    toast(copyOldWay(text) ? t("copied") : t("copyFailed"));
  }
}

function copyOldWay(text) {
  const area = el("textarea", { class: "unseen" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

/** An actor: the claims first, with their quotes; what else is known of it is folded away. */
function actorCard(node) {
  const claims = rowsOf(G.claimsByNode, node);
  return el("div", { class: "actor-card" },
    actorHead(node),
    claimSection(claimsOn(store.derived, claims), { node }), saysSection(node), wrongSection(claims),
    el("p", { class: "actions" },
      button(t("onlyThis"), () => focusOn(node), { class: "quiet" }),
      button(t("pathFrom"), () => openPath(node), { class: "quiet path-from" })));
}

/** Roles, names, where it was seen and what it was merged from, behind one line. */
function actorAbout(node) {
  const parts = [section(t("roles"), rolesOf(node)), section(t("aliases"), aliasesOf(node)), seenRow(node),
    mergesOf(node), candidatesOf(node), judgePart(node)].filter(Boolean);
  if (!parts.length) return null;
  const about = el("details", { class: "about", open: recall("about") === "open" },
    el("summary", {}, t("about")), ...parts);
  about.addEventListener("toggle", () => remember("about", about.open ? "open" : ""));
  return about;
}

/** `former president`, `president-elect`. */
function roleWords(title, status) {
  if (status === "elect") return /-elect$/.test(title) ? title : `${title}-elect`;
  return TEXT.roleStatus[status] ? `${TEXT.roleStatus[status]} ${title}` : title;
}

/** The role that the texts give most often, in words: `president, United States`. */
function roleLine(node) {
  const counts = new Map();
  for (const number of rowsOf(G.rolesByNode, node)) {
    const [, title, of, status] = G.roles[number];
    const words = roleWords(title, status);
    const line = of >= 0 ? t("roleOf", { title: words, of: nameOf(of) }) : words;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function actorHead(node) {
  const marks = markTools("actor", node);
  return el("div", { class: "card-head" },
    typeMark(typeOf(node)),
    el("div", {},
      el("h2", { tabindex: "-1" }, bdi(nameOf(node))),
      el("p", { class: "under" }, [roleLine(node) ?? typeLabel(node),
        t("claims", { n: store.derived.nodeClaims[node] }),
        t("mentions", { n: rowsOf(G.mentions.byNode, node).length })].join(" · ")),
      el("div", { class: "about-row" }, actorAbout(node), marks.tools), marks.note));
}

function section(title, content) {
  return content && el("section", { class: "card-section" }, el("h3", {}, title), content);
}

function aliasesOf(node) {
  const counts = new Map();
  for (const mention of rowsOf(G.mentions.byNode, node)) {
    const { document: docs, start, length } = G.mentions;
    const text = G.documents.text[docs[mention]].slice(start[mention], start[mention] + length[mention]);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const names = [...G.entities.aliases[node]].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (!names.length) return null;
  const chips = names.map((name) => el("span", { class: "alias" }, bdi(name)));
  const rest = chips.slice(ALIASES_AT_ONCE);
  const list = el("p", { class: "aliases" }, ...chips.slice(0, ALIASES_AT_ONCE));
  if (rest.length) {
    const more = button(t("more", { n: rest.length }), () => more.replaceWith(...rest), { class: "quiet" });
    list.append(more);
  }
  return list;
}

function rolesOf(node) {
  const rows = [...rowsOf(G.rolesByNode, node)].map((number) => G.roles[number]);
  if (!rows.length) return null;
  const rest = rows.slice(ROLES_AT_ONCE).map(roleItem);
  const list = el("ul", { class: "roles" }, ...rows.slice(0, ROLES_AT_ONCE).map(roleItem));
  if (rest.length) {
    const more = el("li", {}, button(t("more", { n: rest.length }), () => more.replaceWith(...rest), { class: "quiet" }));
    list.append(more);
  }
  return list;
}

function roleItem([, title, of, status, since, until, doc, start, length]) {
  const quote = G.documents.text[doc].slice(start, start + length);
  const dates = [since && t("roleFrom", { date: since }), until && t("roleUntil", { date: until })];
  return el("li", {},
    el("span", {}, bdi(roleWords(title, status))),
    of >= 0 ? el("span", {}, ", ", actorButton(of)) : null,
    dates.some(Boolean) ? ` ${dates.filter(Boolean).join(" ")}` : null,
    el("button", {
      type: "button", class: "role-quote", onclick: () => readPassage(doc, start, length),
    }, "“", bdi(cut(quote, 120)), "”"));
}

function seenRow(node) {
  const docs = new Set([...rowsOf(G.mentions.byNode, node)].map((m) => G.mentions.document[m]));
  if (!docs.size) return null;
  const sources = [...new Set([...docs].map((doc) => G.sources[G.sourceOf[doc]]).filter(Boolean))];
  const span = seenSpan(node);
  const shown = sources.slice(0, 4).map((source) => el("span", { class: "source" }, bdi(source)));
  return section(t("seen"), el("p", {},
    [span && (span[0] === span[1] ? formatDay(span[0])
      : t("seenSpan", { first: formatDay(span[0]), last: formatDay(span[1]) })),
    t("inDocuments", { n: docs.size })].filter(Boolean).join(", "),
    ...shown.flatMap((source, i) => [i ? ", " : " · ", source]),
    sources.length > 4 ? ` · ${t("more", { n: sources.length - 4 })}` : null));
}

function mergesOf(node) {
  const rows = [...rowsOf(G.mergesByNode, node)].map((number) => G.merges[number]);
  if (!rows.length) return null;
  return el("details", { class: "merges" },
    el("summary", {}, t("merges", { n: rows.length })),
    el("ul", {}, ...sameMerges(rows).slice(0, 50).map(({ left, right, score, reason, count }) =>
      el("li", {}, mergeSide(left), " = ", mergeSide(right),
        `: ${reason} (${Math.round(score * 100)}%)${count > 1 ? ` × ${count}` : ""} `, splitButton(left, right)))));
}

/** Merges of the same words for the same reason as one row with their count. */
function sameMerges(rows) {
  const found = new Map();
  for (const [, left, right, score, reason] of rows) {
    const key = JSON.stringify([sideText(left), sideText(right), score, reason]);
    const row = found.get(key) ?? { left, right, score, reason, count: 0 };
    row.count++;
    found.set(key, row);
  }
  return [...found.values()];
}

function sideText(side) {
  if (typeof side === "string") return side;
  const [doc, start, length] = side;
  return G.documents.text[doc].slice(start, start + length);
}

/** One side of a merge: the words of its place in a text, or an id. */
function mergeSide(side) {
  if (typeof side === "string") return bdi(side);
  const [doc, start, length] = side;
  return button(bdi(sideText(side)), () => readPassage(doc, start, length), { class: "actor", title: documentTitle(doc) });
}

/** Actors that may be the same one: they were left apart for the reader to judge. */
function candidatesOf(node) {
  const rows = G.candidates.filter(([left, right]) => left === node || right === node);
  if (!rows.length) return null;
  return section(t("candidates"), el("ul", { class: "merges" }, ...rows.slice(0, 10).map(([left, right, score, reason]) =>
    el("li", {}, actorButton(left === node ? right : left), `: ${reason} (${Math.round(score * 100)}%) `,
      judgeButtons(node, left === node ? right : left)))));
}

function pairCard(pair, claim) {
  const [a, b] = [G.pairs.a[pair], G.pairs.b[pair]];
  const claims = claimsOn(store.derived, rowsOf(G.pairs.claims, pair));
  const mean = pairMean(store.derived, pair);
  return el("div", { class: "pair-card" },
    el("div", { class: "card-head" },
      typeMark(typeOf(a)), typeMark(typeOf(b)),
      el("div", {},
        el("h2", { tabindex: "-1" }, bdi(nameOf(a)), a === b ? "" : " – ", a === b ? "" : bdi(nameOf(b))),
        el("p", { class: "under" }, [t("claims", { n: claims.length }),
          Number.isNaN(mean) ? null : t("tone", { n: signed(mean) })].filter(Boolean).join(" · ")))),
    claimSection(claims, { first: claim ?? -1 }), wrongSection(rowsOf(G.pairs.claims, pair)),
    el("p", { class: "actions" },
      button(t("timelineOf"), () => store.set({ view: "timeline", timeline: pair }), { class: "quiet pair-timeline" })));
}
