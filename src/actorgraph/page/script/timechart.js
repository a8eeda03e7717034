// The chart of the timeline: bars of dated claims, a brush that filters the graph, zoom and play.

const CHART_BARS = 60;
const CHART_WIDTH = 600;
const MOST_UNIT = 10; // of a bar for one claim: few claims make no wall
const PLAY_STEPS = 16;
const PLAY_EVERY = 700;
// Where this share of the claims lies in less than half of the days, the axis opens on these.
const CROWD = 0.7;
const LONG = 1000;
const chart = { range: null, timer: 0, kept: null, onRange: () => {} };

/** First and last day of the dated claims. @returns {[number, number]} */
function chartExtent(claims, basis) {
  const days = claims.map((claim) => dayOf(claim, basis));
  const ends = basis === "event" ? claims.map((claim) => G.claims.to[claim]) : days;
  return [days.reduce((a, b) => Math.min(a, b), Infinity), ends.reduce((a, b) => Math.max(a, b), -Infinity)];
}

/** The days that the axis opens with: all, or the shortest stretch that holds most claims. */
function openingRange(claims, basis) {
  const all = chartExtent(claims, basis);
  const days = claims.map((claim) => dayOf(claim, basis)).sort((a, b) => a - b);
  const many = Math.ceil(days.length * CROWD);
  let crowd = all;
  for (let i = 0; i + many <= days.length; i++) {
    if (days[i + many - 1] - days[i] < crowd[1] - crowd[0]) crowd = [days[i], days[i + many - 1]];
  }
  const margin = Math.max(3, Math.round((crowd[1] - crowd[0]) / 2));
  const wide = [Math.max(all[0], crowd[0] - margin), Math.min(all[1], crowd[1] + margin)];
  return claims.length > 10 && all[1] - all[0] > LONG && wide[1] - wide[0] < (all[1] - all[0]) / 2 ? wide : all;
}

/** A bar for each stretch of days: around the line what is neutral, above it cooperation, below it conflict. */
function timelineChart(claims, basis, [first, last], time) {
  const span = Math.max(1, last - first + 1);
  const bins = Array.from({ length: CHART_BARS }, () => [0, 0, 0]);
  for (const claim of claims) {
    const at = Math.floor(((dayOf(claim, basis) - first) / span) * CHART_BARS);
    if (at >= 0 && at < CHART_BARS) bins[at][toneOf(claim)]++;
  }
  const unit = Math.min(MOST_UNIT, 55 / Math.max(...bins.map(([bad, neutral, good]) => neutral / 2 + Math.max(bad, good)), 1));
  const drawn = svg("svg", { viewBox: `0 0 ${CHART_WIDTH} 120`, class: "timeline-chart", role: "img", preserveAspectRatio: "none",
    "aria-label": t("chartLabel", { from: formatDay(first), to: formatDay(last), claims: t("claims", { n: claims.length }) }) });
  bins.forEach(([bad, neutral, good], i) => {
    const from = first + (i * span) / CHART_BARS;
    const out = time && (from + span / CHART_BARS <= time[0] || from > time[1]) ? " out" : "";
    const bar = (y, height, tone) => height && drawn.append(svg("rect", { x: i * 10 + 1, width: 8, y, height, class: `tone-${tone}${out}` }));
    const half = (neutral / 2) * unit;
    bar(60 - half - good * unit, good * unit, 4);
    bar(60 - half, 2 * half, 2);
    bar(60 + half, bad * unit, 0);
  });
  const brush = svg("rect", { class: "brush", y: 0, height: 120, x: 0, width: 0 });
  drawn.append(brush);
  if (time) placeBrush(brush, [first, span], time);
  brushable(drawn, brush, [first, span]);
  return el("figure", { class: "timeline-figure" }, drawn, axis(first, last));
}

function placeBrush(brush, [first, span], [from, to]) {
  const x = (day) => Math.max(0, Math.min(CHART_WIDTH, ((day - first) / span) * CHART_WIDTH));
  brush.setAttribute("x", String(x(from)));
  brush.setAttribute("width", String(Math.max(2, x(to + 1) - x(from))));
}

/** Dragging over the chart chooses days; a click without a drag chooses all again. */
function brushable(drawn, brush, [first, span]) {
  let start = null;
  const day = (event) => {
    const box = drawn.getBoundingClientRect();
    return first + Math.max(0, Math.min(span - 1, Math.floor(((event.clientX - box.left) / box.width) * span)));
  };
  /** @returns {[number, number]} */
  const chosen = (event) => [Math.min(start, day(event)), Math.max(start, day(event))];
  drawn.addEventListener("pointerdown", (event) => {
    start = day(event);
    drawn.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  drawn.addEventListener("pointermove", (event) => { if (start !== null) placeBrush(brush, [first, span], chosen(event)); });
  drawn.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const time = chosen(event);
    start = null;
    stopPlaying();
    setFilters({ time: time[1] - time[0] < Math.max(1, span / 200) ? null : time });
  });
}

/** Some days, months or years along the axis. */
function axis(first, last) {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(first + share * (last - first)));
  return el("figcaption", { class: "ends" }, ...[...new Set(ticks)].map((day) => el("span", {}, formatDay(day))));
}

function chartTools(claims, basis, range, time) {
  const all = chartExtent(claims, basis);
  const zoom = (to) => {
    chart.range = to;
    chart.onRange();
  };
  const [first, last] = range;
  const quarter = Math.max(1, Math.round((last - first) / 4));
  return el("div", { class: "chart-tools", role: "group", "aria-label": t("chartTools") },
    dayInput("chart-from", t("from"), time?.[0] ?? first, (day) => setFilters({ time: [day, Math.max(day, time?.[1] ?? last)] })),
    dayInput("chart-to", t("to"), time?.[1] ?? last, (day) => setFilters({ time: [Math.min(day, time?.[0] ?? first), day] })),
    iconButton("plus", t("zoomIn"), () => zoom(time ?? [first + quarter, Math.max(first + quarter + 1, last - quarter)]), { id: "chart-in" }),
    iconButton("minus", t("zoomOut"), () => zoom([Math.max(all[0], first - 2 * quarter), Math.min(all[1], last + 2 * quarter)]),
      { id: "chart-out", disabled: first <= all[0] && last >= all[1] }),
    button(chart.timer ? t("chartStop") : t("chartPlay"), () => (chart.timer ? stopPlaying(true) : startPlaying(range)), { id: "chart-play" }),
    time && button(t("chartAll"), () => {
      stopPlaying();
      setFilters({ time: null });
    }, { id: "chart-all" }));
}

function dayInput(id, label, day, choose) {
  const input = el("input", { type: "date", id, "aria-label": label, value: isoDay(day), onchange: () => {
    const chosen = Date.parse(`${input.value}T00:00:00Z`) / DAY;
    if (Number.isFinite(chosen)) choose(chosen);
  } });
  return input;
}

/** Step through the days that the axis shows, so that the graph shows one stretch after another. */
function startPlaying([first, last]) {
  const width = Math.max(1, Math.ceil((last - first + 1) / PLAY_STEPS));
  let at = first;
  chart.kept = store.state.filters.time;
  const step = () => {
    if (at > last) {
      stopPlaying(true);
      return;
    }
    const time = [at, Math.min(last, at + width - 1)];
    at += width;
    store.set({ filters: { ...store.state.filters, time, undated: false } });
  };
  chart.undated = store.state.filters.undated;
  chart.timer = window.setInterval(step, PLAY_EVERY);
  announce(t("chartPlaying"));
  step();
}

function stopPlaying(restore = false) {
  if (!chart.timer) return;
  clearInterval(chart.timer);
  chart.timer = 0;
  const { filters } = store.state;
  store.set({ filters: { ...filters, undated: chart.undated, time: restore ? chart.kept : filters.time } });
}
