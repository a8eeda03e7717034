// Icons as paths on a grid of 24 by 24, drawn by us: one per actor type, and a few for buttons.

const TYPE_ICONS = {
  person: "M12 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM4.5 20c0-4 3.3-6.5 7.500-6.500s7.500 2.500 7.500 6.500z",
  organisation: "M5 20V5h9v5h5v10h-5v-4h-3v4zM7.500 7.500v2h1.800v-2zM7.500 11.500v2h1.800v-2z"
    + "M10.800 7.500v2h1.700v-2zM10.800 11.500v2h1.700v-2zM15.500 12.500v2h1.800v-2z",
  place: "M12 3a6.500 6.500 0 0 1 6.500 6.500c0 4.500-6.500 11.500-6.500 11.500s-6.500-7-6.500-11.500"
    + "A6.500 6.500 0 0 1 12 3zM12 7a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5z",
  group: "M8.500 6a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM15.500 6a3 3 0 1 1 0 6a3 3 0 1 1 0-6z"
    + "M2.500 19c0-3.500 2.500-5.500 5.500-5.500c1.600 0 3 .5 4 1.500c1-1 2.400-1.500 4-1.500"
    + "c3 0 5.500 2 5.500 5.500z",
  event: "M5 5h2.500V3h2v2h5V3h2v2H19v15H5zM7 10v8h10v-8zM9 12h3v3H9z",
  work: "M5 4h6a2 2 0 0 1 1 .5a2 2 0 0 1 1-.5h6v14h-6l-1 1.500l-1-1.500H5zM11.300 6.500v9.500h1.400V6.500z",
  product: "M12 3l8 4v10l-8 4l-8-4V7zM12 5.300L7 7.800l5 2.500l5-2.500zM6 9.700v6l5 2.500v-6z",
  law: "M11 3h2v2l6 1.500l2 6.500h-6l2-5l-4-1v11h4v2H7v-2h4V7L7 8l2 5H3l2-6.500L11 5z",
  other: "M12 5a7 7 0 1 1 0 14a7 7 0 1 1 0-14z",
};

const BUTTON_ICONS = {
  close: "M6 4.600L12 10.600L18 4.600L19.400 6L13.400 12L19.400 18L18 19.400L12 13.400L6 19.400L4.600 18L10.600 12L4.600 6z",
  filter: "M4 5h16l-6 7.500V19l-4-2v-4.500z",
  undo: "M9 5v4h5a5 5 0 0 1 0 10H8v-2h6a3 3 0 0 0 0-6H9v4l-6-5z",
  redo: "M15 5v4h-5a5 5 0 0 0 0 10h6v-2h-6a3 3 0 0 1 0-6h5v4l6-5z",
  arrange: "M6 3a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM18 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM9 14a3.500 3.500 0 1 1 0 7a3.500 3.500 0 1 1 0-7zM7 8.500l1.800-.5l1 6l-1.800.5zM15.500 9l1.200 1.400l-4.500 5l-1.300-1.300z",
  fit: "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  minus: "M5 11h14v2H5z",
  theme: "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18zM12 5v14a7 7 0 0 0 0-14z",
  help: "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18zM11 16v2h2v-2zM8.500 9.500h2c0-1 .7-1.500 1.500-1.500"
    + "s1.500.5 1.500 1.300c0 1.300-2.500 1.700-2.500 4.700h2c0-2 2.500-2.400 2.500-4.800c0-2-1.600-3.200-3.500-3.200"
    + "s-3.500 1.300-3.500 3.500z",
  save: "M11 3h2v9l3.500-3.500L18 10l-6 6l-6-6l1.500-1.500L11 12zM4 17h2v2h12v-2h2v4H4z",
  path: "M6 3a3 3 0 0 1 1 5.800V13a2 2 0 0 0 2 2h6.200A3 3 0 1 1 15.200 17H9a4 4 0 0 1-4-4V8.800A3 3 0 0 1 6 3z",
  star: "M12 3l2.800 5.900l6.400.900l-4.700 4.500l1.200 6.400l-5.700-3.100l-5.700 3.100l1.200-6.400L2.800 9.800l6.400-.900z",
  note: "M4 20l1-5L16 4l4 4L9 19zM6.800 15.800l-.500 2l2-.500L17.300 8.300L15.700 6.700z",
  wrong: "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18zM12 5a7 7 0 0 0-5.600 11.200l9.800-9.800A7 7 0 0 0 12 5zM17.600 7.800l-9.800 9.800A7 7 0 0 0 17.600 7.800z",
  home: "M12 3l9 8h-3v9h-4.500v-6h-3v6H6v-9H3z",
};

/** @type {Record<string, Path2D>} */
const typePaths = {};

function typePath(type) {
  const name = type in TYPE_ICONS ? type : "other";
  typePaths[name] ??= new Path2D(TYPE_ICONS[name]);
  return typePaths[name];
}

function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

function svgIcon(name) {
  const path = BUTTON_ICONS[name] ?? TYPE_ICONS[name] ?? TYPE_ICONS.other;
  return svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: "icon" },
    svg("path", { d: path, "fill-rule": "evenodd" }));
}

/** The mark of an actor type as the graph draws it: a disc with its icon. */
function typeMark(type) {
  const mark = svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: "type-mark" },
    svg("circle", { cx: 12, cy: 12, r: 12 }),
    svg("path", { d: TYPE_ICONS[type] ?? TYPE_ICONS.other, "fill-rule": "evenodd",
      transform: "translate(4.300 4.300) scale(0.640)" }));
  mark.setAttribute("data-type", type in TYPE_ICONS ? type : "other");
  return mark;
}
