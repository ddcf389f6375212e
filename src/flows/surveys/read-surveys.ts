import type { Perspective } from "../../core/experience/experience.ts";
import { closeCircles } from "../../core/insight/disclosure/disclosure.ts";
import { type LeftOut, leftOutTold } from "../../core/insight/heard/left-out.ts";
import { touchpointsOf } from "../../core/journey/journey.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { type OpeningState, openingAt } from "../../core/survey/opening.ts";
import { quotaKey } from "../../core/survey/quotas.ts";
import { type LinkRates, type QuestionRates, type Rates, sumOfRates } from "../../core/survey/rates.ts";
import { ratesTold, seatsTold } from "../../core/survey/rates-told.ts";
import type { Survey } from "../../core/survey/survey.ts";
import { writeSurvey } from "../../core/survey/write-survey.ts";
import type { Text } from "../../core/text.ts";
import { writeSurveyFile } from "../../outside/survey-file.ts";
import { ratesOfSurveys, surveyRates } from "../../store/records/asking/response-rates.ts";
import { type InvitedRates, invitedRates } from "../../store/records/asking/survey-invitations.ts";
import { seatsOf } from "../../store/records/intake/seats.ts";
import { leftOutOfSurvey } from "../../store/records/reading/left-out.ts";
import {
  type SavedSurvey,
  surveyHistory,
  surveyStandings,
  surveyVersion,
  versionToAsk,
} from "../../store/records/surveys/surveys.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "./keep-survey.ts";

/** A survey in a list. */
export interface ListedSurvey extends Rates, Pick<Survey, "key" | "name" | "journey" | "about" | "languages"> {
  /** What the touchpoint is called that it is about; null: the whole, or none of the journey's. */
  readonly aboutName: Text | null;
  readonly state: OpeningState;
  /** The newest version, and the one that is asked. */
  readonly newest: number;
  readonly asked: number | null;
  readonly questions: number;
  /** Whose experience it asks, unless a link says otherwise. */
  readonly perspective: Perspective;
}

type ReadingEffects = Pick<Effects, "records" | "workspace" | "now">;

/** The surveys of the workspace by key: how each stands, and how far those came who opened it. */
export async function readSurveys({
  records,
  workspace,
  now,
  journeys,
}: ReadingEffects & Pick<Effects, "journeys">): Promise<ListedSurvey[]> {
  const [standings, rates] = await Promise.all([
    surveyStandings(records, workspace),
    ratesOfSurveys(records, workspace),
  ]);
  return Promise.all(
    standings.map(async (standing) => {
      const { key, newest, asked } = standing;
      const { survey } = (await surveyVersion(records, workspace, key, asked ?? newest))!;
      const of = rates.get(key) ?? { opened: 0, began: 0, finished: 0 };
      const { name, journey, about, languages, perspective, questions } = survey;
      const open = asked === null ? undefined : survey.open;
      const state = openingAt(now().getTime(), { open, ended: standing.ended, begun: of.began });
      const lived = (await journeys.newest(journey))?.journey;
      const found = lived && touchpointsOf(lived).find(({ touchpoint }) => touchpoint.key === about);
      const aboutName = found?.touchpoint.name ?? null;
      return {
        key,
        name,
        journey,
        about,
        aboutName,
        languages,
        perspective: perspective ?? "customer",
        state,
        newest,
        asked,
        questions: questions.length,
        ...of,
      };
    }),
  );
}

/** A version of a survey with its file: the newest, unless one is wanted. */
export interface SurveyRead {
  readonly version: SavedSurvey;
  readonly contents: Record<string, unknown>;
  readonly file: () => string;
}

export async function readSurvey(
  key: string,
  wanted: number | undefined,
  effects: ReadingEffects,
): Promise<Result<SurveyRead, Refused>> {
  const versions = await surveyHistory(effects.records, effects.workspace, key);
  if (versions.length === 0) return refuse([await noSuchSurvey(key, effects)]);
  const version = wanted === undefined ? versions.at(-1) : versions.find((one) => one.version === wanted);
  if (version === undefined) {
    const facts = { last: versions.length, got: String(wanted) };
    return refuse([mistake("no-such-version", facts, { path: ["version"] })]);
  }
  return ok({ version, contents: writeSurvey(version.survey), file: () => writeSurveyFile(version.survey) });
}

/** A quota by its rule, and how many responses have a seat of it. */
export interface QuotaRead {
  readonly when: string;
  readonly name: Text | null;
  readonly most: number;
  /** As far as it may be told: of one that speaks of answers whole fives; null: fewer than five, or withheld. */
  readonly taken: number | null;
  /** What colleagues answered is told by no quota. Absent: nothing is withheld. */
  readonly withheld?: true;
  readonly isFull: boolean;
}

/** How far those came who opened a survey: by channel, by link, and by question in its order. */
export interface RatesRead extends Rates {
  readonly channels: readonly (Rates & { readonly channel: string })[];
  readonly links: readonly LinkRates[];
  /** Each in the words of its version; statements, which nobody can answer, are not among them. */
  readonly questions: readonly (QuestionRates & { readonly text: Text })[];
  /** How full the quotas are of the version that is asked, or that will be. */
  readonly quotas: readonly QuotaRead[];
  /** Responses that no figure counts, as far as it may be told. */
  readonly leftOut: readonly LeftOut[];
  /** What the survey is about. */
  readonly about: string;
  /** Of those who were asked, by channel. */
  readonly invited: readonly InvitedRates[];
}

export async function readRates(key: string, effects: ReadingEffects): Promise<Result<RatesRead, Refused>> {
  const { records, workspace } = effects;
  const [versions, { links, questions, versions: begun }, leftOut, invited, seats] = await Promise.all([
    surveyHistory(records, workspace, key),
    surveyRates(records, workspace, key),
    leftOutOfSurvey(records, workspace, key, closeCircles),
    invitedRates(records, workspace, key),
    seatsOf(records, workspace, key),
  ]);
  if (versions.length === 0) return refuse([await noSuchSurvey(key, effects)]);
  const channels = [...new Set(links.map(({ channel }) => channel))].sort();
  const ofQuestions = versions.toReversed().flatMap(({ version, survey }) => {
    const rates = survey.questions.flatMap(({ ask, key, text }) => {
      const found = questions.find((one) => one.version === version && one.question === key);
      return found === undefined || ask === "statement" ? [] : [{ ...found, text }];
    });
    const nobody = { began: 0, colleagues: false };
    return ratesTold(rates, survey, begun.find((one) => one.version === version) ?? nobody);
  });
  const asked = versionToAsk(versions)!.survey;
  const quotas = (asked.open.quotas ?? []).map(({ when, most, name = null }) => {
    const rule = quotaKey({ when });
    const taken = seats.get(rule) ?? 0;
    const told = seatsTold(taken, when, asked, { colleagues: begun.some(({ colleagues }) => colleagues) });
    const about = { when: rule, name, most, isFull: taken >= most };
    return told === "withheld" ? { ...about, taken: null, withheld: true as const } : { ...about, taken: told };
  });
  return ok({
    ...sumOfRates(links),
    channels: channels.map((channel) => ({ channel, ...sumOfRates(links.filter((link) => link.channel === channel)) })),
    links,
    quotas,
    leftOut: leftOutTold(leftOut),
    ...{ about: versions.at(-1)!.survey.about, invited },
    questions: ofQuestions,
  });
}
