// A picture of one claim for citing: the sentence, the quote word for word, its source and date.

const CARD = { width: 1200, margin: 64, sentence: 44, quote: 32, small: 24 };

/** Lines of `text` that fit `width` in the font that `ctx` has. */
function wrapped(ctx, text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && ctx.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].filter(Boolean);
}

function cardParts(claim) {
  const doc = G.claims.document[claim];
  const published = G.documents.published[doc];
  const speaker = speakerOf(claim);
  const said = `${speaker >= 0 ? `${saysText(speaker)}: ` : ""}${claimText(claim)}`;
  const source = [documentTitle(doc), G.sources[G.sourceOf[doc]], published === null ? "" : formatDay(published)];
  const serif = 'Georgia, "Liberation Serif", serif';
  return [
    { text: said, font: `650 ${CARD.sentence}px system-ui, "Liberation Sans", sans-serif`, size: CARD.sentence, ink: "ink", after: 28 },
    { text: `“${quoteOf(claim)}”`, font: `${CARD.quote}px ${serif}`, size: CARD.quote, ink: "ink", after: 28 },
    { text: [...new Set(source.filter(Boolean))].join(" · "), font: `${CARD.small}px system-ui, "Liberation Sans", sans-serif`, size: CARD.small, ink: "ink-soft", after: 6 },
    { text: t("cardMade"), font: `${CARD.small}px system-ui, "Liberation Sans", sans-serif`, size: CARD.small, ink: "ink-soft", after: 0 },
  ];
}

function drawCard(claim) {
  const canvas = el("canvas", { width: CARD.width, height: 10 });
  const ctx = canvas.getContext("2d");
  const width = CARD.width - 2 * CARD.margin;
  const parts = cardParts(claim).map((part) => {
    ctx.font = part.font;
    return { ...part, lines: wrapped(ctx, part.text, width) };
  });
  canvas.height = parts.reduce((sum, part) => sum + part.lines.length * part.size * 1.35 + part.after, 2 * CARD.margin);
  ctx.fillStyle = colour("card");
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.fillStyle = colour(`tone-${toneStep(G.claims.tone[claim]) + 2}`);
  ctx.fillRect(0, 0, 14, canvas.height);
  let y = CARD.margin;
  for (const { lines, font, size, ink, after } of parts) {
    ctx.font = font;
    ctx.fillStyle = colour(ink);
    for (const line of lines) ctx.fillText(line, CARD.margin, (y += size * 1.35) - size * 0.35);
    y += after;
  }
  return canvas;
}

function saveCard(claim) {
  drawCard(claim).toBlob((blob) => save(blob, "quote.png"), "image/png");
}
