// Marks of the reader: stars and notes on actors and claims, and claims that are wrong. They stand in
// the state and in the link, the browser keeps them, and the judgements file takes them along.

const LONGEST_NOTE = 500;

/** @typedef {{wrong?: boolean, star?: boolean, note?: string}} Mark */

/** What a mark stands on: `actor mexico`, `claim 213993de38ef4005`. */
function markKey(kind, row) {
  return `${kind} ${(kind === "actor" ? G.entities : G.claims).id[row]}`;
}

/** The kind and the number of what a mark stands on; -1 where the graph does not hold it. */
function markedRow(key) {
  const [, kind, id] = /^(actor|claim) (.*)$/s.exec(key) ?? [];
  return { kind, row: kind === "actor" ? G.idToNode.get(id) ?? -1 : kind ? G.claims.id.indexOf(id) : -1 };
}

/** @returns {Mark} */
function markOf(kind, row) {
  return store.state.marks[markKey(kind, row)] ?? {};
}

/** Marks that are what they should be, on what the graph holds. @returns {Record<string, Mark>} */
function soundMarks(given) {
  /** @type {Record<string, Mark>} */
  const sound = {};
  for (const [key, mark] of Object.entries(given ?? {})) {
    /** @type {Mark} */
    const made = {};
    if (mark?.wrong === true && key.startsWith("claim ")) made.wrong = true;
    if (mark?.star === true) made.star = true;
    if (typeof mark?.note === "string" && mark.note) made.note = mark.note.slice(0, LONGEST_NOTE);
    if (Object.keys(made).length && markedRow(key).row >= 0) sound[key] = made;
  }
  return sound;
}

function recalledMarks() {
  try {
    return soundMarks(JSON.parse(recall(marksKept()) ?? "{}"));
  } catch {
    return {};
  }
}

function marksKept() {
  return judgedKey().replace("judged", "marks");
}

function setMark(kind, row, patch) {
  const marks = soundMarks({ ...store.state.marks, [markKey(kind, row)]: { ...markOf(kind, row), ...patch } });
  remember(marksKept(), JSON.stringify(marks));
  store.set({ marks });
}

/** The claims that the reader calls wrong: they are left out of everything. */
function wrongClaims(marks) {
  return new Set(Object.keys(marks).filter((key) => marks[key].wrong).map((key) => markedRow(key).row));
}

/** As in a link: `ws claim ID note`, a letter for wrong and starred. */
function marksInLink(marks) {
  return Object.entries(marks).map(([key, { wrong, star, note }]) => {
    const [kind, ...id] = key.split(" ");
    return [`${wrong ? "w" : ""}${star ? "s" : ""}-`, kind, encodeURIComponent(id.join(" ")), note ?? ""].join(" ").trimEnd();
  });
}

function marksFromLink(rows) {
  const given = {};
  for (const row of rows) {
    const [, letters, kind, id, note] = /^([ws]*)- (actor|claim) (\S+) ?(.*)$/s.exec(row) ?? [];
    try {
      if (kind) given[`${kind} ${decodeURIComponent(id)}`] = { wrong: letters.includes("w"), star: letters.includes("s"), note };
    } catch {
      // no id of ours
    }
  }
  return soundMarks(given);
}

/** Buttons for the marks of an actor or a claim, and the note below them. */
function markTools(kind, row) {
  const { star, note, wrong } = markOf(kind, row);
  const text = el("textarea", { class: "note", rows: 2, maxlength: LONGEST_NOTE, "aria-label": t("noteLabel"), placeholder: t("notePlaceholder"),
    hidden: !note, onchange: () => setMark(kind, row, { note: text.value.trim() }) }, note ?? "");
  const starred = iconButton("star", t("star"), () => {
    const now = !markOf(kind, row).star;
    setMark(kind, row, { star: now });
    starred.setAttribute("aria-pressed", String(now));
  }, { class: "icon-button quiet mark-star", title: t("star"), "aria-pressed": String(Boolean(star)) });
  const tools = [starred, iconButton("note", t("note"), () => {
    text.hidden = !text.hidden && !text.value;
    if (!text.hidden) text.focus();
  }, { class: "icon-button quiet mark-note", title: t("note") })];
  if (kind === "claim") {
    tools.push(iconButton("wrong", t(wrong ? "notWrong" : "wrong"), () => callWrong(row, !wrong),
      { class: "icon-button quiet mark-wrong", title: t(wrong ? "notWrong" : "wrong"), "aria-pressed": String(Boolean(wrong)) }));
  }
  return { tools: el("span", { class: "marks" }, ...tools), note: text };
}

function callWrong(claim, wrong) {
  setMark("claim", claim, { wrong });
  toast(t(wrong ? "wrongKept" : "wrongUndone"));
  panelView.body.focus();
}

/** Those of some claims that the reader called wrong, folded away. */
function wrongSection(claims) {
  const rows = [...claims].filter((claim) => store.derived.wrong.has(claim));
  return rows.length ? el("details", { class: "about wrong-claims" }, el("summary", {}, t("wrongHere", { n: rows.length })),
    el("ol", { class: "claims" }, ...rows.map((claim) => claimCard(claim)))) : null;
}

/** All marks, for the overview, with the file that holds them. */
function marksSection() {
  const rows = Object.entries(store.state.marks);
  if (!rows.length) return null;
  return el("section", { class: "your-marks" }, el("h2", {}, t("marks")), el("ul", {}, ...rows.map(([key, { wrong, star, note }]) => {
    const { kind, row } = markedRow(key);
    return el("li", { class: wrong ? "is-wrong" : null },
      kind === "actor" ? actorButton(row) : button(claimText(row), () => selectClaim(row), { class: "actor" }),
      star && el("span", { class: "chip" }, t("starred")), wrong && el("span", { class: "chip strong" }, t("wrongChip")),
      note && el("p", { class: "note" }, note));
  })), button(t("marksSave"), saveJudgements, { class: "quiet", id: "marks-save" }));
}

/** The tables of the judgements file that hold the marks. */
function marksToml() {
  const table = (name, values) => `\n[[${name}]]\n${Object.entries(values).filter(([, value]) => value)
    .map(([key, value]) => `${key} = ${tomlValue(value)}\n`).join("")}`;
  const wrong = [];
  const notes = [];
  for (const [key, mark] of Object.entries(store.state.marks)) {
    const { kind, row } = markedRow(key);
    const says = kind === "claim" ? claimText(row) : "";
    if (mark.wrong) wrong.push(table("wrong", { claim: G.claims.id[row], says, note: mark.note }));
    const text = mark.wrong ? "" : mark.note;
    if (mark.star || text) notes.push(table("note", { about: kind === "actor" ? actorReference(row) : G.claims.id[row], says, star: mark.star, text }));
  }
  return [...wrong, ...notes].join("");
}
