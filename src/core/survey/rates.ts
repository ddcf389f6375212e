/** How many opened a survey, gave a first answer, and reached the end. */
export interface Rates {
  readonly opened: number;
  readonly began: number;
  readonly finished: number;
}

export const sumOfRates = (all: readonly Rates[]): Rates => ({
  opened: all.reduce((sum, { opened }) => sum + opened, 0),
  began: all.reduce((sum, { began }) => sum + began, 0),
  finished: all.reduce((sum, { finished }) => sum + finished, 0),
});

/** The same of those who came by one link. */
export interface LinkRates extends Rates {
  readonly link: string;
  readonly channel: string;
  readonly label: string | null;
}

/** Of how many a question was asked in a version, and how many answered it, by "does not apply to me" too. */
export interface QuestionRates {
  readonly version: number;
  readonly question: string;
  readonly reached: number;
  readonly answered: number;
}

/** How many began a version and have not been erased, and whether colleagues are among them. */
export interface VersionRates {
  readonly version: number;
  readonly began: number;
  readonly colleagues: boolean;
}

/** How far those came who opened a survey. */
export interface SurveyRates {
  readonly links: readonly LinkRates[];
  readonly questions: readonly QuestionRates[];
  readonly versions: readonly VersionRates[];
}
