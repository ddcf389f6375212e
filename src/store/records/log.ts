import { dateOf } from "../../core/calendar.ts";
import type { Experience, Outcome } from "../../core/experience/experience.ts";
import type { Records, WorkspaceId } from "./records.ts";

/** Where in the log: transaction, then sequence within all. Ordered by xid first. Both are 64-bit whole numbers as decimal text. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

/** What the log says of one experience or outcome, with what only the records know: surrogate numbers and the local day. */
interface Known {
  /** The records' own number, the same for every revision of one id. A whole number below 2^53, with gaps. */
  readonly number: number;
  /** Surrogate number of the customer; null: nobody known. */
  readonly customer: number | null;
  /** Local calendar day, ISO date, and second within it (0 where the time is not known to the second). */
  readonly day: string;
  readonly second: number;
}

/** `answers` here holds no words of the customer: a comment that was given is left out. */
export type KnownExperience = Known & Omit<Experience, "id" | "customer">;
export type KnownOutcome = Known & Omit<Outcome, "id" | "customer">;

/**
 * One line of the log. Careful: entries about the same number may be read in another order than they happened (a long
 * transaction may have begun before the one it corrects). `turn` counts the entries about one number, from 1, under
 * its lock: whatever order they are read in, the entry with the highest turn is how things stand.
 * The content of an erased experience is gone from the log: only its "erased" is read.
 */
export type LogEntry = { readonly position: Position; readonly turn: number } & (
  | { readonly entry: "lived" | "corrected"; readonly experience: KnownExperience }
  | { readonly entry: "lived" | "corrected"; readonly outcome: KnownOutcome }
  /** Taken back, by experience number or outcome number. */
  | { readonly entry: "withdrawn" | "erased"; readonly experienceNumber: number }
  | { readonly entry: "withdrawn" | "erased"; readonly outcomeNumber: number }
);

/** Entries in the log's order. Each is made as it is come to, so that a long page is never held as objects. */
export interface LogPage extends Iterable<LogEntry> {
  readonly length: number;
}

/**
 * Entries after a position (null: from the beginning) in the log's order, at most `limit`; fewer only at its end.
 *
 * Only transactions below the oldest one still open are read. A plain sequence would lose rows: a long import takes its
 * numbers early and commits late, after a reader has already gone past them.
 */
export async function readLog(
  records: Records,
  workspace: WorkspaceId,
  after: Position | null,
  limit: number,
): Promise<LogPage> {
  const [rows = []] = await records.atOnce(workspace, [
    {
      name: "polku-read-log",
      text: pageText,
      values: [workspace, after?.xid ?? "0", after?.seq ?? "0", limit],
    },
  ]);
  const [length, text] = rows[0] ?? [];
  return { length: Number(length), [Symbol.iterator]: () => entriesOf(text ?? "") };
}

/**
 * A page as one text, for a value of its own would cost more than all that is in it: entries divided by U+001E, their
 * fields by U+001F. Neither stands in a key, nor unescaped in JSON. What is unusual about an entry comes second.
 */
const pageText = `
  SELECT count(*), string_agg(concat_ws(U&'\\001F',
      seq,
      CASE WHEN turn > 1 OR subject <> 'experience' OR entry <> 'lived' OR first_seq IS NOT NULL
        THEN concat_ws(' ', turn, subject, entry, coalesce(first_seq, seq), revision) ELSE '' END,
      xid, coalesce(customer, 0), coalesce(date_part('epoch', local), 0),
      coalesce(journey, ''), coalesce(touchpoint, ''), coalesce(content::text, '')
    ), U&'\\001E')
  FROM (
    SELECT xid, seq, turn, subject, entry, first_seq, customer, local, revision, journey, touchpoint, content FROM polku.log
    WHERE workspace = $1 AND (xid, seq) > ($2::text::xid8, $3::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY xid, seq LIMIT $4
  ) AS page`;

function* entriesOf(text: string): Generator<LogEntry> {
  const page = new PageReader();
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\u001E", from);
    const until = end < 0 ? text.length : end;
    yield page.entry(text, from, until);
    from = until + 1;
  }
}

/**
 * Reads the entries of a page. Neighbours often share their time and most of what they tell, and answers repeat: what is
 * shared is read once, and is the same object then. So nobody may change it, and who has seen it need not look again.
 */
class PageReader {
  readonly #days = new Map<number, string>();
  readonly #keys = new Map<string, string>();
  readonly #answers = new Map<string, object>();
  #rest = "";
  #restRead: object = {};

  entry(text: string, from: number, until: number): LogEntry {
    const ends = this.#ends;
    for (let field = 0, at = from; field < 7; field++) {
      at = text.indexOf("\u001F", at);
      ends[field] = at++;
    }
    const [seqEnd, oddEnd, xidEnd, customerEnd, localEnd, journeyEnd, touchpointEnd] = ends as unknown as Ends;
    const position = { xid: text.slice(oddEnd + 1, xidEnd), seq: text.slice(from, seqEnd) };
    const odd = oddEnd === seqEnd + 1 ? null : text.slice(seqEnd + 1, oddEnd).split(" ");
    const [turn, number, revision] =
      odd === null ? [1, wholeIn(text, from, seqEnd), 1] : [Number(odd[0]), Number(odd[3]), Number(odd[4])];
    const aboutOutcome = odd !== null && odd[1] === "outcome";
    const entry = (odd?.[2] ?? "lived") as LogEntry["entry"];
    if (entry === "withdrawn" || entry === "erased") {
      return aboutOutcome
        ? { position, turn, entry, outcomeNumber: number }
        : { position, turn, entry, experienceNumber: number };
    }
    const seconds = Number(text.slice(customerEnd + 1, localEnd));
    const day = Math.floor(seconds / 86_400);
    const known = {
      ...this.#content(text.slice(touchpointEnd + 1, until)),
      number,
      customer: wholeIn(text, xidEnd + 1, customerEnd) || null,
      day: this.#date(day),
      second: Math.floor(seconds) - day * 86_400,
      revision,
      journey: this.#key(text.slice(localEnd + 1, journeyEnd)),
    };
    if (aboutOutcome) return { position, turn, entry, outcome: known as unknown as KnownOutcome };
    if (touchpointEnd > journeyEnd + 1)
      Object.assign(known, { touchpoint: this.#key(text.slice(journeyEnd + 1, touchpointEnd)) });
    return { position, turn, entry, experience: known as unknown as KnownExperience };
  }
  readonly #ends = new Array<number>(7).fill(0);

  #date(day: number): string {
    const date = this.#days.get(day) ?? dateOf(day);
    this.#days.set(day, date);
    return date;
  }

  /** A copy of its own: a slice that somebody remembers would hold on to the whole page. */
  #key(slice: string): string {
    const known = this.#keys.get(slice) ?? Buffer.from(slice).toString();
    this.#keys.set(slice, known);
    return known;
  }

  #content(content: string): object {
    // In no other place does an object bear this name, unless within the answers: attributes and scales are no objects.
    const at = content.startsWith(answersFirst) ? -1 : content.indexOf(answersBegin);
    if (at < 0) return JSON.parse(content);
    const end = endOfObject(content, at + answersBegin.length - 1);
    const told = content.slice(at + answersBegin.length - 1, end);
    const rest = content.slice(0, at) + content.slice(end);
    const answers = this.#answers.get(told) ?? JSON.parse(told);
    this.#answers.set(told, answers);
    if (rest !== this.#rest) {
      this.#restRead = JSON.parse(rest);
      this.#rest = rest;
    }
    return { ...this.#restRead, answers };
  }
}

type Ends = readonly [number, number, number, number, number, number, number];
const answersFirst = '{"answers":';
const answersBegin = ',"answers":{';

/** Where the object ends that begins there. */
function endOfObject(json: string, begin: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = begin; at < json.length; at++) {
    const letter = json.charCodeAt(at);
    if (quoted) {
      if (letter === 0x5c) at++;
      else if (letter === 0x22) quoted = false;
    } else if (letter === 0x22) quoted = true;
    else if (letter === 0x7b) depth++;
    else if (letter === 0x7d && --depth === 0) return at + 1;
  }
  throw new Error(`expected JSON, got ${json}`);
}

/** The whole number that stands in digits there. */
function wholeIn(text: string, from: number, until: number): number {
  let number = 0;
  for (let at = from; at < until; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}
