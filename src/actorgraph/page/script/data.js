// The data of the page: columns of numbers and strings as payload.py writes them, plus the
// tables that make looking things up cheap. Actors, claims and pairs are numbers.

/** @typedef {{start: Int32Array, list: Int32Array}} Rows items of each owner, one after another */

/** Everything that the file holds; filled by `decode`. @type {any} */
const G = {};

async function readBlock(id) {
  const node = byId(id);
  const text = node.textContent ?? "";
  if (node.type === "application/json") return JSON.parse(text);
  node.textContent = "";
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** The bytes of a text in base64; not all browsers read it at one go. */
function bytesOf(text) {
  const { fromBase64 } = /** @type {any} */ (Uint8Array);
  if (fromBase64) return fromBase64.call(Uint8Array, text);
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Group the numbers 0 … owners.length by their owner; -1 owns nothing. @returns {Rows} */
function group(owners, count) {
  const start = new Int32Array(count + 1);
  for (const owner of owners) if (owner >= 0) start[owner + 1]++;
  for (let i = 0; i < count; i++) start[i + 1] += start[i];
  const list = new Int32Array(start[count]);
  const next = start.slice(0, count);
  for (let i = 0; i < owners.length; i++) if (owners[i] >= 0) list[next[owners[i]]++] = i;
  return { start, list };
}

/** @param {Rows} rows */
function rowsOf(rows, owner) {
  return rows.list.subarray(rows.start[owner], rows.start[owner + 1]);
}

/** A property that is worked out when it is first asked for: the graph is painted before. */
function later(owner, name, make) {
  Object.defineProperty(owner, name, { configurable: true, get() {
    const value = make();
    Object.defineProperty(owner, name, { value });
    return value;
  } });
}

function decode(raw, opening) {
  Object.assign(G, raw, { title: opening.title });
  const n = raw.entities.id.length;
  G.n = n;
  G.withArticle = new Set(raw.entities.article);
  G.several = new Set(raw.entities.plural);
  G.typeName = raw.entityTypes.map((type) => type.name);
  G.statementOf = statementsByClaim(raw.statements);
  G.idToNode = new Map(raw.entities.id.map((id, i) => [id, i]).reverse());
  G.opening = opening.nodes.map((id) => G.idToNode.get(id));
  const c = G.claims;
  for (const name of ["subject", "object", "type", "document", "start", "length", "speaker"]) {
    c[name] = Int32Array.from(c[name]);
  }
  for (const name of ["negated", "modality", "symmetric", "confidence"]) {
    c[name] = Uint8Array.from(c[name]);
  }
  c.count = c.id.length;
  c.tone = new Float32Array(c.count);
  for (let i = 0; i < c.count; i++) {
    const score = raw.claimTypes[c.type[i]].score;
    c.tone[i] = score === null ? NaN : c.negated[i] ? 0 : score;
  }
  makePairs(c, n);
  later(G.mentions, "byDocument", () => group(G.mentions.document, G.documents.id.length));
  later(G.mentions, "byNode", () => group(G.mentions.entity, n));
  later(G, "claimsByDocument", () => group(c.document, G.documents.id.length));
  G.claimsByNode = claimsByNode(c, n);
  later(G, "rolesByNode", () => group(raw.roles.map((role) => role[0]), n));
  later(G, "mergesByNode", () => group(raw.merges.map((merge) => merge[0]), n));
  const sources = G.documents.source.map(sourceName);
  G.sources = [...new Set(sources)].sort();
  const places = new Map(G.sources.map((source, i) => [source, i]));
  G.sourceOf = sources.map((source) => places.get(source));
  G.speakers = [...new Set(c.speaker)].filter((node) => node >= 0)
    .sort((a, b) => G.entities.name[a].localeCompare(G.entities.name[b], "en"));
}

/** The name of a source: of an address the host, so that articles of one paper go together. */
function sourceName(source) {
  try {
    const { protocol, hostname } = new URL(source ?? "");
    return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, "") : source;
  } catch {
    return source ?? "";
  }
}

/** One pair for all claims between two actors, whichever way they go. */
function makePairs(c, n) {
  const numbers = new Map();
  const a = [];
  const b = [];
  c.pair = new Int32Array(c.count).fill(-1);
  for (let i = 0; i < c.count; i++) {
    const low = Math.min(c.subject[i], c.object[i]);
    const high = Math.max(c.subject[i], c.object[i]);
    const key = low * n + high;
    let pair = numbers.get(key);
    if (pair === undefined) {
      pair = a.length;
      numbers.set(key, pair);
      a.push(low);
      b.push(high);
    }
    c.pair[i] = pair;
  }
  G.pairs = { count: a.length, a: Int32Array.from(a), b: Int32Array.from(b), numbers };
  G.pairs.claims = group(c.pair, a.length);
  const owners = new Int32Array(a.length * 2);
  owners.set(G.pairs.a);
  for (let i = 0; i < a.length; i++) owners[a.length + i] = a[i] === b[i] ? -1 : b[i];
  const rows = group(owners, n);
  for (let i = 0; i < rows.list.length; i++) if (rows.list[i] >= a.length) rows.list[i] -= a.length;
  G.pairsByNode = rows;
}

function claimsByNode(c, n) {
  const owners = new Int32Array(c.count * 2);
  owners.set(c.subject);
  for (let i = 0; i < c.count; i++) owners[c.count + i] = c.subject[i] === c.object[i] ? -1 : c.object[i];
  const rows = group(owners, n);
  for (let i = 0; i < rows.list.length; i++) if (rows.list[i] >= c.count) rows.list[i] -= c.count;
  return rows;
}

function pairOf(a, b) {
  return G.pairs.numbers.get(Math.min(a, b) * G.n + Math.max(a, b)) ?? -1;
}

function otherEnd(pair, node) {
  return G.pairs.a[pair] === node ? G.pairs.b[pair] : G.pairs.a[pair];
}

function nameOf(node) {
  return G.entities.name[node];
}

/** The name as it stands in a sentence: `the United States`. */
function nameInSentence(node) {
  return `${G.withArticle.has(node) ? "the " : ""}${nameOf(node)}`;
}

function typeOf(node) {
  return G.typeName[G.entities.type[node]];
}

function typeLabel(node) {
  return G.entityTypes[G.entities.type[node]].label;
}

/** The page of its document on which the quote of a claim begins, from 1; 0 without pages. */
function pageOf(claim) {
  const c = G.claims;
  return G.documents.pages[c.document[claim]].filter((start) => start <= c.start[claim]).length;
}

function quoteOf(claim) {
  const odd = G.quotes[claim];
  if (odd !== undefined) return odd;
  const c = G.claims;
  const text = G.documents.text[c.document[claim]];
  return text.slice(c.start[claim], c.start[claim] + c.length[claim]);
}

function documentTitle(doc) {
  return G.documents.title[doc] || G.documents.source[doc] || t("untitled");
}

/** First and last day on which documents that name the actor were published. */
function seenSpan(node) {
  let first = Infinity;
  let last = -Infinity;
  for (const mention of rowsOf(G.mentions.byNode, node)) {
    const day = G.documents.published[G.mentions.document[mention]];
    if (day === null) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first <= last ? [first, last] : null;
}
