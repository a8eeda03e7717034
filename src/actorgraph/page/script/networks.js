// Take the view along as a network: GraphML, GEXF and JSON as networkx, Gephi and yEd read them.

const NODE_FIELDS = ["name", "type", "claims"];
const EDGE_FIELDS = ["predicate", "sentence", "type", "polarity", "modality", "attributed_to", "confidence", "tone",
  "time_start", "time_end", "document", "source", "published", "quote"];
const NUMBERS = new Set(["claims", "confidence", "tone"]);

/** The actors and claims of the view: what the graph draws, or all that meets the filters. */
function viewNetwork() {
  const d = store.derived;
  const drawn = store.state.view === "graph";
  const claims = drawn ? graphView.pairs.flatMap((pair) => claimsOn(d, rowsOf(G.pairs.claims, pair)))
    : [...Array(G.claims.count).keys()].filter((claim) => d.claimOn[claim]);
  const ends = claims.flatMap((claim) => [G.claims.subject[claim], G.claims.object[claim]]);
  const nodes = [...new Set([...(drawn ? graphView.drawn : []), ...ends])].sort((a, b) => a - b);
  return {
    nodes: nodes.map((node) => ({ id: G.entities.id[node], name: nameOf(node), type: typeOf(node), claims: d.nodeClaims[node] })),
    edges: claims.sort((a, b) => a - b).map((claim) => ({
      ...claimRecord(claim), sentence: claimText(claim), tone: Number.isNaN(G.claims.tone[claim]) ? null : G.claims.tone[claim],
      source_id: G.entities.id[G.claims.subject[claim]], target_id: G.entities.id[G.claims.object[claim]],
    })),
  };
}

function xmlText(value) {
  // what XML 1.0 cannot hold is left out
  return String(value).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function known(record, fields) {
  return fields.filter((name) => record[name] !== null && record[name] !== undefined);
}

function graphMl({ nodes, edges }) {
  const key = (kind, name) => `<key id="${kind}_${name}" for="${kind}" attr.name="${name}" attr.type="${NUMBERS.has(name) ? "double" : "string"}"/>`;
  const data = (kind, record, fields) => known(record, fields).map((name) => `<data key="${kind}_${name}">${xmlText(record[name])}</data>`).join("");
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...NODE_FIELDS.map((name) => key("node", name)), ...EDGE_FIELDS.map((name) => key("edge", name)), '<graph edgedefault="directed">',
    ...nodes.map((node) => `<node id="${xmlText(node.id)}">${data("node", node, NODE_FIELDS)}</node>`),
    ...edges.map((edge) => `<edge id="${xmlText(edge.id)}" source="${xmlText(edge.source_id)}" target="${xmlText(edge.target_id)}">`
      + `${data("edge", edge, EDGE_FIELDS)}</edge>`),
    "</graph>", "</graphml>", ""].join("\n");
}

function gexf({ nodes, edges }) {
  const attributes = (kind, fields) => [`<attributes class="${kind}">`,
    ...fields.map((name) => `<attribute id="${name}" title="${name}" type="${NUMBERS.has(name) ? "double" : "string"}"/>`), "</attributes>"];
  const values = (record, fields) => `<attvalues>${known(record, fields).map((name) =>
    `<attvalue for="${name}" value="${xmlText(record[name])}"/>`).join("")}</attvalues>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<graph defaultedgetype="directed">', ...attributes("node", NODE_FIELDS), ...attributes("edge", EDGE_FIELDS), "<nodes>",
    ...nodes.map((node) => `<node id="${xmlText(node.id)}" label="${xmlText(node.name)}">${values(node, NODE_FIELDS)}</node>`), "</nodes>", "<edges>",
    ...edges.map((edge) => `<edge id="${xmlText(edge.id)}" source="${xmlText(edge.source_id)}" target="${xmlText(edge.target_id)}" `
      + `label="${xmlText(edge.predicate)}">${values(edge, EDGE_FIELDS)}</edge>`), "</edges>", "</graph>", "</gexf>", ""].join("\n");
}

/** Node-link data, as `networkx.node_link_graph(data, edges="edges")` reads them. */
function nodeLinks({ nodes, edges }) {
  const links = edges.map(({ id, source_id: from, target_id: to, source, ...rest }) => ({ key: id, source: from, target: to, outlet: source, ...rest }));
  return `${JSON.stringify({ directed: true, multigraph: true, graph: { title: G.title }, nodes, edges: links }, null, 1)}\n`;
}

function saveNetwork(kind) {
  const make = { graphml: graphMl, gexf, json: nodeLinks }[kind];
  const type = kind === "json" ? "application/json" : "application/xml";
  save(new Blob([make(viewNetwork())], { type }), kind === "json" ? "network.json" : kind);
}
