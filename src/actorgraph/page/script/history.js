// The way back and forth: every step that changes what is shown, for undo and redo and for the
// buttons of the browser alike.

const MOST_STEPS = 200;
const RUN = performance.timeOrigin; // steps of an earlier load of the page are not ours

const trail = {
  /** @type {any[]} what each step showed when it was left */ steps: [],
  at: 0,
  written: 0, // the step that the browser's history stands at
  waiting: false,
};

/** Keep what is shown, before the next step. */
function leaveStep(state) {
  keepStep(state);
  trail.at++;
  trail.steps.length = trail.at;
  if (trail.at > MOST_STEPS) delete trail.steps[trail.at - MOST_STEPS - 1];
}

function keepStep(state) {
  const shown = { ...state, camera: camera() };
  delete shown.theme;
  delete shown.marks;
  delete shown.judged;
  delete shown.table;
  trail.steps[trail.at] = shown;
}

function canGo(way) {
  return Boolean(trail.steps[trail.at + way]);
}

/** Undo (-1) or redo (1). */
function goStep(way) {
  if (!canGo(way)) return;
  restoreStep(trail.at + way);
  trail.waiting = trail.written !== trail.at;
  if (trail.waiting) history.go(trail.at - trail.written);
}

function restoreStep(step) {
  keepStep(store.state);
  trail.at = step;
  store.set(trail.steps[step]);
}

/** Write the address of what is shown: a new entry for a new step. */
function writeHistory(hash) {
  const url = hash ? `#${hash}` : location.href.split("#")[0];
  try {
    if (trail.written < trail.at && !trail.waiting && !canGo(1) && !trail.steps[trail.at]) {
      history.pushState({ step: trail.at, run: RUN }, "", url);
      trail.written = trail.at;
    } else if (trail.written === trail.at) {
      history.replaceState({ step: trail.at, run: RUN }, "", url);
    }
  } catch {
    trail.written = trail.at; // a frame without an address of its own, as in a notebook
  }
}

addEventListener("popstate", ({ state }) => {
  if (!store.state || state?.run !== RUN) return;
  trail.written = state.step;
  if (trail.waiting && state.step !== trail.at) history.go(trail.at - state.step);
  else if (!trail.waiting && state.step !== trail.at && trail.steps[state.step]) restoreStep(state.step);
  trail.waiting = trail.written !== trail.at && trail.waiting;
});
