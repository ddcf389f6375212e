import { perspectives } from "../../core/experience/experience.ts";
import { isCloseCircle } from "../../core/insight/disclosure/disclosure.ts";
import { type Arrivals, window } from "../../core/insight/heard/arrivals.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Database } from "./duckdb.ts";
import { any, asSql, groupColumn, isAnswered, number, query, type Sql } from "./query.ts";

const arrivalsQuery = query("arrivals");
const daysQuery = query("arrival-days");
/** A column that may be missing, as a number that never is: two rows of nothing are then alike. */
const channel = "COALESCE(channel, 0)" as Sql;

/** Of colleagues what they answered alone: with the rest, who skipped it would follow by subtraction from the figures of a page. */
const told = any([
  asSql({ column: "perspective", among: perspectives.flatMap((one, code) => (isCloseCircle(one) ? [] : [code])) }),
  isAnswered,
]);

/**
 * Each person is one of 52 bits by the hash of the shard, so that people are counted without telling them apart: there are at
 * least as many as bits, which is all that is asked here, and bits of several channels are put together. Counting them one
 * by one would take ten times as long.
 */
const bit = "(CAST(1 AS BIGINT) << (shard % 52))" as Sql;
const together = (one: number, other: number): number => Number(BigInt(one) | BigInt(other));
const peopleIn = (bits: number): number => bits.toString(2).replaceAll("0", "").length;

/** What was heard by one channel of a touchpoint, who still being bits. */
interface Heard {
  readonly of: readonly [journey: number, perspective: number, touchpoint: number, via: number];
  readonly experiences: number;
  readonly who: number;
  readonly whoSince: number;
  readonly first: number;
  readonly last: number;
  readonly days: readonly Day[];
}

interface Day {
  readonly day: number;
  readonly experiences: number;
  readonly who: number;
}

/** What was ever heard, in every journey: at each touchpoint, and by each channel of it. `since` is a day's number. */
export async function arrivalsOf(database: Database, dictionary: Dictionary, since: number): Promise<Arrivals[]> {
  const byChannel = await counted(database, since);
  const places = Map.groupBy(byChannel, ({ of: [journey, perspective, touchpoint] }) =>
    [journey, perspective, touchpoint].join(" "),
  );
  const tell = ({ of: [journey, perspective, touchpoint, via], ...heard }: Heard, isPlace: boolean): Arrivals => ({
    journey: dictionary.key("journey", 0, journey),
    perspective: perspectives[perspective]!,
    touchpoint: touchpoint === 0 ? null : dictionary.key("touchpoint", journey, touchpoint),
    ...(!isPlace && { channel: via === 0 ? null : dictionary.key("channel", 0, via) }),
    ...{ experiences: heard.experiences, first: heard.first, last: heard.last },
    ...{ people: peopleIn(heard.who), peopleSince: peopleIn(heard.whoSince) },
    days: heard.days.map(({ who, ...day }) => ({ ...day, people: peopleIn(who) })).sort((a, b) => a.day - b.day),
  });
  return [
    ...[...places.values()].map((channels) => tell(channels.reduce(bothOf), true)),
    ...byChannel.map((one) => tell(one, false)),
  ];
}

async function counted(database: Database, since: number): Promise<Heard[]> {
  const day = groupColumn("day");
  const [sums, rows] = (await Promise.all([
    database.rows(arrivalsQuery({ channel, bit, day, told, since: asSql({ column: "day", from: since }) })),
    database.rows(daysQuery({ channel, bit, day, told, days: number(window) })),
  ])) as [number[][], number[][]];
  const days = Map.groupBy(rows, (row) => row.slice(0, 4).join(" "));
  return sums.map(([journey, perspective, touchpoint, via, ...more]) => {
    const [experiences, who, whoSince, first, last] = more.map(Number) as [number, number, number, number, number];
    const own = days.get([journey, perspective, touchpoint, via].join(" ")) ?? [];
    return {
      of: [journey!, perspective!, touchpoint!, via!],
      ...{ experiences, who, whoSince, first, last },
      days: own.map((row) => ({ day: row[4]!, experiences: row[5]!, who: Number(row[6]) })),
    };
  });
}

/** Two channels as one: the days of both, as far as they are among the last of the later one. */
function bothOf(one: Heard, other: Heard): Heard {
  const last = Math.max(one.last, other.last);
  const days = Map.groupBy([...one.days, ...other.days], ({ day }) => day);
  return {
    ...one,
    experiences: one.experiences + other.experiences,
    who: together(one.who, other.who),
    whoSince: together(one.whoSince, other.whoSince),
    first: Math.min(one.first, other.first),
    last,
    days: [...days.values()]
      .map((same) =>
        same.reduce(({ day, experiences, who }, more) => ({
          day,
          experiences: experiences + more.experiences,
          who: together(who, more.who),
        })),
      )
      .filter(({ day }) => day > last - window),
  };
}
