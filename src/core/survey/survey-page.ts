import type { Text } from "../text.ts";
import type { Survey } from "./survey.ts";
import type { Known } from "./way.ts";

/** What can be chosen, by key, as it is said to a respondent. */
export interface Offered {
  readonly key: string;
  readonly text: Text;
  /** Whether that is a word of Polku's own, which is English where Polku does not speak the survey's language. */
  readonly isOurs?: boolean;
  /** Whether nothing else is chosen with it; and whether it stays at the end of an order of chance. */
  readonly exclusive?: boolean;
  readonly last?: boolean;
  /** Of an emotion: pleasant (1), unpleasant (−1) or neither (0). */
  readonly valence?: 1 | 0 | -1;
}

/**
 * All that a respondent's page is given: the renderer asks nothing more. Words that a journey, and not the survey, holds
 * (reasons, emotions, attributes of the image) are offered by question.
 */
export interface SurveyPage {
  readonly version: number;
  readonly survey: Pick<Survey, "about" | "languages" | "layout" | "questions" | "thanks">;
  /** What rules and piped words may speak of; nothing of it that neither names. */
  readonly known: Known;
  /** Of questions whose words the journey holds, in the order in which they stand; of those that words speak of in braces, what their steps are called. */
  readonly offered: Readonly<Record<string, readonly Offered[]>>;
  /** The language to begin in: one of the survey's. */
  readonly language: string;
  /** Where the accessibility statement is read; absent: there is none. */
  readonly statement?: string;
}
