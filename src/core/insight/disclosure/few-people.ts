import { fewestPeople } from "../../measures/intervals/suppression.ts";
import type { Few } from "../counts.ts";

/** Some people by the numbers that tell them apart; null: five or more, whoever they are. */
export type FewPeople = Few["people"];

/** The people of one or the other. */
export function together(some: FewPeople, others: FewPeople): FewPeople {
  if (some === null || others === null) return null;
  const all = new Set([...some, ...others]);
  return all.size < fewestPeople ? [...all] : null;
}

/** Whether they are one to four: nobody can be found among nobody. */
export const isFew = (people: FewPeople): boolean => people !== null && people.length > 0;

/** Of people by part, those of all parts but one; undefined where there is no other. Unions from both ends: there may be thousands of parts. */
export function othersOf(byPart: ReadonlyMap<string | null, FewPeople>): (part: string) => FewPeople | undefined {
  const parts = [...byPart.keys()];
  const people = [...byPart.values()];
  const before: FewPeople[] = [[]];
  const after: FewPeople[] = [[]];
  for (let at = 0; at < people.length; at++) {
    before.push(together(before[at]!, people[at]!));
    after.push(together(after[at]!, people.at(-1 - at)!));
  }
  const places = new Map(parts.map((part, at) => [part, at]));
  return (part) => {
    const at = places.get(part);
    if (at === undefined) return parts.length === 0 ? undefined : before.at(-1)!;
    return parts.length === 1 ? undefined : together(before[at]!, after[parts.length - 1 - at]!);
  };
}

/** Who gave one answer, by the borders of a slice that they miss (bits): 0 those within it. */
export class ByBorders {
  readonly #people = new Map<number, FewPeople>();

  add(missed: number, people: FewPeople): void {
    const known = this.#people.get(missed);
    this.#people.set(missed, known === undefined ? people : together(known, people));
  }

  get holdsAnybody(): boolean {
    return this.#people.has(0);
  }

  /** Whether anybody is kept out by these borders alone. */
  isKeptOutBy(borders: number): boolean {
    return [...this.#people.keys()].some((missed) => missed !== 0 && (missed & ~borders) === 0);
  }

  /** Whether the slice without some of its borders would hold one to four people more. */
  get keepsFewOut(): boolean {
    const out = [...this.#people].filter(([missed]) => missed !== 0);
    return out.some(([borders]) =>
      isFew(
        out
          .filter(([missed]) => (missed & ~borders) === 0)
          .map(([, people]) => people)
          .reduce(together),
      ),
    );
  }
}
