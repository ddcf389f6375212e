import { type Cell, cellText, isState, stateWord } from "../../core/export/cell.ts";

/** Styles by their place in the workbook's list of them. */
export const styles = { plain: 0, header: 1, time: 2, text: 3 } as const;

/** A cell as it stands in a sheet's XML; nothing where there is nothing. Text is never a formula, whatever it begins with. */
export function cellXml(cell: Cell, reference: string, isTime = false): string {
  if (cell === null) return "";
  if (isState(cell)) return textXml(stateWord(cell), reference);
  if (typeof cell !== "number") return textXml(cellText(cell)!, reference);
  if (!isTime) return `<c r="${reference}"><v>${cell}</v></c>`;
  const day = cell / 86_400 + daysTo1970;
  // Excel's first two months have a day too many (29 February 1900).
  if (day < firstOfMarch1900) return textXml(new Date(cell * 1000).toISOString().slice(0, 19), reference);
  return `<c r="${reference}" s="${styles.time}"><v>${notBefore(day)}</v></c>`;
}

/**
 * A part of a day is rarely a finite fraction. It is written some microseconds late rather than early, for a reader that cuts off
 * what is less than a second would else show the second before.
 */
const notBefore = (day: number): number => (Number.isInteger(day) ? day : (Math.floor(day * 1e10) + 2) / 1e10);

const daysTo1970 = 25_569;
const firstOfMarch1900 = 61;

const textXml = (text: string, reference: string, style: number = needsMark.test(text) ? styles.text : styles.plain) =>
  `<c r="${reference}"${style === styles.plain ? "" : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** A cell of the header. */
export const headerXml = (text: string, reference: string): string => textXml(text, reference, styles.header);

const needsMark = /^[=+\-@\t\r]/;

/**
 * Text as XML. What XML cannot hold is written as Excel does it, `_x0001_`, and so is the underscore of a text that
 * looks like that already.
 */
export const xmlText = (text: string): string =>
  text.replace(special, (found) => entities[found] ?? (found === "_" ? "_x005F_" : hexEscape(found)));

/** Control characters from 0080 on may stand as they are; so may tabs and line feeds, but a carriage return would become one. */
const special = /[&<>]|_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const hexEscape = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A column's letters: 0 → A, 26 → AA. */
export const columnLetters = (at: number): string =>
  (at < 26 ? "" : columnLetters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
