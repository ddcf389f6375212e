import { perspectives } from "../../core/experience/experience.ts";
import { type Arrivals, window } from "../../core/insight/arrivals.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Database } from "./duckdb.ts";
import { asSql, groupColumn, number, query, type Sql } from "./query.ts";

const arrivalsQuery = query("arrivals");
const daysQuery = query("arrival-days");
/** A column that may be missing, as a number that never is: two rows of nothing are then alike. */
const eachChannel = "COALESCE(channel, 0)" as Sql;
const anyChannel = "CAST(0 AS USMALLINT)" as Sql;

/** What was ever heard, in every journey: at each touchpoint, and by each channel of it. `since` is a day's number. */
export async function arrivalsOf(database: Database, dictionary: Dictionary, since: number): Promise<Arrivals[]> {
  const both = await Promise.all([anyChannel, eachChannel].map((channel) => counted(database, channel, since)));
  return both.flatMap(({ sums, days }, at) =>
    sums.map(([journey, perspective, touchpoint, via, experiences, people, peopleSince, first, last]): Arrivals => {
      const spot = [journey, perspective, touchpoint, via].join(" ");
      return {
        journey: dictionary.key("journey", 0, journey!),
        perspective: perspectives[perspective!]!,
        touchpoint: touchpoint === 0 ? null : dictionary.key("touchpoint", journey!, touchpoint!),
        ...(at === 1 && { channel: via === 0 ? null : dictionary.key("channel", 0, via!) }),
        ...{ experiences: experiences!, people: people!, peopleSince: peopleSince!, first: first!, last: last! },
        days: (days.get(spot) ?? []).sort((a, b) => a.day - b.day),
      };
    }),
  );
}

async function counted(database: Database, channel: Sql, since: number) {
  const day = groupColumn("day");
  const [sums, rows] = (await Promise.all([
    database.rows(arrivalsQuery({ channel, day, since: asSql({ column: "day", from: since }) })),
    database.rows(daysQuery({ channel, day, days: number(window) })),
  ])) as [number[][], number[][]];
  const days = new Map<string, { day: number; experiences: number; people: number }[]>();
  for (const [journey, perspective, touchpoint, via, day, experiences, people] of rows) {
    const spot = [journey, perspective, touchpoint, via].join(" ");
    const known = days.get(spot) ?? [];
    days.set(spot, known);
    known.push({ day: day!, experiences: experiences!, people: people! });
  }
  return { sums, days };
}
