// Dated claims in the order of their days: of all, or of one pair of actors.

const TIMELINE_AT_ONCE = 100;
const timelineView = { root: null, body: null, head: null, key: "" };

function buildTimeline() {
  timelineView.head = el("header", { class: "timeline-head" });
  timelineView.body = el("div", { class: "timeline-body", tabindex: "0", role: "region", "aria-label": t("timelineLabel") });
  timelineView.root = el("section", { class: "view timeline-view", id: "view-timeline", hidden: true }, timelineView.head, timelineView.body);
  return timelineView.root;
}

function renderTimeline(state) {
  if (state.view !== "timeline") return;
  const key = JSON.stringify([state.filters, state.timeline]);
  if (key === timelineView.key) return;
  timelineView.key = key;
  const pair = state.timeline;
  const all = pair === null ? [...Array(G.claims.count).keys()] : [...rowsOf(G.pairs.claims, pair)];
  const shown = all.filter((claim) => store.derived.claimOn[claim]);
  const dated = (basis) => shown.filter((claim) => (dayOf(claim, basis) ?? null) !== null);
  const asked = dated(state.filters.basis);
  const fallback = asked.length ? [] : dated("published");
  const basis = asked.length ? state.filters.basis : "published";
  const claims = (asked.length ? asked : fallback).sort((a, b) => dayOf(a, basis) - dayOf(b, basis) || a - b);
  timelineView.head.replaceChildren(
    el("h2", {}, pair === null ? t("timelineLabel") : t("timelinePair", { a: nameOf(G.pairs.a[pair]), b: nameOf(G.pairs.b[pair]) })),
    pair === null ? "" : button(t("timelineAll"), () => store.set({ timeline: null }), { class: "quiet" }),
    !asked.length && claims.length ? el("p", { class: "under" }, t("timelinePublished")) : "");
  timelineView.body.replaceChildren(...(claims.length ? [timelineChart(claims, basis), timelineList(claims, basis)]
    : [el("p", { class: "nothing" }, t("timelineNone"))]));
  timelineView.body.scrollTop = 0;
}

/** Bars above the line for cooperation, below it for conflict, grey on the line for the rest. */
function timelineChart(claims, basis) {
  const bars = 60;
  const first = dayOf(claims[0], basis);
  const last = Math.max(dayOf(claims.at(-1), basis), first + 1);
  const bins = Array.from({ length: bars }, () => [0, 0, 0]);
  for (const claim of claims) {
    const at = Math.min(bars - 1, Math.floor(((dayOf(claim, basis) - first) / (last - first + 1)) * bars));
    bins[at][toneOf(claim)]++;
  }
  const most = Math.max(...bins.map(([bad, , good]) => Math.max(bad, good)), ...bins.map((bin) => bin[1] / 2), 1);
  const drawn = svg("svg", { viewBox: "0 0 600 120", class: "timeline-chart", role: "img", preserveAspectRatio: "none",
    "aria-label": `${formatDay(first)} – ${formatDay(last)}` });
  bins.forEach(([bad, neutral, good], i) => {
    const bar = (count, y, tone) => count && drawn.append(svg("rect", { x: i * 10 + 1, width: 8, y, height: (count / most) * 50, class: `tone-${tone}` }));
    bar(good, 55 - (good / most) * 50, 4);
    bar(bad, 65, 0);
    if (neutral) drawn.append(svg("rect", { x: i * 10 + 1, width: 8, y: 57, height: 6, class: "tone-2" }));
  });
  return el("figure", { class: "timeline-figure" }, drawn,
    el("figcaption", { class: "ends" }, el("span", {}, formatDay(first)), el("span", {}, formatDay(last))));
}

function timelineList(claims, basis) {
  const list = el("ol", { class: "timeline" });
  const box = el("div", {}, list);
  let shown = 0;
  let day = null;
  const grow = () => {
    box.querySelector(".show-more")?.remove();
    for (const claim of claims.slice(shown, shown + TIMELINE_AT_ONCE)) {
      const at = dayOf(claim, basis);
      list.append(timelineItem(claim, at === day ? "" : spanOf(claim, basis)));
      day = at;
    }
    shown = Math.min(claims.length, shown + TIMELINE_AT_ONCE);
    if (shown < claims.length) {
      box.append(button(t("showMore", { n: Math.min(TIMELINE_AT_ONCE, claims.length - shown) }), grow, { class: "show-more" }));
    }
  };
  grow();
  return box;
}

function spanOf(claim, basis) {
  return basis === "event" ? formatSpan(G.claims.from[claim], G.claims.to[claim]) : formatDay(dayOf(claim, basis));
}

function timelineItem(claim, when) {
  const tone = toneStep(G.claims.tone[claim]) + 2;
  return el("li", {},
    el("span", { class: "when" }, when),
    el("span", { class: `dot tone-${tone}` }),
    el("button", { type: "button", class: "timeline-claim", "data-claim": claim, onclick: () => selectClaim(claim) },
      claimSentence(claim, { linked: false })));
}
