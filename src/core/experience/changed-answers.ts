import { own } from "../own.ts";
import type { Answer, Experience } from "./experience.ts";

/** An answer that was told anew. A half that is absent was not asked; of a comment both are, since its words are not told again. */
export interface ChangedAnswer {
  readonly answer: string;
  readonly from?: Answer;
  readonly to?: Answer;
}

/** What differs between two tellings, in the order of the answers. The same words of a set in another order are the same. */
export function changedAnswers(before: Experience["answers"], now: Experience["answers"]): ChangedAnswer[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((answer) => {
    const [from, to] = [own(before, answer), own(now, answer)];
    if (written(from) === written(to)) return [];
    if (answer === "comment") return [{ answer }];
    return [{ answer, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

const written = (answer: Answer | undefined): string | undefined =>
  JSON.stringify(Array.isArray(answer) ? answer.toSorted() : answer);
