import { randomFrom } from "../src/core/measures/numbers/random.ts";

/** Rows of the file, the one with a wrong date among them. */
export const rowsOfFaultyFile = 240;

/**
 * A survey of a café as it may lie in a drawer, as CSV. Planted: −99 for "no answer" under Food in every thirtieth row,
 * Service counted from 0 to 4 instead of 1 to 5, and in row 100 a day that no calendar has.
 */
export function faultyFile(): string {
  const random = randomFrom(39);
  const near = (mood: number) => Math.min(5, Math.max(1, Math.round(mood + 2 * random.uniform() - 1)));
  const rows = Array.from({ length: rowsOfFaultyFile }, (_, at) => {
    const mood = 1 + 4 * random.uniform();
    const row = at + 1;
    const day = row === 100 ? "31.2.2026" : `${1 + (at % 28)}.${1 + (at % 6)}.2026`;
    const food = row % 30 === 0 ? -99 : near(mood);
    const service = near(mood) - 1;
    const bill = near(mood - 0.5);
    const recommend = Math.min(10, Math.max(0, Math.round(2 * mood + random.uniform())));
    const said = row % 12 === 0 ? `"Visit number ${row}, and the soup was lukewarm again"` : "";
    return [day, `guest-${at % 200}`, food, service, bill, recommend, said].join(";");
  });
  return `Day;Customer;Food;Service;Bill;Would recommend (NPS);Comment\n${rows.join("\n")}\n`;
}
