// Bars between the parts of the page, moved by pointer or arrow keys; their places are remembered.

const SPLITS = {
  side: { share: 30, wide: 44, least: 20, most: 60, across: true },
  panel: { share: 58, least: 15, most: 85, across: false },
};

/** What was kept from an earlier visit, where the browser keeps anything for a file. */
function recall(key) {
  try {
    return localStorage.getItem(`actorgraph-${key}`);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(`actorgraph-${key}`, value);
  } catch {
    // a frame without storage of its own, as in a notebook
  }
}

/** A bar that sets the share of `name` (in percent) as a custom property of `holder()`. */
function splitter(name, holder) {
  const split = SPLITS[name];
  const bar = el("div", { class: `splitter splitter-${name}`, role: "separator", tabindex: "0", id: `splitter-${name}`,
    "aria-label": t(`split${capital(name)}`), "aria-orientation": split.across ? "vertical" : "horizontal",
    "aria-valuemin": split.least, "aria-valuemax": split.most });
  const show = (share) => {
    split.now = Math.max(split.least, Math.min(split.most, share));
    holder().style.setProperty(`--${name}-share`, String(split.now));
    bar.setAttribute("aria-valuenow", String(Math.round(split.now)));
  };
  const keep = (share) => {
    show(share);
    remember(name, String(split.now));
  };
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: 2, ArrowUp: -2, ArrowRight: -2, ArrowDown: 2 }[event.key];
    if (!step) return;
    keep(split.now + step);
    event.preventDefault();
  });
  bar.addEventListener("dblclick", () => keep(split.share));
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  bar.addEventListener("pointermove", (event) => { if (bar.hasPointerCapture(event.pointerId)) keep(shareAt(event, split, holder())); });
  if (split.across && matchMedia("(min-width: 1700px)").matches) split.share = split.wide;
  setTimeout(() => show(Number(recall(name)) || split.share));
  return bar;
}

function shareAt(event, split, holder) {
  const box = holder.getBoundingClientRect();
  const beside = getComputedStyle(holder).flexDirection === "row" && !split.across;
  if (beside) return ((event.clientX - box.left) / box.width) * 100;
  return split.across ? ((box.right - event.clientX) / box.width) * 100 : ((event.clientY - box.top) / box.height) * 100;
}
