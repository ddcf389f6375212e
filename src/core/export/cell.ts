/** Asked and left empty. */
export const notAnswered: unique symbol = Symbol("notAnswered");
/** Asked of somebody to whom it did not apply. */
export const notApplicable: unique symbol = Symbol("notApplicable");

/** Why there is no answer though one was asked for. */
export type NoAnswer = typeof notAnswered | typeof notApplicable;

/**
 * What a cell of an export holds: a value, or the state that stands in its place; null where nothing was asked or told.
 * A time is the number of seconds from 1970 to it by the clock of the place.
 */
export type Cell = number | string | readonly string[] | NoAnswer | null;

/** The word by which a state is written where words may stand. */
export const stateWord = (state: NoAnswer): "notAnswered" | "notApplicable" =>
  state === notAnswered ? "notAnswered" : "notApplicable";

export const isState = (cell: Cell): cell is NoAnswer => typeof cell === "symbol";

/** The words of a set as one text. */
export const setText = (words: readonly string[]): string => words.join(";");

/** What a cell of text says, a number as it is written; null where it holds no text. */
export function cellText(cell: Cell): string | null {
  if (cell === null || isState(cell)) return null;
  if (typeof cell === "string") return cell;
  return typeof cell === "number" ? String(cell) : setText(cell);
}
