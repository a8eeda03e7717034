// Cards: one claim with its proof, one actor with what is known of it.

const CARDS_AT_ONCE = 25;

function claimCard(claim, { chosen = false } = {}) {
  const doc = G.claims.document[claim];
  return el("li", { class: "claim", "data-claim": claim, "aria-current": chosen ? "true" : null },
    claimSentence(claim),
    claimQuote(claim),
    claimChips(claim),
    el("p", { class: "from" },
      bdi(documentTitle(doc), "from-title"),
      G.documents.published[doc] !== null && el("span", {}, ` · ${formatDay(G.documents.published[doc])}`)),
    el("p", { class: "actions" },
      button(t("readInText"), () => {
        selectClaim(claim);
        store.set({ tab: "reader" });
      }, { class: "quiet read-in-text" }),
      button(t("copyQuote"), () => copyText(quoteWithSource(claim)), { class: "quiet copy-quote" })));
}

/** A list of claim cards that grows on request. */
function claimList(claims, { first = -1 } = {}) {
  const ordered = first >= 0 ? [first, ...claims.filter((claim) => claim !== first)] : claims;
  const list = el("ol", { class: "claims" });
  const box = el("div", {}, list);
  let shown = 0;
  const grow = () => {
    box.querySelector(".show-more")?.remove();
    const next = ordered.slice(shown, shown + CARDS_AT_ONCE);
    next.forEach((claim) => list.append(claimCard(claim, { chosen: claim === first })));
    shown += next.length;
    const left = ordered.length - shown;
    if (left > 0) {
      box.append(button(t("showMore", { n: Math.min(left, CARDS_AT_ONCE) }), grow, { class: "show-more" }));
    }
  };
  grow();
  return claims.length ? box : el("p", { class: "nothing" }, t("noClaims"));
}

function quoteWithSource(claim) {
  const doc = G.claims.document[claim];
  const published = G.documents.published[doc];
  const parts = [documentTitle(doc), G.documents.source[doc], published === null ? null : isoDay(published)];
  return `“${quoteOf(claim)}”\n— ${[...new Set(parts.filter(Boolean))].join(", ")}`;
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

function actorCard(node) {
  const d = store.derived;
  return el("div", { class: "actor-card" },
    actorHead(node),
    section(t("roles"), rolesOf(node)),
    section(t("aliases"), aliasesOf(node)),
    seenRow(node),
    mergesOf(node),
    el("p", { class: "actions" },
      button(t("onlyThis"), () => focusOn(node), { class: "quiet" }),
      button(t("pathFrom"), () => openPath(node), { class: "quiet path-from" })),
    el("h3", {}, `${t("claimsOf")} (${d.nodeClaims[node].toLocaleString("en")})`),
    claimList(claimsOn(d, rowsOf(G.claimsByNode, node))));
}

function actorHead(node) {
  return el("div", { class: "card-head" },
    typeMark(typeOf(node)),
    el("div", {},
      el("h2", { tabindex: "-1" }, bdi(nameOf(node))),
      el("p", { class: "under" }, [typeLabel(node),
        t("claims", { n: store.derived.nodeClaims[node] }),
        t("mentions", { n: rowsOf(G.mentions.byNode, node).length })].join(" · "))));
}

function section(title, content) {
  return content && el("section", { class: "card-section" }, el("h3", {}, title), content);
}

function aliasesOf(node) {
  const names = G.entities.aliases[node];
  return names.length ? el("p", { class: "aliases" }, ...names.map((name) => el("span", { class: "alias" }, bdi(name)))) : null;
}

function rolesOf(node) {
  const rows = [...rowsOf(G.rolesByNode, node)].map((number) => G.roles[number]);
  if (!rows.length) return null;
  return el("ul", { class: "roles" }, ...rows.map(roleItem));
}

function roleItem([, title, of, status, since, until, doc, start, length]) {
  const quote = G.documents.text[doc].slice(start, start + length);
  const dates = [since && t("roleFrom", { date: since }), until && t("roleUntil", { date: until })];
  return el("li", {},
    el("span", {}, TEXT.roleStatus[status] ? `${TEXT.roleStatus[status]} ` : "", bdi(title)),
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
    el("ul", {}, ...rows.slice(0, 50).map(([, left, right, score, reason]) =>
      el("li", {}, t("mergeReason", { left, right, reason }), ` (${Math.round(score * 100)}%)`))));
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
    el("p", { class: "actions" },
      button(t("timelineOf"), () => store.set({ view: "timeline", timeline: pair }), { class: "quiet pair-timeline" })),
    claimList(claims, { first: claim ?? -1 }));
}
