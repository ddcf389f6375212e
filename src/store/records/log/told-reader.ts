import type { KnownExperience, Own, Shared } from "./log-entry.ts";

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

  /** What so many experiences of a sheet tell, of the text that stands there: a tab after each comma between two of them. */
  readEach(text: string, from: number, until: number, length: number): Own[] {
    const owns = new Array<Own>(length);
    for (let place = 0, at = from + 1; place < length; place++) {
      const end = place === length - 1 ? until - 1 : text.indexOf("\t", at) - 1;
      owns[place] = this.#own(text.slice(at, end));
      at = end + 2;
    }
    return owns;
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

type Answers = KnownExperience["answers"];
/** What content tells beside the answers. */
export type Rest = Omit<Shared, "customer" | "day" | "second" | "revision" | "journey">;
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
