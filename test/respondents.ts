import assert from "node:assert/strict";
import type { Journey } from "../src/core/journey/journey.ts";
import { ok } from "../src/core/result.ts";
import type { Survey } from "../src/core/survey/survey.ts";
import type { Effects } from "../src/flows/effects.ts";
import { knowJourneys } from "../src/flows/known-journeys.ts";
import { journeyHistories } from "../src/flows/project.ts";
import type { LinkEffects } from "../src/flows/surveys/follow-link.ts";
import { surveysOf } from "../src/flows/surveys/known-surveys.ts";
import { groupCommit } from "../src/store/records/intake/group-commit.ts";
import { keepJourney } from "../src/store/records/journeys.ts";
import type { Records } from "../src/store/records/records.ts";
import { linkSecrets } from "../src/store/records/surveys/link-secret.ts";
import { findLink, type MadeLink, makeLink, type NewLink } from "../src/store/records/surveys/survey-links.ts";
import { keepSurveyVersion, publishVersion, surveyVersion } from "../src/store/records/surveys/surveys.ts";
import { aWorkspace } from "./postgres.ts";

/** The secrets of links in tests. */
export const linkSecret = linkSecrets("a key of a server for tests alone");

/** What respondents meet of a workspace, without a server: its surveys and links, on real records. */
export interface Respondents extends LinkEffects {
  readonly workspace: string;
  /** Asks the next version of a survey; answers its number. */
  publish(survey: Survey): Promise<number>;
  link(survey: string, about?: Partial<NewLink & { signed: boolean }>): Promise<MadeLink>;
  /** What the clock shows; it stands still until it is set. */
  clock: Date;
}

export async function respondentsIn(records: Records, journey: Journey): Promise<Respondents> {
  const workspace = await aWorkspace(records);
  await keepJourney(records, workspace, journey, "2026-01-01");
  const surveys = surveysOf(records, workspace);
  const effects = {
    ...{ records, workspace, surveys, intake: groupCommit(records) },
    journeys: await knowJourneys(() => journeyHistories(records, workspace)),
    counting: { nudge: () => {} },
    linkSecret,
    now: () => respondents.clock,
  } as unknown as Effects;
  const respondents: Respondents = {
    workspace,
    clock: new Date(),
    findLink: async (secret) => ok(await findLink(records, secret)),
    effectsOf: () => ok(effects),
    async publish(survey) {
      for (let version = 1; ; version++) {
        if (await surveyVersion(records, workspace, survey.key, version)) continue;
        assert(await keepSurveyVersion(records, workspace, { version, survey }, null));
        await publishVersion(records, workspace, survey.key, version);
        await surveys.refresh();
        return version;
      }
    },
    link: (survey, about = {}) =>
      makeLink(
        records,
        workspace,
        {
          ...{ survey, channel: "qr", location: null, language: null, perspective: "customer", context: {} },
          ...{ label: null, expires: null, origins: [], signed: false, ...about },
        },
        null,
        linkSecret,
      ),
  };
  return respondents;
}
