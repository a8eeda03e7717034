// A claim as a sentence, and its quote in its context with the parts marked.

const CONTEXT = 160;

function actorButton(node, className = "actor", name = nameOf(node)) {
  return el("button", { type: "button", class: className, "data-node": node, onclick: () => selectNode(node) }, bdi(name));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The parts of a claim as a sentence: subject, words, object, and what follows it. */
function claimParts(claim) {
  const c = G.claims;
  return {
    subject: nameInSentence(c.subject[claim]), phrase: G.strings[c.phrase[claim]],
    object: nameInSentence(c.object[claim]), after: c.after[claim] < 0 ? "" : G.strings[c.after[claim]],
  };
}

function speakerOf(claim) {
  const speaker = G.claims.speaker[claim];
  return speaker >= 0 && speaker !== G.claims.subject[claim] ? speaker : -1;
}

function saysText(speaker) {
  return t(G.several.has(speaker) ? "say" : "says", { name: capital(nameInSentence(speaker)) });
}

/** `A says:` subject phrase object, the actors as buttons. */
function claimSentence(claim, { linked = true } = {}) {
  const c = G.claims;
  const { subject, phrase, object, after } = claimParts(claim);
  const name = (node, text) => (linked ? actorButton(node, "actor", text) : bdi(text, "actor"));
  const speaker = speakerOf(claim);
  return el("p", { class: "sentence" },
    speaker >= 0 && el("span", { class: "speaker" }, saysText(speaker), ": "),
    name(c.subject[claim], capital(subject)), " ",
    el("span", { class: "phrase" }, phrase), " ",
    name(c.object[claim], object), after && ` ${after}`);
}

function claimText(claim) {
  const { subject, phrase, object, after } = claimParts(claim);
  return capital([subject, phrase, object, after].filter(Boolean).join(" "));
}

function chip(text, className = "", title = "") {
  return el("span", { class: `chip ${className}`, title: title || null }, text);
}

function claimChips(claim) {
  const c = G.claims;
  const type = G.claimTypes[c.type[claim]];
  const modality = G.modalities[c.modality[claim]];
  const tone = c.tone[claim];
  const published = G.documents.published[c.document[claim]];
  return el("p", { class: "chips" },
    chip(type.label, `tone-${toneStep(tone) + 2}`, type.definition),
    !Number.isNaN(tone) && chip(t("tone", { n: signed(tone) })),
    c.negated[claim] ? chip(t("negated"), "strong") : null,
    modality !== "asserted" ? chip(TEXT.modalities[modality], "dashed") : null,
    c.speaker[claim] >= 0 ? chip(t("sayer", { name: nameOf(c.speaker[claim]) })) : null,
    c.from[claim] !== null && chip(t("happened", { date: formatSpan(c.from[claim], c.to[claim]) }), "",
      G.strings[c.time[claim]]),
    c.from[claim] === null && published !== null && chip(t("published", { date: formatDay(published) })),
    c.place[claim] >= 0 ? chip(t("place", { name: nameOf(c.place[claim]) })) : null,
    chip(t("confidence", { words: certainty(c.confidence[claim]), n: c.confidence[claim] }), "",
      [t("certaintyTitle", { n: c.confidence[claim] }), c.rule[claim] >= 0 ? t("rule", { rule: G.strings[c.rule[claim]] }) : ""].join(" ").trim()));
}

/** How certain a claim is, in words: its confidence is how often such claims are right. */
function certainty(percent) {
  return TEXT.certainty[[40, 60, 80].filter((limit) => percent >= limit).length];
}

/** The quote with subject, object and predicate marked, and some text before and after. */
function claimQuote(claim) {
  const c = G.claims;
  const doc = c.document[claim];
  const quote = quoteOf(claim);
  const node = el("blockquote", { class: "quote", dir: "auto" });
  if (G.quotes[claim] !== undefined) {
    node.append(el("span", { class: "odd" }, t("oddQuote")), " ", quote);
    return node;
  }
  const start = c.start[claim];
  const end = start + quote.trimEnd().length;
  node.append(
    el("span", { class: "context" }, contextBefore(doc, start)),
    ...markedParts(claim, doc, start, end),
    el("span", { class: "context" }, contextAfter(doc, end)));
  return node;
}

function contextBefore(doc, start) {
  const text = G.documents.text[doc];
  const first = Math.max(0, start - CONTEXT);
  const piece = text.slice(first, start).replace(first ? /^\S{0,30}(?=\s)/ : "", "");
  const line = piece.slice(piece.lastIndexOf("\n") + 1);
  const sentence = line.search(/[.!?…]["”’)]?\s+(?=\S[^.!?…]*$)/);
  const from = sentence >= 0 ? sentence + line.slice(sentence).search(/\s/) + 1 : 0;
  const whole = from > 0 || !first || piece.includes("\n");
  return (whole ? "" : "… ") + line.slice(from);
}

function contextAfter(doc, end) {
  const text = G.documents.text[doc];
  const cutOff = end + CONTEXT < text.length;
  const piece = text.slice(end, end + CONTEXT).replace(cutOff ? /(?<=\s)\S{0,30}$/ : "", "");
  const line = piece.split("\n", 1)[0]; // none where a heading or paragraph ends with the quote
  const stop = /[.!?…]["”’)]?(?=\s|$)/.exec(line);
  if (stop) return line.slice(0, stop.index + stop[0].length);
  return line.trimEnd() + (line.length < piece.length || !cutOff ? "" : " …");
}

/** Pieces of the text with classes for what is marked in them. */
function markedParts(claim, doc, start, end) {
  const spans = claimSpans(claim, doc, start, end);
  const cuts = [...new Set([start, end, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  const text = G.documents.text[doc];
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1];
    const inside = spans.find((span) => span.start <= from && span.end >= to);
    const piece = text.slice(from, to);
    return inside ? el("mark", { class: inside.what }, piece) : el("span", { class: "said" }, piece);
  });
}

function claimSpans(claim, doc, start, end) {
  const c = G.claims;
  const spans = [];
  for (const mention of mentionsBetween(doc, start, end)) {
    const owner = G.mentions.entity[mention];
    const what = owner === c.subject[claim] ? "subject" : owner === c.object[claim] ? "object" : null;
    const from = G.mentions.start[mention];
    if (what) spans.push({ start: from, end: from + G.mentions.length[mention], what });
  }
  return [...spans, ...predicateSpans(claim, doc, start, end)];
}

/** Mentions of a document between two offsets; they are sorted by start. */
function mentionsBetween(doc, start, end) {
  const { start: starts, length, byDocument } = G.mentions;
  const rows = rowsOf(byDocument, doc);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[rows[middle]] < start) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (; low < rows.length && starts[rows[low]] < end; low++) {
    if (starts[rows[low]] + length[rows[low]] <= end) found.push(rows[low]);
  }
  return found;
}

/** Where the words of the predicate stand in the quote: as a whole, or word by word. */
function predicateSpans(claim, doc, start, end) {
  const predicate = G.strings[G.claims.predicate[claim]];
  const quote = G.documents.text[doc].slice(start, end);
  const lower = quote.toLowerCase();
  const whole = lower.indexOf(predicate.toLowerCase());
  if (lower.length === quote.length && whole >= 0 && predicate) {
    return [{ start: start + whole, end: start + whole + predicate.length, what: "predicate" }];
  }
  const spans = [];
  let from = 0;
  for (const word of predicate.toLowerCase().split(/\s+/)) {
    const found = word.length > 1 ? wordAt(lower, word, from) : -1;
    if (found < 0) continue;
    spans.push({ start: start + found, end: start + found + word.length, what: "predicate" });
    from = found + word.length;
  }
  return spans;
}

function wordAt(text, word, from) {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]);
    const after = !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? " ");
    if (before && after) return at;
  }
  return -1;
}
