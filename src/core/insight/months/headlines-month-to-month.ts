import { monthNumber } from "../../calendar.ts";
import { touchpointsOf } from "../../journey/journey.ts";
import { at, type Counted } from "../counted.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import type { Reader } from "../figures.ts";
import { anyHeadlineOf } from "../headline.ts";
import { type MonthToMonth, monthFigures, monthToMonthOf } from "./month-to-month.ts";
import { askedAnew, waysByMonth } from "./way-of-asking.ts";

/** How what a touchpoint is judged by, or the whole (""), went from month to month. */
export interface HeadlineMonthToMonth extends MonthToMonth {
  readonly touchpoint: string;
  readonly measure: string;
}

/** Counting a million experiences by month takes a second at every touchpoint: of more only the whole is followed. */
const mostExperiences = 1_000_000;

/**
 * How the headlines went from month to month: of the whole, then of the touchpoints, where there are twelve months. Of each
 * the same is said as on its own page.
 */
export async function headlinesMonthToMonth(
  counts: Pick<GuardedCounts, "dividedAnswers" | "cube">,
  { slice, version, answers, totals }: Pick<Counted, "slice" | "version" | "answers" | "totals">,
  reader: Reader,
): Promise<HeadlineMonthToMonth[]> {
  if (!isYear(totals.from, totals.until)) return [];
  const touchpoints = touchpointsOf(version.journey).map(({ touchpoint }) => touchpoint.key);
  const headlines: HeadlineMonthToMonth[] = [];
  for (const touchpoint of totals.experiences > mostExperiences ? [null] : [null, ...touchpoints]) {
    const here = at(touchpoint, answers);
    const headline = anyHeadlineOf(here, reader);
    if (headline === null) continue;
    const { key, counts: heard } = headline;
    const [months = [], channels = []] = await counts.dividedAnswers(
      slice,
      [{ period: "month" }, { attribute: "channel" }],
      touchpoint,
      heard.answer,
    );
    const figures = monthFigures(months, here, key, reader);
    const ways = await waysByMonth(counts, slice, heard, { months, channels });
    const went = monthToMonthOf(figures, askedAnew(figures, ways));
    if (went !== null) headlines.push({ touchpoint: touchpoint ?? "", measure: key, ...went });
  }
  return headlines;
}

/** Whether the days lie in twelve months or more. */
const isYear = (from: string | null, until: string | null): boolean =>
  from !== null && until !== null && monthNumber(until) - monthNumber(from) >= 11;
