// How a line looks: its colour says conflict or cooperation, dashes and a bar what is not said as
// fact. The chosen are lifted by width, the others fade; the colour stays.

/** The line, or the two lines of a pair with both conflict and cooperation. */
function edgesOf(state, d, pair, bright) {
  const line = edgeOf(state, d, pair, bright);
  if (!isMixed(d, pair)) return [line];
  return [["p", "curvedCW", 0], ["q", "curvedCCW", 4]].map(([letter, type, step]) => {
    const tone = line.touched ? graphView.palette.tones[step] : faded(step);
    return { ...line, id: `${letter}${pair}`, width: Math.max(1.2, line.width * 0.7), color: oneColour(tone, line.touched),
      smooth: { enabled: true, type, roundness: 0.09 } };
  });
}

/** Whether claims of conflict and of cooperation both stand between two actors. */
function isMixed(d, pair) {
  return d.pairConflict[pair] > 0 && d.pairCooperation[pair] > 0;
}

function oneColour(color, touched) {
  return { color, highlight: color, hover: color, opacity: touched ? 1 : 0.45 };
}

function faded(step) {
  return step === 2 ? graphView.palette.faint : graphView.palette.tones[step];
}

function edgeOf(state, d, pair, bright) {
  const { palette } = graphView;
  const [a, b] = [G.pairs.a[pair], G.pairs.b[pair]];
  const flags = d.pairFlags[pair];
  const { selection } = state;
  const chosen = selection?.kind === "pair" && selection.pair === pair;
  const touched = isTouched(selection, pair, bright);
  const step = toneStep(pairMean(d, pair)) + 2;
  const hovered = graphView.hovered?.pair === pair || graphView.hovered?.node === a || graphView.hovered?.node === b;
  const lifted = (chosen ? 1.8 : 0) + (hovered || selection?.kind === "node" && touched && bright ? 0.8 : 0);
  const width = Math.min(6, 1.3 + 1.1 * Math.log2(d.pairClaims[pair])) + lifted;
  // vis-network lets arrows grow with their line; these stay about as long as they are
  const arrow = (on) => ({ enabled: Boolean(on), scaleFactor: Math.max(0.25, (15 - 3 * width) / 15 - 0.15), type: "arrow" });
  return {
    id: `p${pair}`, from: a, to: b, width, touched,
    dashes: flags & ASSERTED ? false : [7, 5],
    color: oneColour(touched ? palette.tones[step] : faded(step), touched),
    smooth: { enabled: false, type: "continuous", roundness: 0 },
    arrows: {
      to: arrow(flags & FORWARD), from: arrow(flags & BACKWARD),
      middle: { enabled: !(flags & AFFIRMED), type: "bar", scaleFactor: 0.8 },
    },
  };
}

function isTouched(selection, pair, bright) {
  if (!bright) return true;
  if (!selection) return bright.has(G.pairs.a[pair]) && bright.has(G.pairs.b[pair]);
  if (selection.kind === "pair") return selection.pair === pair;
  if (selection.kind === "path") return true;
  return G.pairs.a[pair] === selection.node || G.pairs.b[pair] === selection.node;
}
