import type { Sentence } from "../../../core/mistakes/mistake.ts";
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

/** Every sentence about what is wrong in a mapping, a journey, a data file or a request for them, in the Swedish of Finland. */
export const mistakes: Readonly<Record<Sentence, string>> = {
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
