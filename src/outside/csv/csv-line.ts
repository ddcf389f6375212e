/** One line of CSV with its line break. Numbers stand as they are; other cells are quoted when they must be. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === "number" ? String(cell) : quoted(harmless(cell ?? "")))).join(",")}\r\n`;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Text that a spreadsheet would take for a formula, with an apostrophe before it, so that it stays text: a customer's
 * comment must not run in the reader's sheet. Plain numbers, also negative ones, stay as they are. A spreadsheet in a language with decimal
 * commas divides at semicolons, and begins a cell after each.
 */
const harmless = (text: string) => {
  const begun = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return begun.replace(/[;\t](?=[=+@＝＋＠])/g, "$&'");
};
