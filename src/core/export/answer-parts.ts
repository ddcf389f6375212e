import { pairScale, resolutions } from "../experience/answer-code.ts";
import { type Scale, standardAnswers } from "../experience/answers.ts";
import type { DeclaredAnswer } from "../experience/declared-answers.ts";
import type { Answer, Experience } from "../experience/experience.ts";
import { own } from "../own.ts";
import { type Cell, notAnswered, notApplicable } from "./cell.ts";
import type { Subject } from "./column.ts";

export type AnswerSubject = Extract<Subject, { of: "answer" }>;

/** One cell that an answer fills: under which key, what the column is about, and what lies in it. */
export interface AnswerPart {
  readonly key: string;
  readonly subject: AnswerSubject;
  readonly cell: Cell;
}

/**
 * Which cells the answers of experiences fill. A column holds numbers of one scale only: those on another than the usual one stand in
 * a column of their own, named after it (`effort.1to5`). The halves of a pair stand in two columns.
 */
export class AnswerParts {
  readonly #declared: (journey: string) => ReadonlyMap<string, DeclaredAnswer>;
  readonly #subjects = new Map<string, { readonly key: string; readonly subject: AnswerSubject }>();
  readonly #usual = new Map<string, Scale>();

  /** `declared` knows what may be answered in a journey. */
  constructor(declared: (journey: string) => ReadonlyMap<string, DeclaredAnswer>) {
    this.#declared = declared;
  }

  *of({ journey, answers, scales }: Pick<Experience, "journey" | "answers" | "scales">): Generator<AnswerPart> {
    for (const key in answers) {
      const answer = answers[key]!;
      const given = own(scales, key);
      if (typeof answer === "object" && answer !== null && "expected" in answer) {
        for (const half of ["expected", "experienced"] as const) {
          yield { ...this.#place(key, half, given ?? pairScale, pairScale), cell: answer[half] ?? notAnswered };
        }
        continue;
      }
      const declared = this.#declared(journey).get(key);
      const isText = declared?.kind === "text" || declared?.kind === "set" || declared?.kind === "resolved";
      const scale = given ?? (isText ? undefined : declared?.scale);
      if (scale !== undefined && !this.#usual.has(key))
        this.#usual.set(key, own(standardAnswers, key)?.scale ?? declared?.scale ?? scale);
      yield { ...this.#place(key, undefined, scale, this.#usual.get(key)), cell: cellOf(answer) };
    }
  }

  #place(answer: string, half: AnswerSubject["half"], scale: Scale | undefined, usual: Scale | undefined) {
    const otherScale = scale !== undefined && (scale[0] !== usual?.[0] || scale[1] !== usual[1]);
    const key = [answer, half, otherScale ? `${scale[0]}to${scale[1]}` : undefined]
      .filter((part) => part !== undefined)
      .join(".");
    let known = this.#subjects.get(key);
    if (known === undefined) {
      const subject: AnswerSubject = {
        of: "answer",
        answer,
        otherScale,
        ...(half === undefined ? {} : { half }),
        ...(scale === undefined ? {} : { scale }),
      };
      known = { key, subject };
      this.#subjects.set(key, known);
    }
    return known;
  }
}

/** The words of an answer that has few, in their order; null for one that may say anything. */
export const categoriesOf = ({ answer }: AnswerSubject): readonly string[] | null =>
  answer === "resolved" ? resolutions : null;

function cellOf(answer: Exclude<Answer, Pair>): Cell {
  if (answer === null) return notAnswered;
  return answer === "notApplicable" ? notApplicable : answer;
}

type Pair = Extract<Answer, { readonly expected: number | null }>;
