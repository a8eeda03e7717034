// Time: how many claims when, with two handles to choose from and to.

const BARS = 32;

function dayRange(basis) {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < G.claims.count; i++) {
    const from = dayOf(i, basis);
    if (from === null || from === undefined) continue;
    first = Math.min(first, from);
    last = Math.max(last, basis === "event" ? G.claims.to[i] : from);
  }
  return first <= last ? [first, last] : null;
}

function undatedCount(basis) {
  let count = 0;
  for (let i = 0; i < G.claims.count; i++) if ((dayOf(i, basis) ?? null) === null) count++;
  return count;
}

function timeGroup() {
  const ranges = { event: dayRange("event"), published: dayRange("published") };
  const root = el("fieldset", { class: "filter-group time-group" }, el("legend", {}, t("filterTime")));
  if (!ranges.event && !ranges.published) {
    root.append(el("p", { class: "under" }, t("noDates")));
    return { root, render: () => {} };
  }
  const parts = timeParts(ranges);
  root.append(parts.basisRow, parts.bars, parts.handles, el("p", { class: "span-row" }, parts.span, parts.play), parts.undatedRow);
  return { root, render: (state) => renderTime(parts, ranges, state) };
}

function timeParts(ranges) {
  const basis = el("select", { id: "time-basis", onchange: () => setFilters({ basis: basis.value, time: null }) },
    el("option", { value: "event" }, t("basisEvent")), el("option", { value: "published" }, t("basisPublished")));
  const bars = svg("svg", { class: "bars", viewBox: `0 0 ${BARS * 6} 40`, preserveAspectRatio: "none", "aria-hidden": "true" });
  const handle = (key, id) => el("input", { type: "range", id, class: "handle", step: 1, "aria-label": t(key), oninput: show, onchange: apply });
  const low = handle("from", "time-from");
  const high = handle("to", "time-to");
  const span = el("output", { class: "span", for: "time-from time-to" });
  const undated = el("input", { type: "checkbox", id: "time-undated", onchange: () => setFilters({ undated: undated.checked }) });
  const undatedText = el("span", {});
  const play = button(t("chartPlay"), () => {
    if (chart.timer) stopPlaying(true);
    else startPlaying(store.state.filters.time ?? dayRange(store.state.filters.basis));
  }, { class: "quiet", id: "time-play" });
  function values() {
    return [Math.min(Number(low.value), Number(high.value)), Math.max(Number(low.value), Number(high.value))];
  }
  function show() {
    const [from, to] = values();
    span.textContent = formatSpan(from, to);
  }
  function apply() {
    const range = ranges[store.state.filters.basis];
    const [from, to] = values();
    setFilters({ time: range && from <= range[0] && to >= range[1] ? null : [from, to] });
  }
  return {
    basis, bars, low, high, span, undated, undatedText, play,
    basisRow: el("p", { class: "basis" }, el("label", { for: "time-basis" }, t("filterBasis")), " ", basis),
    handles: el("div", { class: "handles" }, low, high),
    undatedRow: el("label", { class: "undated" }, undated, undatedText),
  };
}

function renderTime(parts, ranges, state) {
  const { basis, time, undated } = state.filters;
  parts.basis.value = basis;
  parts.play.textContent = t(chart.timer ? "chartStop" : "chartPlay");
  const range = ranges[basis];
  const missing = undatedCount(basis);
  parts.undated.checked = undated;
  parts.undatedText.textContent = t("undated", { n: missing });
  parts.undated.parentElement.hidden = missing === 0;
  for (const part of [parts.bars, parts.handles, parts.span, parts.play]) part.toggleAttribute("hidden", !range);
  if (!range) return;
  for (const [input, value] of [[parts.low, time?.[0] ?? range[0]], [parts.high, time?.[1] ?? range[1]]]) {
    input.min = String(range[0]);
    input.max = String(Math.max(range[1], range[0] + 1));
    input.value = String(value);
    input.setAttribute("aria-valuetext", formatDay(value));
  }
  parts.span.textContent = formatSpan(time?.[0] ?? range[0], time?.[1] ?? range[1]);
  parts.bars.replaceChildren(...barsOf(range, state.filters));
}

function barsOf(range, filters) {
  const [first, last] = range;
  const width = Math.max(1, (last - first + 1) / BARS);
  const bins = new Int32Array(BARS);
  const open = derive({ ...filters, time: null });
  for (let i = 0; i < G.claims.count; i++) {
    const day = dayOf(i, filters.basis);
    if (!open.claimOn[i] || day === null || day === undefined) continue;
    bins[Math.min(BARS - 1, Math.floor((day - first) / width))]++;
  }
  const most = Math.max(...bins, 1);
  return [...bins].map((count, i) => {
    const at = first + i * width;
    const inside = !filters.time || at + width > filters.time[0] && at <= filters.time[1];
    const h = count ? 3 + (count / most) * 37 : 0;
    return svg("rect", { x: i * 6, y: 40 - h, width: 5, height: h, class: inside ? "in" : "out" });
  });
}
