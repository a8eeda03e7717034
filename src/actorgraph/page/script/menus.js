// Buttons of the top bar, and dialogs.

function buildMenus() {
  const theme = iconButton("theme", t("theme"), () => {
    const order = ["auto", "light", "dark"];
    const next = order[(order.indexOf(store.state.theme) + 1) % 3];
    store.set({ theme: next });
    announce(t(`theme${next[0].toUpperCase()}${next.slice(1)}`));
  }, { id: "theme" });
  const list = el("div", { class: "menu", id: "save-menu", role: "menu", "aria-label": t("menu"), hidden: true },
    menuItem("copyLink", () => copyText(location.href)),
    menuItem("saveImage", () => savePng(2)), menuItem("saveLarge", () => savePng(4)), menuItem("saveVector", saveSvg), menuItem("saveTable", saveCsv),
    menuItem("saveJson", saveJson), menuItem("saveGraphml", () => saveNetwork("graphml")),
    menuItem("saveGexf", () => saveNetwork("gexf")), menuItem("saveNetwork", () => saveNetwork("json")), menuItem("saveJudgements", saveJudgements), menuItem("print", () => print()));
  const open = iconButton("save", t("menu"), () => showMenu(list, open, list.hidden),
    { id: "save-open", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": "save-menu" });
  list.addEventListener("keydown", (event) => onMenuKey(event, list, open));
  document.addEventListener("click", (event) => {
    if (!list.hidden && !list.contains(event.target) && !open.contains(event.target)) showMenu(list, open, false);
  });
  return el("div", { class: "menus" },
    iconButton("path", t("path"), () => openPath(), { id: "path-open" }),
    el("div", { class: "menu-holder" }, open, list), theme,
    iconButton("help", t("help"), openHelp, { id: "help-open" }));
}

function menuItem(key, action) {
  return button(t(key), () => {
    showMenu(byId("save-menu"), byId("save-open"), false);
    action();
  }, { role: "menuitem", id: `menu-${key}`, tabindex: "-1" });
}

function showMenu(list, opener, open) {
  list.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
  if (open) list.firstElementChild.focus();
}

function onMenuKey(event, list, opener) {
  const items = [...list.children];
  const at = items.indexOf(document.activeElement);
  if (event.key === "ArrowDown") items[(at + 1) % items.length].focus();
  else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length].focus();
  else if (event.key === "Escape" || event.key === "Tab") {
    showMenu(list, opener, false);
    opener.focus();
    event.stopPropagation();
    if (event.key === "Tab") return;
  } else return;
  event.preventDefault();
}

function dialog(id, title, ...content) {
  const node = el("dialog", { id, "aria-labelledby": `${id}-title` },
    el("header", {}, el("h2", { id: `${id}-title` }, title), iconButton("close", t("close"), () => node.close())),
    ...content);
  node.addEventListener("click", (event) => { if (event.target === node) node.close(); });
  return node;
}

function buildDialogs() {
  const rows = TEXT.helpRows.map(([key, what]) => el("tr", {}, el("th", { scope: "row" }, el("kbd", {}, key)), el("td", {}, what)));
  return [
    dialog("help", t("helpTitle"), el("p", {}, t("helpLines")), el("table", {}, el("tbody", {}, ...rows))),
    buildPathDialog(),
  ];
}

function openHelp() {
  byId("help").showModal();
}
