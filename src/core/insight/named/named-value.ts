import type { Valence } from "../../experience/feelings.ts";
import type { Base, MultiSelectShares } from "../../measures/answers/multi-select.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Says } from "../wording/sayable.ts";

/** One word of a list to choose from, and how many of those in the base named it. */
export interface NamedWord {
  readonly word: string;
  readonly share: Figure;
  /** Its unweighted twin, where the answers are weighted. */
  readonly unweighted?: Figure;
  /** Of an emotion: pleasant, neither, unpleasant. */
  readonly valence?: Valence;
  /** Whether it is named more often than those below it; null for the last. */
  readonly says: Says<"named"> | null;
  /** The first word below from which on all are named less often; null where none is. */
  readonly than: string | null;
}

/** What people named at one touchpoint (null: of the journey as a whole) of emotions or tags, most named first. */
export interface Named {
  readonly touchpoint: string | null;
  /** "emotions", "tags". */
  readonly answer: string;
  /** Whose shares they are: of everybody asked, or of those who had an experience to speak of. Sums pass 1. */
  readonly base: Base;
  /** How many might be chosen; null: any number, or not told. */
  readonly maxChoices: number | null;
  /** Answers in which more were chosen than might be. */
  readonly overChosen: number;
  /** Answers in the base, and people who gave them; null and 0 where even the number is withheld. */
  readonly n: number | null;
  readonly people: number;
  /** Asked, not answered; and those to whom it did not apply, who are not in the base. null of colleagues. */
  readonly notAnswered: number | null;
  readonly notApplicable: number | null;
  /** Empty where shares are not shown: `none` says why. */
  readonly words: readonly NamedWord[];
  /** How many more words were named, each too seldom to be shown. */
  readonly further: number;
  /** Share of the base that named nothing: indifference is a finding. */
  readonly none: Figure;
  /** Of emotions: share that named both pleasant and unpleasant ones. */
  readonly mixed?: Figure;
  /** Whether words differ at all (Cochran's Q); null where that cannot be told, as where people answered more than once. */
  readonly cochran: MultiSelectShares["cochran"];
}
