// Take part: who is the same actor and who is not, kept for `actorgraph build --judgements`.
// Nothing leaves the machine; the browser remembers what was judged until it is saved, and a link
// takes it along.

const JUDGED_HEADER = "# Who is the same actor, and which claims are wrong: this wins over the program.\n";
const LONGEST_SIDE = 400;

/** @typedef {{decision: string, left: string, right: string}} Judgement */

function judgedKey() {
  return `judged-${G.documents.id.join(" ").slice(0, 200)}-${G.documents.id.length}`;
}

/** @returns {Judgement[]} */
function judgements() {
  return store.state.judged;
}

/** Judgements that are what they should be. @returns {Judgement[]} */
function soundJudgements(given) {
  const isSide = (side) => typeof side === "string" && side !== "" && side.length <= LONGEST_SIDE;
  return (Array.isArray(given) ? given : []).filter((row) => ["same", "different"].includes(row?.decision) && isSide(row.left) && isSide(row.right))
    .map(({ decision, left, right }) => ({ decision, left, right }));
}

function recalledJudgements() {
  try {
    return soundJudgements(JSON.parse(recall(judgedKey()) ?? "[]"));
  } catch {
    return [];
  }
}

function keepJudgements(judged) {
  remember(judgedKey(), JSON.stringify(judged));
  panelView.key = "";
  store.set({ judged });
}

/** The judgements with one more, which wins over another of the same two. */
function withJudgement(made, row) {
  return [...made.filter(({ left, right }) => ![left, right].every((side) => side === row.left || side === row.right)), row];
}

/** As in a link: `same LEFT RIGHT`. */
function judgementsInLink(made) {
  return made.map(({ decision, left, right }) => [decision, encodeURIComponent(left), encodeURIComponent(right)].join(" "));
}

function judgementsFromLink(rows) {
  const given = rows.map((row) => row.split(" ")).filter((parts) => parts.length === 3).flatMap(([decision, ...sides]) => {
    try {
      const [left, right] = sides.map(decodeURIComponent);
      return [{ decision, left, right }];
    } catch {
      return []; // no words of ours
    }
  });
  return soundJudgements(given);
}

function judge(decision, left, right) {
  keepJudgements(withJudgement(judgements(), { decision, left, right }));
  toast(t("judged", { n: judgements().length }));
}

/** How a judgements file names an actor: by name and type, by a document where two are alike. */
function actorReference(node) {
  const alike = G.entities.name.some((name, other) => other !== node && name === nameOf(node) && typeOf(other) === typeOf(node));
  const [mention] = rowsOf(G.mentions.byNode, node);
  return alike && mention !== undefined ? `${nameOf(node)} @ ${G.documents.id[G.mentions.document[mention]]}` : `${nameOf(node)} (${typeOf(node)})`;
}

/** How it names one side of a merge: by the place of its mention, in code points as Python counts. */
function sideReference(side) {
  if (typeof side === "string") return side;
  const [doc, start, length] = side;
  const text = G.documents.text[doc];
  const before = [...text.slice(0, start)].length;
  return `${G.documents.id[doc]}:${before}-${before + [...text.slice(start, start + length)].length}`;
}

/** A JSON value is a TOML value, but for the one control character that JSON leaves bare. */
function tomlValue(value) {
  return JSON.stringify(value).replaceAll("\x7f", "\\u007f");
}

function judgementsToml() {
  return JUDGED_HEADER + judgements().map(({ decision, left, right }) =>
    `\n[[judgement]]\ndecision = ${tomlValue(decision)}\nleft = ${tomlValue(left)}\nright = ${tomlValue(right)}\n`).join("") + marksToml();
}

function saveJudgements() {
  if (judgements().length || Object.keys(store.state.marks).length) save(new Blob([judgementsToml()], { type: "application/toml" }), "judgements.toml");
  else toast(t("judgedNone"));
}

/** What was judged of an actor, each with a way back, and a field to call another one the same. */
function judgePart(node) {
  const mine = actorReference(node);
  const rows = judgements().filter(({ left, right }) => left === mine || right === mine);
  const field = el("input", { type: "text", list: "judge-names", id: "judge-other", autocomplete: "off", "aria-label": t("judgeOther"),
    placeholder: t("judgeOther"), oninput: () => {
      const needle = fold(field.value.trim());
      if (needle.length > 1) names.replaceChildren(...findActors(needle, 12).map((found) => el("option", { value: nameOf(found.node) })));
    } });
  const names = el("datalist", { id: "judge-names" });
  const form = el("form", { class: "judge-form", onsubmit: (event) => {
    event.preventDefault();
    const other = actorNamed(field.value);
    if (other >= 0 && other !== node) judge("same", mine, actorReference(other));
  } }, field, names, el("button", { type: "submit", id: "judge-merge" }, t("judgeSame")));
  return section(t("judge"), el("div", {}, ...rows.map((row) => el("p", { class: "judged" },
    t(row.decision === "same" ? "judgedSame" : "judgedDifferent", { name: row.left === mine ? row.right : row.left }), " ",
    button(t("judgeUndo"), () => keepJudgements(judgements().filter((other) => other !== row)), { class: "quiet" }))), form,
  judgements().length ? button(t("judgeSave", { n: judgements().length }), saveJudgements, { class: "quiet", id: "judge-save" }) : null));
}

function judgeButtons(node, other) {
  const [left, right] = [actorReference(node), actorReference(other)];
  return el("span", { class: "judge-buttons" }, button(t("judgeSame"), () => judge("same", left, right), { class: "quiet judge-same" }),
    button(t("judgeDifferent"), () => judge("different", left, right), { class: "quiet judge-different" }));
}

function splitButton(left, right) {
  return button(t("judgeSplit"), () => judge("different", sideReference(left), sideReference(right)), { class: "quiet judge-split" });
}
