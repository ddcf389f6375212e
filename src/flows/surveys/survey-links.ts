import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { type NewLinkAsked, newLink } from "../../core/survey/new-link.ts";
import {
  endLink as endKept,
  listLinks,
  makeLink as makeKept,
  type SurveyLink,
} from "../../store/records/surveys/survey-links.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "./keep-survey.ts";

/** A link with its address; null: it cannot be told again. */
export interface ToldLink extends SurveyLink {
  readonly link: string | null;
}

/** A link that was just made: the secret by which it is signed is shown this once. */
export interface MadeLink extends SurveyLink {
  readonly link: string;
  readonly signingSecret: string | null;
}

type LinkingEffects = Pick<Effects, "records" | "workspace" | "surveys" | "linkSecret">;

/** Makes a link to a survey, published or not: it leads in once something is asked. */
export async function makeLink(
  survey: string,
  given: unknown,
  { madeBy, url }: { readonly madeBy: string | null; readonly url: string },
  effects: LinkingEffects,
): Promise<Result<MadeLink, Refused>> {
  const asked = read(newLink, given);
  if (!asked.ok) return asked;
  const { records, workspace, surveys, linkSecret } = effects;
  if ((await surveys.standing(survey)) === undefined) return refuse([await noSuchSurvey(survey, effects)]);
  const { secret, ...made } = await makeKept(
    records,
    workspace,
    { survey, ...wanted(asked.value) },
    madeBy,
    linkSecret,
  );
  return ok({ ...made, link: `${url}/s/${secret}` });
}

const wanted = ({ location, language, perspective, label, expires, ...rest }: NewLinkAsked) => ({
  ...rest,
  location: location ?? null,
  language: language ?? null,
  perspective: perspective ?? null,
  label: label ?? null,
  expires: expires === undefined ? null : new Date(expires),
});

/** The links to a survey, the newest first; ended ones too, for responses came by them. */
export async function readLinks(
  survey: string,
  url: string,
  effects: LinkingEffects,
): Promise<Result<ToldLink[], Refused>> {
  const { records, workspace, surveys, linkSecret } = effects;
  if ((await surveys.standing(survey)) === undefined) return refuse([await noSuchSurvey(survey, effects)]);
  const links = await listLinks(records, workspace, survey, linkSecret);
  return ok(links.map(({ secret, ...link }) => ({ ...link, link: secret === null ? null : `${url}/s/${secret}` })));
}

/** Takes a link back: within seconds it leads nowhere. */
export async function endLink(id: string, { records, workspace }: LinkingEffects): Promise<Result<undefined, Refused>> {
  if (await endKept(records, workspace, id)) return ok(undefined);
  return refuse([
    { code: "no-such-link", message: `expected the id of a link that leads somewhere, got ${id}`, path: ["id"] },
  ]);
}
