import { dayOf } from "../../core/calendar.ts";
import type { BadVariable, CourseCounts, CoursesAsked } from "../../core/insight/courses.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import type { Column } from "./duckdb.ts";
import { moment } from "./pass-answers.ts";
import { any, cellOf, columnOf, filterOf, hasValue, never, number, query, type Sql } from "./query.ts";
import { sampled } from "./sample.ts";
import { touchpointCode } from "./variables.ts";

const coursesQuery = query("courses");
const outcomesQuery = query("course-outcomes");
const passesQuery = query("passes-of-slice");

const nobodyTold = "SELECT CAST(0 AS BIGINT) AS customer, 0 AS happened, 0 AS seconds WHERE 1 = 0" as Sql;

/** How customers went from pass to pass: whether each was bad, and when they left. */
export async function coursesOf(counting: Counting, slice: Slice, asked: CoursesAsked): Promise<CourseCounts> {
  const { database, dictionary } = counting;
  const { passes: there } = await counting.totals(slice);
  const k = there <= asked.passes ? 0 : Math.ceil(Math.log2(there / asked.passes));
  const filter = sampled(filterOf(slice, dictionary), k);
  const bad = asked.bad.map((variable) => readingOf(variable, slice, counting));
  const said = "answer" in asked.event ? [readingOf(asked.event.answer, slice, counting)] : [];
  const told = (readings: readonly Reading[]) => any(readings.map(({ answered }) => answered));
  const rows = coursesQuery({
    filter,
    seconds: seconds("experiences"),
    moment: moment("experiences"),
    bad: flag(any(bad.map(({ negative }) => negative))),
    event: flag(any(said.map(({ negative }) => negative))),
    told: told([...bad, ...said]),
    asked: [bad, ...(said.length === 0 ? [] : [said])]
      .map((some) => `MAX(${flag(told(some))}) = 1`)
      .join(" AND ") as Sql,
    outcome: "outcome" in asked.event ? outcomeOf(asked.event.outcome, slice, counting, filter) : nobodyTold,
  });
  const [customers, orderly, wasBad, event, happened, before] = await database.columns(rows);
  const read = { customers: customers!, wasBad: wasBad!, event: event!, happened: happened!, before: before! };
  return { ...coursesIn(read), ordered: orderly!.every((one) => one === 1), sampled: k > 0 };
}

/** Seconds since 2000. */
const seconds = (table: string): Sql =>
  `((${table}.day - CAST('2000-01-01' AS DATE)) * 86400 + ${table}.second)` as Sql;
const flag = (condition: Sql): Sql => `CASE WHEN ${condition} THEN 1 ELSE 0 END` as Sql;

interface Reading {
  readonly answered: Sql;
  readonly negative: Sql;
}

/** Where an answer was given at its touchpoint, and where it was bad. */
function readingOf(variable: BadVariable, { journey }: Slice, { dictionary }: Counting): Reading {
  const column = dictionary.findAnswer(variable.answer, variable.scale);
  const touchpoint = touchpointCode(dictionary, dictionary.find("journey", 0, journey), variable.touchpoint);
  if (column === undefined || touchpoint === undefined) return { answered: never, negative: never };
  const answered = `(touchpoint = ${number(touchpoint)} AND ${hasValue(column)})` as Sql;
  const cells = variable.negative.map((value) => number(cellOf(column, value)));
  const negative =
    cells.length === 0 ? never : (`(${answered} AND ${columnOf(column)} IN (${cells.join(", ")}))` as Sql);
  return { answered, negative };
}

function outcomeOf(kind: string, slice: Slice, { dictionary }: Counting, filter: Sql): Sql {
  const [journey, code] = [dictionary.find("journey", 0, slice.journey), dictionary.find("outcome", 0, kind)];
  if (journey === undefined || code === undefined) return nobodyTold;
  // A day is made of a number, so that nothing anybody wrote is part of it.
  const until = slice.until === undefined ? undefined : dayOf(slice.until);
  const period = until == null ? "TRUE" : `outcomes.day < CAST('1970-01-01' AS DATE) + ${until}`;
  return outcomesQuery({
    seconds: seconds("outcomes"),
    moment: moment("outcomes"),
    passes: passesQuery({ filter }),
    journey: number(journey),
    kind: number(code),
    period: period as Sql,
  });
}

type Read = Readonly<Record<"customers" | "wasBad" | "event" | "happened" | "before", Column>>;

/** Courses of the customers, whose passes stand together in order. */
function coursesIn({ customers, wasBad, event, happened, before }: Read) {
  const counted = new Map<string, number>();
  const isTold = happened.some((one) => one === 0);
  let [people, passes] = [0, 0];
  for (let row = 0; row < customers.length; ) {
    const [customer, known] = [customers[row], happened[row]];
    let course = "";
    for (; row < customers.length && customers[row] === customer; row++) {
      if (before[row] === 1) course += wasBad[row]! + 2 * event[row]!;
    }
    if (course === "" || (isTold && known === -1)) continue;
    if (known === 1) course = course.slice(0, -1) + (Number(course.at(-1)) + 2);
    counted.set(course, (counted.get(course) ?? 0) + 1);
    people++;
    passes += course.length;
  }
  const courses = [...counted].map(([course, n]) => ({ course, n })).sort((a, b) => (a.course < b.course ? -1 : 1));
  return { courses, people, passes };
}
