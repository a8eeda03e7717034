// Search: folded text, so that `rodriguez` finds Rodríguez, in strings of the same length, so
// that a hit in the folded text is a hit in the text.

/** @type {Map<string, string>} */
const folds = new Map([["ß", "s"], ["ø", "o"], ["Ø", "o"], ["ł", "l"], ["Ł", "l"], ["đ", "d"], ["Đ", "d"],
  ["ı", "i"], ["İ", "i"], ["æ", "a"], ["œ", "o"], ["’", "'"], ["‘", "'"], ["“", '"'], ["”", '"']]);

function foldLetter(letter) {
  let folded = folds.get(letter);
  if (folded === undefined) {
    folded = letter.normalize("NFD")[0].toLowerCase();
    if (folded.length !== letter.length) folded = letter;
    folds.set(letter, folded);
  }
  return folded;
}

function fold(text) {
  return text.replace(/[^\x00-\x7f]/g, foldLetter).toLowerCase();
}

/** A long string of many short ones, and where each starts: one indexOf searches all. */
class Haystack {
  constructor(texts) {
    this.starts = new Int32Array(texts.length);
    const parts = [];
    let at = 0;
    texts.forEach((text, i) => {
      this.starts[i] = at;
      parts.push(fold(text));
      at += text.length + 1;
    });
    this.text = `${parts.join("\n")}\n`;
  }

  itemAt(offset) {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Up to `most` hits as [item, offset in the item]; one per item. */
  find(needle, most) {
    const hits = [];
    let at = this.text.indexOf(needle);
    while (at >= 0 && hits.length < most) {
      const item = this.itemAt(at);
      hits.push([item, at - this.starts[item]]);
      const next = item + 1 < this.starts.length ? this.starts[item + 1] : this.text.length;
      at = this.text.indexOf(needle, next);
    }
    return hits;
  }
}

const searchIndex = { names: null, owners: null, predicates: null, claimsOfPredicate: null, texts: [], folded: 0 };

function prepareNames() {
  if (searchIndex.names) return;
  const names = [...G.entities.name];
  const owners = names.map((_, i) => i);
  G.entities.aliases.forEach((aliases, node) => aliases.forEach((alias) => {
    names.push(alias);
    owners.push(node);
  }));
  searchIndex.names = new Haystack(names);
  searchIndex.spellings = names;
  searchIndex.owners = owners;
  searchIndex.predicates = new Haystack(G.strings);
  searchIndex.claimsOfPredicate = group(Int32Array.from(G.claims.predicate), G.strings.length);
}

/** Fold the texts bit by bit while the browser has nothing else to do. */
function prepareTexts() {
  const until = performance.now() + 12;
  while (searchIndex.folded < G.documents.text.length && performance.now() < until) foldNext();
  if (searchIndex.folded < G.documents.text.length) setTimeout(prepareTexts, 30);
}

function foldNext() {
  const doc = searchIndex.folded++;
  const text = fold(G.documents.text[doc]);
  searchIndex.texts.push(text === G.documents.text[doc] ? G.documents.text[doc] : text);
}

/** Actors by name or alias: whole names first, then beginnings, then by how much they matter. */
function findActors(needle, most) {
  prepareNames();
  const best = new Map();
  for (const [item, offset] of searchIndex.names.find(needle, 5000)) {
    const node = searchIndex.owners[item];
    const spelling = searchIndex.spellings[item];
    const start = offset === 0 ? 2 : /[\s-]/.test(spelling[offset - 1]) ? 1 : 0;
    const rank = (spelling.length === needle.length ? 3 : start) * 1e6 + G.entities.score[node] * 10
      + (spelling === nameOf(node) ? 5 : 0);
    if (rank > (best.get(node)?.rank ?? -1)) best.set(node, { node, rank, spelling });
  }
  return [...best.values()].sort((a, b) => b.rank - a.rank || a.node - b.node).slice(0, most);
}

function findPredicates(needle, most) {
  prepareNames();
  const claims = [];
  for (const [item] of searchIndex.predicates.find(needle, 400)) {
    for (const claim of rowsOf(searchIndex.claimsOfPredicate, item)) {
      if (store.derived.claimOn[claim]) claims.push(claim);
      if (claims.length > 400) break;
    }
  }
  return claims.sort((a, b) => G.claims.confidence[b] - G.claims.confidence[a] || a - b).slice(0, most);
}

/** Claims whose quote holds the words; texts that are not folded yet are left out. */
function findQuotes(needle, most) {
  const found = [];
  for (let doc = 0; doc < searchIndex.texts.length && found.length < most; doc++) {
    const text = searchIndex.texts[doc];
    for (let at = text.indexOf(needle); at >= 0 && found.length < most; at = text.indexOf(needle, at + 1)) {
      const claim = claimAround(doc, at, at + needle.length);
      if (claim >= 0 && !found.includes(claim)) found.push(claim);
    }
  }
  return found;
}

function claimAround(doc, from, to) {
  const c = G.claims;
  for (const claim of rowsOf(G.claimsByDocument, doc)) {
    if (c.start[claim] <= from && c.start[claim] + c.length[claim] >= to && store.derived.claimOn[claim]) return claim;
  }
  return -1;
}
