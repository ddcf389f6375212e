import { dateOf } from "../../../core/calendar.ts";
import type { KnownExperience, KnownOutcome, LogEntry, LogSheet, Position } from "./log-entry.ts";
import { type Rest, ToldReader } from "./told-reader.ts";

const unread = `workspace = $1 AND (xid, seq) > ($2::text::xid8, $3::bigint)
       AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY xid, seq LIMIT $4`;

/**
 * A page as one text, for a value of its own would cost more than all that is in it: lines divided by U+001E, their
 * fields by U+001F. Neither stands in a key, nor unescaped in JSON. A line is a row of the log or a sheet; what is unusual
 * about it comes second. How many entries there are comes beside it.
 */
export const pageText = `
  SELECT sum(length), string_agg(concat_ws(U&'\\001F', seq, unusual, xid, coalesce(customer, 0),
    coalesce(floor(date_part('epoch', local))::bigint, 0), coalesce(journey, ''), touchpoint, content), U&'\\001E')
  FROM (
    (SELECT xid, seq, 1 AS length, customer, local, journey, coalesce(touchpoint, '') AS touchpoint,
       CASE WHEN turn > 1 OR subject <> 'experience' OR entry <> 'lived' OR first_seq IS NOT NULL OR revision <> 1
         THEN concat_ws(' ', turn, subject, entry, coalesce(first_seq, seq), revision) ELSE '' END AS unusual,
       coalesce(content::text, 'null') AS content
     FROM polku.log WHERE ${unread})
    UNION ALL
    (SELECT xid, seq, length, customer, local, journey, '', concat_ws(' ', 'sheet', length, revision),
       concat_ws(U&'\\001F', shared, told)
     FROM polku.sheets WHERE ${unread})
    ORDER BY xid, seq LIMIT $4
  ) AS page`;

/** Where the last entry of such a text stands, known before any is read. */
export function lastPosition(text: string): Position | null {
  if (text === "") return null;
  const [seq, unusual, xid] = text.slice(text.lastIndexOf("\u001E") + 1).split("\u001F", 3);
  return { xid: xid!, seq: unusual!.startsWith("sheet") ? String(Number(seq) + sheetOf(unusual!).length - 1) : seq! };
}

/** The lines of such a text, each made as it is come to. */
export function* linesOf(text: string): Generator<LogEntry | LogSheet> {
  const page = new PageReader();
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\u001E", from);
    const until = end < 0 ? text.length : end;
    const isSheet = text.startsWith("sheet", text.indexOf("\u001F", from) + 1);
    yield isSheet ? page.sheet(text, from, until) : page.entry(text, from, until);
    from = until + 1;
  }
}

/** The entries of lines. */
export function* entriesOf(lines: Iterable<LogEntry | LogSheet>): Generator<LogEntry> {
  for (const line of lines) {
    if ("entry" in line) yield line;
    else yield* entriesOfSheet(line);
  }
}

function* entriesOfSheet({ xid, first, shared, owns }: LogSheet): Generator<LogEntry> {
  const { customer, day, second, revision, journey, ...rest } = shared;
  for (const [at, { touchpoint, answers, more }] of owns.entries()) {
    const number = first + at;
    const experience: KnownExperience = {
      ...{ ...rest, ...more, answers, number, customer, day, second, revision, journey },
      ...(touchpoint === null ? {} : { touchpoint }),
    };
    yield { position: { xid, seq: String(number) }, turn: 1, entry: "lived", experience };
  }
}

/**
 * Reads the entries of a page. Neighbours often share their time and most of what they tell, and answers repeat: what is
 * shared is read once, and is the same object then. So nobody may change it, and who has seen it need not look again.
 */
class PageReader {
  readonly #days = new Map<number, string>();
  readonly #keys = new Map<string, string>();
  readonly #told = new ToldReader();
  readonly #ends: Ends = [0, 0, 0, 0, 0, 0, 0];

  entry(text: string, from: number, until: number): LogEntry {
    const [seqEnd, oddEnd, xidEnd, customerEnd, localEnd, journeyEnd, touchpointEnd] = this.#fieldEnds(text, from);
    const position = { xid: text.slice(oddEnd + 1, xidEnd), seq: text.slice(from, seqEnd) };
    let number = wholeIn(text, from, seqEnd);
    let turn = 1;
    let revision = 1;
    let entry: LogEntry["entry"] = "lived";
    let aboutOutcome = false;
    if (oddEnd > seqEnd + 1) {
      const odd = text.slice(seqEnd + 1, oddEnd).split(" ");
      turn = Number(odd[0]);
      aboutOutcome = odd[1] === "outcome";
      entry = odd[2] as LogEntry["entry"];
      number = Number(odd[3]);
      revision = Number(odd[4]);
      if (entry === "withdrawn" || entry === "erased") {
        return aboutOutcome
          ? { position, turn, entry, outcomeNumber: number }
          : { position, turn, entry, experienceNumber: number };
      }
    }
    const seconds = wholeIn(text, customerEnd + 1, localEnd);
    const dayNumber = Math.floor(seconds / 86_400);
    const day = this.#date(dayNumber);
    const second = seconds - dayNumber * 86_400;
    const customer = wholeIn(text, xidEnd + 1, customerEnd) || null;
    const journey = this.#key(text.slice(localEnd + 1, journeyEnd));
    const content = text.slice(touchpointEnd + 1, until);
    if (aboutOutcome) {
      const outcome: KnownOutcome = { ...JSON.parse(content), number, customer, day, second, revision, journey };
      return { position, turn, entry, outcome };
    }
    // Field by field, for copying an object onto another takes several times as long.
    const { rest, answers } = this.#told.read(content);
    // What is left out of the figures is to those who count as if it were withdrawn.
    if (rest.flag !== undefined) return { position, turn, entry: "withdrawn", experienceNumber: number };
    if (touchpointEnd === journeyEnd + 1) {
      const experience = { ...rest, answers, number, customer, day, second, revision, journey };
      return { position, turn, entry, experience };
    }
    const touchpoint = this.#key(text.slice(journeyEnd + 1, touchpointEnd));
    const experience = { ...rest, answers, number, customer, day, second, revision, journey, touchpoint };
    return { position, turn, entry, experience };
  }

  sheet(text: string, from: number, until: number): LogSheet {
    const [seqEnd, oddEnd, xidEnd, customerEnd, localEnd, journeyEnd, touchpointEnd] = this.#fieldEnds(text, from);
    const { length, revision } = sheetOf(text.slice(seqEnd + 1, oddEnd));
    const sharedEnd = text.indexOf("\u001F", touchpointEnd + 1);
    const seconds = wholeIn(text, customerEnd + 1, localEnd);
    const dayNumber = Math.floor(seconds / 86_400);
    return {
      xid: text.slice(oddEnd + 1, xidEnd),
      first: wholeIn(text, from, seqEnd),
      shared: {
        ...(JSON.parse(text.slice(touchpointEnd + 1, sharedEnd)) as Rest),
        customer: wholeIn(text, xidEnd + 1, customerEnd) || null,
        day: this.#date(dayNumber),
        second: seconds - dayNumber * 86_400,
        revision,
        journey: this.#key(text.slice(localEnd + 1, journeyEnd)),
      },
      owns: this.#told.readEach(text, sharedEnd + 1, until, length),
    };
  }

  #fieldEnds(text: string, from: number): Ends {
    for (let field = 0, at = from; field < 7; field++) {
      at = text.indexOf("\u001F", at);
      this.#ends[field] = at++;
    }
    return this.#ends;
  }

  #date(day: number): string {
    let date = this.#days.get(day);
    if (date === undefined) {
      date = dateOf(day);
      this.#days.set(day, date);
    }
    return date;
  }

  /** A copy of its own: a slice that somebody remembers would hold on to the whole page. */
  #key(slice: string): string {
    let key = this.#keys.get(slice);
    if (key === undefined) {
      key = Buffer.from(slice).toString();
      this.#keys.set(key, key);
    }
    return key;
  }
}

/** What is unusual about a line that is a sheet. */
function sheetOf(unusual: string): { readonly length: number; readonly revision: number } {
  const [, length, revision] = unusual.split(" ");
  return { length: Number(length), revision: Number(revision) };
}

type Ends = [number, number, number, number, number, number, number];

/** The whole number that stands in digits there. */
function wholeIn(text: string, from: number, until: number): number {
  const minus = text.charCodeAt(from) === 0x2d;
  let number = 0;
  for (let at = minus ? from + 1 : from; at < until; at++) number = number * 10 + text.charCodeAt(at) - 0x30;
  return minus ? -number : number;
}
