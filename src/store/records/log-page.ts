import { dateOf } from "../../core/calendar.ts";
import type { KnownExperience, KnownOutcome, LogEntry, Position } from "./log.ts";

/**
 * A page as one text, for a value of its own would cost more than all that is in it: entries divided by U+001E, their
 * fields by U+001F. Neither stands in a key, nor unescaped in JSON. What is unusual about an entry comes second.
 */
export const pageText = `
  SELECT count(*), string_agg(concat_ws(U&'\\001F',
      seq,
      CASE WHEN turn > 1 OR subject <> 'experience' OR entry <> 'lived' OR first_seq IS NOT NULL
        THEN concat_ws(' ', turn, subject, entry, coalesce(first_seq, seq), revision) ELSE '' END,
      xid, coalesce(customer, 0), coalesce(floor(date_part('epoch', local))::bigint, 0),
      coalesce(journey, ''), coalesce(touchpoint, ''), coalesce(content, 'null')
    ), U&'\\001E')
  FROM (
    SELECT xid, seq, turn, subject, entry, first_seq, customer, local, revision, journey, touchpoint, content FROM polku.log
    WHERE workspace = $1 AND (xid, seq) > ($2::text::xid8, $3::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY xid, seq LIMIT $4
  ) AS page`;

/** Where the last entry of such a text stands, known before any is read. */
export function lastPosition(text: string): Position | null {
  if (text === "") return null;
  const [seq, , xid] = text.slice(text.lastIndexOf("\u001E") + 1).split("\u001F", 3);
  return { xid: xid!, seq: seq! };
}

/** The entries of such a text, each made as it is come to. */
export function* entriesOf(text: string): Generator<LogEntry> {
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
  readonly #told = new ToldReader();
  readonly #ends: Ends = [0, 0, 0, 0, 0, 0, 0];

  entry(text: string, from: number, until: number): LogEntry {
    for (let field = 0, at = from; field < 7; field++) {
      at = text.indexOf("\u001F", at);
      this.#ends[field] = at++;
    }
    const [seqEnd, oddEnd, xidEnd, customerEnd, localEnd, journeyEnd, touchpointEnd] = this.#ends;
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
    if (touchpointEnd === journeyEnd + 1) {
      const experience = { ...rest, answers, number, customer, day, second, revision, journey };
      return { position, turn, entry, experience };
    }
    const touchpoint = this.#key(text.slice(journeyEnd + 1, touchpointEnd));
    const experience = { ...rest, answers, number, customer, day, second, revision, journey, touchpoint };
    return { position, turn, entry, experience };
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

type Ends = [number, number, number, number, number, number, number];

/** Reads the content of experiences: the answers, and what stands before and after them. */
class ToldReader {
  readonly #answers = new Map<string, Answers>();
  #before = "";
  #after = "";
  #rest = {} as Rest;

  read(content: string): { readonly rest: Rest; readonly answers: Answers } {
    // In no other place does an object bear this name, unless within the answers: attributes and scales are no objects.
    const at = content.startsWith(answersFirst) ? -1 : content.indexOf(answersBegin);
    if (at < 0) {
      const { answers, ...rest } = JSON.parse(content);
      return { rest, answers };
    }
    const begin = at + answersBegin.length - 1;
    const end = endOfObject(content, begin);
    const told = content.slice(begin, end);
    let answers = this.#answers.get(told);
    if (answers === undefined) {
      answers = JSON.parse(told) as Answers;
      this.#answers.set(told, answers);
    }
    const before = content.slice(0, at);
    const after = content.slice(end);
    if (before !== this.#before || after !== this.#after) {
      this.#rest = JSON.parse(before + after);
      this.#before = before;
      this.#after = after;
    }
    return { rest: this.#rest, answers };
  }
}

type Answers = KnownExperience["answers"];
/** What content tells beside the answers. */
type Rest = Omit<
  KnownExperience,
  "answers" | "number" | "customer" | "day" | "second" | "revision" | "journey" | "touchpoint"
>;
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
  const minus = text.charCodeAt(from) === 0x2d;
  let number = 0;
  for (let at = minus ? from + 1 : from; at < until; at++) number = number * 10 + text.charCodeAt(at) - 0x30;
  return minus ? -number : number;
}
