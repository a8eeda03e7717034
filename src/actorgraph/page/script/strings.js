// Every text of the page that a person reads stands in strings/: to translate the page, translate
// these files.

const TEXT = { ...PAGE_TEXT, ...VIEW_TEXT, ...CLAIM_TEXT };

/**
 * The text `key` of TEXT with its values filled in; `n` chooses between singular and plural.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
function t(key, values = {}) {
  let text = TEXT[key];
  if (Array.isArray(text)) text = values.n === 1 ? text[0] : text[1];
  return String(text).replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? value.toLocaleString("en") : String(value ?? "");
  });
}
