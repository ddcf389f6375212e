import type { KnownExperience } from "./log.ts";

/** Reads the content of experiences: the answers, and what stands before and after them. */
export class ToldReader {
  readonly #answers = new Map<string, Answers>();
  readonly #owns = new Map<string, Own>();
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

  /** What the experiences of a sheet tell, one after the other, of the text that stands there. */
  *readEach(text: string, from: number, until: number): Generator<Own> {
    for (let at = from + 1; at < until; ) {
      const tab = text.indexOf("\t", at);
      const end = tab < 0 || tab > until ? until - 1 : tab - 1;
      yield this.#own(text.slice(at, end));
      at = end + 2;
    }
  }

  #own(told: string): Own {
    let own = this.#owns.get(told);
    if (own === undefined) {
      const [touchpoint, { answers, ...more }] = JSON.parse(told);
      own = { touchpoint, answers, more: Object.keys(more).length === 0 ? null : more };
      // a copy: a slice that somebody remembers would hold on to the whole page
      this.#owns.set(Buffer.from(told).toString(), own);
    }
    return own;
  }
}

/** What one experience of a sheet tells beside what all share. */
interface Own {
  readonly touchpoint: string | null;
  readonly answers: Answers;
  /** What is told besides. */
  readonly more: Partial<Rest> | null;
}

export type Answers = KnownExperience["answers"];
/** What content tells beside the answers. */
export type Rest = Omit<
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
