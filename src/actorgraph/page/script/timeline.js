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
  const key = JSON.stringify([store.derived.number, state.timeline, chart.timer]);
  if (key === timelineView.key) return;
  timelineView.key = key;
  const { basis, time } = state.filters;
  const pair = state.timeline;
  const all = pair === null ? [...Array(G.claims.count).keys()] : [...rowsOf(G.pairs.claims, pair)];
  const open = derive({ ...state.filters, time: null, undated: true });
  const dated = all.filter((claim) => open.claimOn[claim] && (dayOf(claim, basis) ?? null) !== null)
    .sort((a, b) => dayOf(a, basis) - dayOf(b, basis) || a - b);
  const undated = all.filter((claim) => open.claimOn[claim] && (dayOf(claim, basis) ?? null) === null);
  const top = timelineTop(dated, basis, time);
  const shown = dated.filter((claim) => !outsideTime(claim, { ...state.filters, time: time ?? chart.range }));
  timelineView.head.replaceChildren(...timelineHead(pair, basis));
  timelineView.body.replaceChildren(...[top, undatedBox(undated),
    shown.length ? timelineList(shown, basis) : el("p", { class: "nothing" }, t("timelineNone"))].filter(Boolean));
}

function timelineHead(pair, basis) {
  const by = (value, key) => button(t(key), () => {
    chart.range = null;
    setFilters({ basis: value, time: null });
  }, { "aria-pressed": String(basis === value), id: `by-${value}` });
  return [
    el("h2", {}, pair === null ? t("timelineLabel") : t("timelinePair", { a: nameOf(G.pairs.a[pair]), b: nameOf(G.pairs.b[pair]) })),
    pair === null ? "" : button(t("timelineAll"), () => store.set({ timeline: null }), { class: "quiet" }),
    el("div", { class: "segmented", role: "group", "aria-label": t("filterBasis") }, by("event", "timelineEvent"), by("published", "timelinePublished")),
  ];
}

/** The chart with its tools; days outside the axis are counted, and one click away. */
function timelineTop(dated, basis, time) {
  if (!dated.length) return null;
  const key = `${basis} ${store.state.timeline} ${dated.length}`;
  if (chart.of !== key && !chart.timer) chart.range = null;
  chart.of = key;
  chart.range ??= openingRange(dated, basis);
  chart.onRange = () => {
    timelineView.key = "";
    renderTimeline(store.state);
  };
  const [first, last] = chart.range;
  const off = dated.filter((claim) => dayOf(claim, basis) < first || dayOf(claim, basis) > last).length;
  return el("div", {}, chartTools(dated, basis, chart.range, time), timelineChart(dated, basis, chart.range, time),
    off ? el("p", { class: "under" }, t("chartOff", { n: off }), " ", button(t("chartWhole"), () => {
      chart.range = chartExtent(dated, basis);
      chart.onRange();
    }, { class: "quiet", id: "chart-whole" })) : null);
}

/** Claims without a date: their number, and behind it the claims. */
function undatedBox(claims) {
  if (!claims.length) return null;
  const box = el("details", { class: "undated-claims" }, el("summary", {}, t("timelineUndated", { n: claims.length })));
  box.addEventListener("toggle", () => {
    if (!box.open || box.children.length > 1) return;
    const list = el("ol", { class: "timeline" }, ...claims.slice(0, TIMELINE_AT_ONCE).map((claim) => timelineItem(claim, "")));
    box.append(list);
    if (claims.length > TIMELINE_AT_ONCE) box.append(el("p", { class: "under" }, t("more", { n: claims.length - TIMELINE_AT_ONCE })));
  });
  return box;
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
