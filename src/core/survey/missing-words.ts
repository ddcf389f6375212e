import type { Survey } from "./survey.ts";
import { textsIn } from "./texts-in.ts";

/** Words that lack a language in which the survey can be answered; they are said in its first. */
export interface MissingWords {
  readonly path: readonly (string | number)[];
  readonly language: string;
}

/** Everything that is not said in every language of the survey. */
export const missingWords = (survey: Survey): MissingWords[] =>
  textsIn(survey).flatMap(({ path, text }) =>
    survey.languages.filter((language) => (text[language] ?? "") === "").map((language) => ({ path, language })),
  );
