import { touchpointsOf } from "../journey/journey.ts";
import { benjaminiHochberg } from "../measures/comparisons/benjamini-hochberg.ts";
import { at, type Counted, notMeasured } from "./counted.ts";
import type { Counts, PartCounts } from "./counts.ts";
import { type Course, courseOf, type MonthFigure } from "./course.ts";
import { figuresOf, type Reader } from "./figures.ts";
import { headlineOf } from "./headline.ts";
import { trend } from "./wording/trend.ts";

/** The course of what a touchpoint is judged by, or the whole (""). */
export interface HeadlineCourse extends Course {
  readonly touchpoint: string;
  readonly measure: string;
}

/** Counting a million experiences by month takes a second at every touchpoint: of more only the whole is followed. */
const mostExperiences = 1_000_000;

/**
 * How the headlines went from month to month: of the whole, then of the touchpoints, where there are twelve months. What is
 * called a trend is adjusted for all of them.
 */
export async function coursesOf(
  counts: Pick<Counts, "dividedAnswers">,
  { slice, version, answers, totals }: Pick<Counted, "slice" | "version" | "answers" | "totals">,
  reader: Reader,
): Promise<HeadlineCourse[]> {
  if (!isYear(totals.from, totals.until)) return [];
  const touchpoints = touchpointsOf(version.journey).map(({ touchpoint }) => touchpoint.key);
  const courses: HeadlineCourse[] = [];
  for (const touchpoint of totals.experiences > mostExperiences ? [null] : [null, ...touchpoints]) {
    const headline = headlineOf(at(touchpoint, answers), reader);
    if (headline === null) continue;
    const [months = []] = await counts.dividedAnswers(slice, [{ period: "month" }], touchpoint, headline.counts.answer);
    const course = courseOf(monthsOf(months, headline.key, reader));
    if (course !== null) courses.push({ touchpoint: touchpoint ?? "", measure: headline.key, ...course });
  }
  const adjusted = benjaminiHochberg(courses.map(({ p }) => p));
  return courses.map((course, at) => ({
    ...course,
    trend: trend({ p: adjusted[at]!, slope: course.trend === "falling" ? -1 : Number(course.trend === "rising") }),
  }));
}

/** Whether the days lie in twelve months or more. */
function isYear(from: string | null, until: string | null): boolean {
  if (from === null || until === null) return false;
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(until) - month(from) >= 11;
}

/** The figure of `measure` in each month in which somebody answered. */
const monthsOf = (counts: readonly PartCounts[], measure: string, reader: Reader): MonthFigure[] =>
  [...Map.groupBy(counts, ({ part }) => part)].map(([from, here]) => ({
    from,
    figure: figuresOf(here, reader)[measure] ?? notMeasured,
  }));
