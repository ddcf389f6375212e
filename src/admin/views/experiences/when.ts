import type { ReadExperience } from "../../../core/insight/heard/read-experience.ts";
import type { Dates } from "../../../texts/dates.ts";

type When = Pick<ReadExperience, "local" | "precision">;

/** The day on which it was lived, or the month or year, where no more is known. */
export const dayLived = (one: When, date: Dates): string =>
  one.precision === "second" ? date.day(one.local.slice(0, 10)) : whenLived(one, date);

/** When it was lived, as exactly as it is known; days and hours are those of the place. */
export function whenLived({ local, precision }: When, date: Dates): string {
  const day = local.slice(0, 10);
  if (precision === "year") return day.slice(0, 4);
  if (precision === "month") return date.month(day);
  return precision === "day" ? date.day(day) : date.localMoment(local);
}
