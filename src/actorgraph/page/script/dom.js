// Elements from plain values. Text goes in as text, never as markup.

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `on…` are listeners, the rest attributes
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any}
 */
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child || child === "") node.append(child);
  return node;
}

/** The element of an id. @returns {any} */
function byId(id) {
  return document.getElementById(id);
}

/** A name, title or quote of a stranger, in its own direction of writing. */
function bdi(text, className) {
  return el("bdi", { class: className, dir: "auto" }, text);
}

function button(label, onclick, attributes = {}) {
  return el("button", { type: "button", onclick, ...attributes }, label);
}

function iconButton(icon, label, onclick, attributes = {}) {
  const node = button("", onclick, { class: "icon-button", "aria-label": label, ...attributes });
  node.append(svgIcon(icon));
  return node;
}

/** The link of a source, if it is one that is safe to follow; else its text. */
function sourceLink(source) {
  if (!/^https?:\/\//i.test(source)) return bdi(source);
  return el("a", { href: source, rel: "noopener noreferrer", target: "_blank", title: source }, sourceName(source));
}

const DAY = 86_400_000;

function formatDay(day) {
  const date = new Date(day * DAY);
  return date.toLocaleDateString("en", {
    day: "numeric", month: "short", year: "numeric", timeZone: "UTC",
  });
}

function isoDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** A day, a whole month or whole years by their names, or from one day to another. */
function formatSpan(from, to) {
  if (from === to) return formatDay(from);
  const [first, after] = [new Date(from * DAY), new Date((to + 1) * DAY)];
  if (first.getUTCDate() === 1 && after.getUTCDate() === 1) {
    const months = (after.getUTCFullYear() - first.getUTCFullYear()) * 12 + after.getUTCMonth() - first.getUTCMonth();
    if (months === 1) return first.toLocaleDateString("en", { month: "short", year: "numeric", timeZone: "UTC" });
    if (months % 12 === 0 && first.getUTCMonth() === 0) {
      return [first.getUTCFullYear(), ...(months > 12 ? [after.getUTCFullYear() - 1] : [])].join(" – ");
    }
  }
  return `${formatDay(from)} – ${formatDay(to)}`;
}

function signed(number) {
  const text = Math.abs(number).toFixed(1).replace(/\.0$/, "");
  return number > 0 ? `+${text}` : number < 0 ? `−${text}` : text;
}

function cut(text, length) {
  const letters = [...text.slice(0, length * 2)];
  return letters.length > length || text.length > length * 2
    ? `${letters.slice(0, length - 1).join("").trimEnd()}…`
    : text;
}

const swatch = el("i", { hidden: true });

/** A colour of the style sheet, in the theme of now: the property itself holds both. */
function colour(name) {
  if (!swatch.isConnected) document.body.append(swatch);
  swatch.style.color = `var(--${name})`;
  return getComputedStyle(swatch).color;
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function narrow() {
  return matchMedia("(max-width: 760px)").matches;
}

const live = el("div", { class: "unseen", role: "status", "aria-live": "polite" });

function announce(text) {
  live.textContent = text;
}

let toastTimer = 0;
const toastBox = el("div", { class: "toast", "aria-hidden": "true" });

function toast(text) {
  announce(text);
  toastBox.textContent = text;
  toastBox.classList.add("on");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => toastBox.classList.remove("on"), 2500);
}
