import type { Question } from "../../core/survey/survey.ts";
import type { Offered } from "../../core/survey/survey-page.ts";
import type { Speech } from "../speech.tsx";

/** What a way of asking is given: the question, what was answered, and what to do with an answer. */
export interface Asking<Kind extends Question["ask"] = Question["ask"]> {
  readonly question: Extract<Question, { ask: Kind }>;
  /** Undefined: nothing yet. */
  readonly value: unknown;
  /** Undefined takes the answer back. `wrong` says what is missing of it, should one go on without; `isTyping` that more is coming. */
  readonly answer: (value: unknown, more?: { readonly wrong?: string; readonly isTyping?: boolean }) => void;
  /** One tap was all that this question needs: the next may come by itself. */
  readonly goOn: () => void;
  readonly say: Speech;
  /** Of what can be chosen: the survey's options, or the journey's words. */
  readonly offered: readonly Offered[];
  /** The response's id, and the credential of its link; null: nothing is sent. */
  readonly response: string;
  readonly credential: string | null;
  /** Whether what explains it says what is missing: so marks a field, for a group of them carries no such mark. */
  readonly isWrong: true | undefined;
  /** Ids of the question's words, and of what explains them. */
  readonly named: {
    readonly "aria-labelledby": string;
    readonly "aria-describedby": string;
  };
}
