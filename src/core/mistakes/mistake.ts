import type { Problem } from "../problem.ts";
import { expectations } from "./expectations.ts";
import { inAddresses } from "./in-addresses.ts";
import { inAsking } from "./in-asking.ts";
import { inBackups } from "./in-backups.ts";
import { inDrafts } from "./in-drafts.ts";
import { inExperiences } from "./in-experiences.ts";
import { inFiles } from "./in-files.ts";
import { inJourney } from "./in-journey.ts";
import { inMapping } from "./in-mapping.ts";
import { inRequests } from "./in-requests.ts";
import { inSurvey } from "./in-survey.ts";
import { inSurveyTools } from "./in-survey-tools.ts";
import { inYaml } from "./in-yaml.ts";
import { type Fact, type Facts, type FactsIn, inWords, type Said } from "./said.ts";

/**
 * Every sentence by which a mapping, a journey, a survey, a data file or a request for them is refused, in English: that is the problem's
 * message; and those that stand in a drafted mapping. `texts/<language>/mistakes` has the same sentences in the other languages.
 */
export const sentences = {
  ...expectations,
  ...inMapping,
  ...inJourney,
  ...inSurvey,
  ...inSurveyTools,
  ...inAsking,
  ...inAddresses,
  ...inExperiences,
  ...inYaml,
  ...inFiles,
  ...inRequests,
  ...inBackups,
  ...inDrafts,
};
export type Sentence = keyof typeof sentences;

/** Its facts, or none. */
type FactsOf<Key extends Sentence> = [FactsIn<(typeof sentences)[Key]>] extends [never]
  ? []
  : [facts: Readonly<Record<FactsIn<(typeof sentences)[Key]>, Fact>>];

/** Words to put into a sentence: `said("a-key", { example: "order-speed" })`. */
export const said = <Key extends Sentence>(sentence: Key, ...[facts]: FactsOf<Key>): Said => ({
  sentence,
  ...(facts !== undefined && { facts: facts as Facts }),
});

/** A sentence, or what one is made of, in English. */
export const inEnglish = (what: Fact): string =>
  typeof what === "object" ? (inWords(what, sentences) ?? what.sentence) : String(what);

/** A problem whose words every language has. Its code is the sentence's key to the first dot. */
export function mistake<Key extends Sentence>(
  sentence: Key,
  ...[facts, where]: [...FactsOf<Key>, where?: Where] extends [infer Given, where?: Where]
    ? [facts: Given, where?: Where]
    : [facts?: Record<string, never>, where?: Where]
): Problem & Said {
  const what: Said = { sentence, facts: (facts ?? {}) as Facts };
  return { code: sentence.split(".")[0]!, message: inEnglish(what), ...what, ...where };
}

type Where = Pick<Problem, "file" | "path" | "line" | "column" | "row" | "field">;
