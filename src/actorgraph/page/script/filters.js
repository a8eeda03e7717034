// The legend is the filter: every row shows what it stands for, how many there are, and whether
// it is shown.

const MANY = 7;
const filterView = { root: null, groups: [], shownAll: new Set() };

function buildFilters() {
  filterView.reset = button(t("reset"), () => setFilters(noFilters()), { class: "quiet", id: "filters-reset" });
  filterView.close = iconButton("close", t("close"), () => openFilters(false), { class: "icon-button filters-close" });
  filterView.body = el("div", { class: "filters-body" });
  filterView.root = el("aside", { class: "filters", id: "filters", "aria-label": t("filters") },
    el("header", { class: "filters-head" }, el("h2", {}, t("filters")), filterView.reset, filterView.close),
    filterView.body);
  filterView.groups = [
    readyGroup(),
    documentGroup(),
    listGroup("etypes", t("filterActorTypes"), G.entityTypes.map((type) => [type.label, typeMark(type.name)])),
    listGroup("tones", t("filterTone"), TONES.map((tone, i) => [TEXT.tones[tone], toneMark(i)]), toneScale()),
    listGroup("modalities", t("filterModality"), G.modalities.map((name) => [TEXT.modalities[name], lineMark(name === "asserted" ? "solid" : "dashed")])),
    listGroup("polarity", t("filterPolarity"), [[t("affirmed"), lineMark("solid")], [t("negated"), lineMark("denied")]]),
    listGroup("ctypes", t("filterClaimTypes"), G.claimTypes.map((type) => [type.label, toneMark(type.score === null ? 1 : type.score < 0 ? 0 : type.score > 0 ? 2 : 1), type.definition])),
    timeGroup(),
    choiceGroup("speaker", t("filterSpeaker"), [[QUOTED, t("anyoneQuoted")], [-1, t("theText")], ...G.speakers.map((node) => [node, nameOf(node)])], t("anyone")),
    choiceGroup("source", t("filterSource"), G.sources.map((source, i) => [i, source || t("noSource")]), t("anySource")),
    confidenceGroup(),
  ].filter(Boolean);
  filterView.body.append(...filterView.groups.map((group) => group.root));
  return filterView.root;
}

function openFilters(open) {
  filterView.root.classList.toggle("open", open);
  byId("filters-open")?.setAttribute("aria-expanded", String(open));
  if (open) filterView.root.querySelector("button, input")?.focus();
  else byId("filters-open")?.focus();
}

function renderFilters(state, before) {
  if (before && before.filters === state.filters) return;
  filterView.reset.disabled = !hasFilters(state.filters);
  for (const group of filterView.groups) group.render(state, store.derived);
}

function toneMark(tone) {
  return svg("svg", { viewBox: "0 0 24 24", class: `tone-mark tone-${tone * 2}`, "aria-hidden": "true" },
    svg("rect", { x: 1, y: 9, width: 22, height: 6, rx: 2 }));
}

function toneScale() {
  return el("div", { class: "tone-scale", role: "img", "aria-label": t("toneScale") },
    ...[0, 1, 2, 3, 4].map((step) => el("span", { class: `tone-${step}` })));
}

function lineMark(kind) {
  const mark = svg("svg", { viewBox: "0 0 24 24", class: `line-mark ${kind}`, "aria-hidden": "true" },
    svg("path", { d: "M1 12h22" }));
  if (kind === "denied") mark.append(svg("path", { d: "M12 6v12" }));
  return mark;
}

/** A group of rows, each with a check box, a mark, a name and a count. */
function listGroup(facet, title, rows, extra = null) {
  const list = el("ul", { class: "legend" });
  const inputs = rows.map(([label, mark, definition], i) => legendRow(list, facet, i, { label, mark, definition, all: rows.length }));
  const more = button("", () => {
    const { shownAll } = filterView;
    if (shownAll.has(facet)) shownAll.delete(facet);
    else shownAll.add(facet);
    group.render(store.state, store.derived);
  }, { class: "quiet more" });
  const group = {
    root: el("fieldset", { class: "filter-group", "data-facet": facet }, el("legend", {}, title), extra, list, more),
    render: (state, d) => {
      const off = new Set(state.filters[facet]);
      const present = inputs.map((_, i) => d.counts[facet][i] > 0 || off.has(i));
      const order = [...inputs.keys()].filter((i) => present[i]);
      if (rows.length > MANY) order.sort((a, b) => d.counts[facet][b] - d.counts[facet][a] || a - b);
      const most = filterView.shownAll.has(facet) ? Infinity : MANY;
      inputs.forEach((row) => { row.root.hidden = true; });
      order.forEach((i, place) => {
        const { root, input, count } = inputs[i];
        root.hidden = place >= most;
        input.checked = !off.has(i);
        count.textContent = d.counts[facet][i].toLocaleString("en");
        list.append(root);
      });
      more.hidden = order.length <= MANY;
      more.textContent = most === MANY ? t("more", { n: order.length - MANY }) : t("fewer");
      more.setAttribute("aria-expanded", String(most !== MANY));
    },
  };
  return group;
}

function legendRow(list, facet, i, { label, mark, definition, all }) {
  const input = el("input", { type: "checkbox", checked: true, onchange: () => toggleValue(facet, i) });
  const count = el("span", { class: "count" });
  const only = button(t("only"), () => setFilters({ [facet]: [...Array(all).keys()].filter((other) => other !== i) }),
    { class: "quiet only", "aria-label": t("onlyThese", { name: label }) });
  const root = el("li", {}, el("label", { title: definition || null }, input, mark, el("span", { class: "label" }, label), count), only);
  list.append(root);
  return { root, input, count };
}

function toggleValue(facet, value) {
  const values = store.state.filters[facet];
  setFilters({ [facet]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] });
}

function choiceGroup(facet, title, options, all) {
  if (options.length < 2) return null;
  const id = `filter-${facet}`;
  const select = el("select", { id, onchange: () => setFilters({ [facet]: select.value === "" ? null : Number(select.value) }) },
    el("option", { value: "" }, all), ...options.map(([value, label]) => el("option", { value }, cut(label, 60))));
  return {
    root: el("div", { class: "filter-group" }, el("label", { class: "legend-title", for: id }, title), select),
    render: (state) => { select.value = state.filters[facet] === null ? "" : String(state.filters[facet]); },
  };
}

/** The one document that the graph is narrowed to, with a way back to all. */
function documentGroup() {
  const root = el("div", { class: "filter-group document-filter" });
  return {
    root,
    render: (state) => {
      const doc = state.filters.document;
      root.hidden = doc === null;
      if (doc !== null) {
        root.replaceChildren(el("span", { class: "legend-title" }, t("filterDocument")), bdi(documentTitle(doc)),
          button(t("allDocuments"), () => setFilters({ document: null }), { class: "quiet", id: "all-documents" }));
      }
    },
  };
}

function confidenceGroup() {
  const input = el("input", { type: "range", id: "filter-confidence", min: 0, max: 100, step: 5,
    onchange: () => setFilters({ confidence: Number(input.value) }),
    oninput: () => { value.textContent = t("filterConfidenceAtLeast", { n: Number(input.value) }); } });
  const value = el("output", { for: "filter-confidence" });
  return {
    root: el("div", { class: "filter-group" },
      el("label", { class: "legend-title", for: "filter-confidence" }, t("filterConfidence")), input, value),
    render: (state) => {
      input.value = String(state.filters.confidence);
      value.textContent = t("filterConfidenceAtLeast", { n: state.filters.confidence });
    },
  };
}
