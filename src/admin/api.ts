import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AccessibilityRead } from "../api/accessibility-operations.ts";
import type { SurveyInvitations, Triggers } from "../api/asking.ts";
import type { Comparison, KeptAudit, KeptListing } from "../api/audits.ts";
import type { Kiosks } from "../api/device.ts";
import type { Journeys, JourneyVersions } from "../api/journey.ts";
import type { MailSetup } from "../api/mail.ts";
import type { Overview } from "../api/overview.ts";
import { type Asked, paths, type Sought, type WhichResponses } from "../api/paths.ts";
import type { Me, Passkey, People, Session } from "../api/people.ts";
import type { SurveyContacts, SurveyResponses } from "../api/responses.ts";
import type { ApiKey, Setup } from "../api/settings-operations.ts";
import type { ProblemDetails } from "../api/shapes.ts";
import type { Slices } from "../api/slice.ts";
import type { Packs, SurveyLinks, SurveyRates, Surveys, SurveyVersion, TouchpointRates } from "../api/survey.ts";
import type { CheckedSurvey } from "../api/survey-check.ts";
import type { TouchpointPage } from "../api/touchpoint.ts";
import type { Workspace } from "../api/workspace.ts";
import type { Audit, Priorities } from "../core/insight/audit-value.ts";
import type { Data } from "../core/insight/heard/heard-value.ts";
import type { ExperienceStream, WholeExperience } from "../core/insight/heard/read-experience.ts";
import type { Journey, JourneyVersion } from "../core/journey/journey.ts";
import type { Problem } from "../core/problem.ts";
import type { SurveyFile } from "../core/survey/editing/survey-file.ts";
import { languages } from "../core/text.ts";
import { answerBefore } from "./answered-before.ts";
import { inHere } from "./in-here.ts";
import { fetchTexts } from "./reader-language.ts";

/** The server refused, and said why. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: ProblemDetails | null;

  constructor(status: number, problem: ProblemDetails | null) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Nobody answered: the server is away, or the way to it is. */
export class NoAnswer extends Error {}

/** What the reader or the browser did not go on with. */
export class Declined extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The code of what stands in the way: the server's own, or the app's. */
export function problemCode(error: unknown): string {
  if (error instanceof Refused) return error.problem?.code ?? "refused";
  if (error instanceof Declined) return error.code;
  return error instanceof NoAnswer ? "no-answer" : "broken-page";
}

/** How much of what is being counted anew is counted, 0–1; null: nobody knows. Undefined: it is something else. */
export function countedAnew(error: unknown): number | null | undefined {
  if (problemCode(error) !== "being-counted-anew") return undefined;
  const percent = problemsOf(error)[0]?.facts?.percent;
  return typeof percent === "number" ? percent / 100 : null;
}

/** Everything that is wrong in what was sent, where the server said so. */
export const problemsOf = (error: unknown): readonly Problem[] =>
  error instanceof Refused ? (error.problem?.problems ?? []) : [];

/** Whether it is done for those alone who are signed in; programs may do some of it with a key. */
export const isForSignedIn = (error: unknown): boolean =>
  ["sign-in-needed", "key-missing"].includes(problemCode(error));

/** What the server refuses or breaks at it will again; a server that is starting, stopping or away may answer soon. */
export const mayPass = (error: unknown): boolean =>
  error instanceof NoAnswer || (error instanceof Refused && error.status > 500);

/** An answer is known by its address, so two parts of a page that ask the same ask once. */
export const asking = <Answer>(path: string) =>
  queryOptions({ queryKey: [path], queryFn: ({ signal }) => read<Answer>(path, signal) });

export const meQuery = () => ({
  ...asking<Me>(paths.me),
  // Another tab may have signed out: looked at again with every return to this one.
  staleTime: 1000,
});
export const peopleQuery = () => asking<People>(paths.people);
export const setupQuery = () => asking<Setup>(paths.setup);
export const accessibilityQuery = () => asking<AccessibilityRead>(paths.accessibility);
export const keysQuery = () => asking<ApiKey[]>(paths.keys);
export const sessionsQuery = () => asking<Session[]>(paths.mySessions);
export const passkeysQuery = () => asking<Passkey[]>(paths.myPasskeys);
export const workspaceQuery = () => asking<Workspace>(paths.workspace);
export const dataQuery = () => asking<Data>(paths.data);
export const journeysQuery = () => asking<Journeys>(paths.journeys);
export const journeyQuery = (key: string) => asking<JourneyVersion>(paths.journey(key));
export const journeyVersionQuery = (key: string, version: number) =>
  asking<JourneyVersion>(`${paths.journey(key)}?version=${version}`);
export const versionsQuery = (key: string) => asking<JourneyVersions>(paths.versions(key));
export const templatesQuery = () => asking<readonly Journey[]>(paths.templates);
export const undeclaredQuery = (key: string) => asking<readonly string[]>(paths.undeclared(key));
export const slicesQuery = (key: string) => ({ ...asking<Slices>(paths.slices(key)), meta: { follows: 15_000 } });

export const surveysQuery = () => asking<Surveys>(paths.surveys);
/** A version of a survey; the newest where none is named. */
export const surveyQuery = (key: string, version?: number) =>
  asking<SurveyVersion>(version === undefined ? paths.survey(key) : paths.surveyVersion(key, String(version)));
export const surveyLinksQuery = (key: string) => asking<SurveyLinks>(paths.surveyLinks(key));
export const triggersQuery = (survey: string) => asking<Triggers>(paths.triggers(survey));
export const surveyInvitationsQuery = (survey: string) => asking<SurveyInvitations>(paths.surveyInvitations(survey));
export const mailSetupQuery = () => asking<MailSetup>(paths.mail);
export const touchpointRatesQuery = (key: string, touchpoint: string) =>
  asking<TouchpointRates>(paths.touchpointRates(key, touchpoint));
export const surveyRatesQuery = (key: string) => ({
  ...asking<SurveyRates>(paths.surveyRates(key)),
  meta: { follows: 2000 },
});
export const contactsQuery = (key: string) => asking<SurveyContacts>(paths.surveyContacts(key));
/** What respondents sent, a page after another. */
export const responsesQuery = (key: string, which: WhichResponses) =>
  infiniteQueryOptions({
    queryKey: ["responses", paths.surveyResponses(key, undefined, which)],
    queryFn: ({ signal, pageParam }) => read<SurveyResponses>(paths.surveyResponses(key, pageParam, which), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: SurveyResponses) => next ?? undefined,
    placeholderData: answerBefore,
  });
/** How they are is told once a minute. */
export const kiosksQuery = () => ({ ...asking<Kiosks>(paths.devices), refetchInterval: 20_000 });
export const packsQuery = () => asking<Packs>(paths.packs);
export const packSurveyQuery = (pack: string, journey: string, about: string) =>
  asking<SurveyFile>(paths.packSurvey(pack, journey, about));
/** What the server says of a survey as it stands. What was said of the one before stays until then. */
export const surveyCheckQuery = (survey: SurveyFile) =>
  queryOptions({
    queryKey: [paths.surveyCheck, survey],
    queryFn: ({ signal }) =>
      ask<CheckedSurvey>("POST", paths.surveyCheck, {
        ...{ signal, body: JSON.stringify(survey), headers: { "content-type": "application/json" } },
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
/** What is named in every language needs the texts of all. */
export const everyLanguageQuery = () =>
  queryOptions({
    queryKey: ["every language"],
    queryFn: () => Promise.all(languages.map(fetchTexts)).then(() => true),
  });

/** Figures of a slice: while new ones are on their way the old ones stay in sight. */
export const overviewQuery = (key: string, asked: Asked) => ({
  ...asking<Overview>(paths.overview(key, asked)),
  meta: { follows: 2000 },
  placeholderData: answerBefore,
});
export const touchpointQuery = (key: string, touchpoint: string, asked: Asked) => ({
  ...asking<TouchpointPage>(paths.touchpoint(key, touchpoint, asked)),
  meta: { follows: 2000 },
});
/** The audit judges every touchpoint by its own headline, whatever measure the page shows. */
export const auditQuery = (key: string, { measure: _, ...asked }: Asked) => ({
  ...asking<Audit>(paths.audit(key, asked)),
  meta: { follows: 15_000 },
  placeholderData: answerBefore,
});
/** They cost much and are asked for one place in an order: not anew with every press of a kiosk. */
export const prioritiesQuery = (key: string, { measure: _, ...asked }: Asked) => ({
  ...asking<Priorities>(paths.priorities(key, asked)),
  placeholderData: answerBefore,
});

export const keptAuditsQuery = () => asking<KeptListing[]>(paths.audits);
export const keptAuditQuery = (id: string) => asking<KeptAudit>(paths.keptAudit(id));
export const comparisonQuery = (key: string, { measure: _, ...asked }: Asked, which: Which) => ({
  ...asking<Comparison>(paths.comparison(key, asked, which)),
  placeholderData: answerBefore,
});

/** A document that the server writes, as text; the one before stays in sight until this one is there. */
export const documentQuery = (path: string) =>
  queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => (await request("GET", path, { signal })).text(),
    placeholderData: keepPreviousData,
  });

/** Which audits are compared: kept ones by their id. */
export interface Which {
  readonly before?: string;
  readonly now?: string;
}

/** The stream, a page after another. What comes in meanwhile is told, not put in between. */
export const streamQuery = (sought: Sought) =>
  infiniteQueryOptions({
    queryKey: ["stream", paths.stream(sought)],
    queryFn: ({ signal, pageParam }) => read<ExperienceStream>(paths.stream(sought, pageParam), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: ExperienceStream) => next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: answerBefore,
  });
/** Its first page as it is now, looked at from time to time. */
export const newestQuery = (sought: Sought) => ({
  ...asking<ExperienceStream>(paths.stream(sought)),
  refetchInterval: 15_000,
});
export const experienceQuery = (id: string) => asking<WholeExperience>(paths.experience(id));

const read = <Answer>(path: string, signal: AbortSignal): Promise<Answer> => ask("GET", path, { signal });

/** Asks for something to be done; the answer where there is one. */
export const send = <Answer>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<Answer> =>
  ask(method, path, {
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });

async function ask<Answer>(method: string, path: string, more: RequestInit): Promise<Answer> {
  const response = await request(method, path, more);
  return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer);
}

/** Sends a request; thrown where it has no answer, or is refused. */
export async function request(method: string, path: string, { headers, ...more }: RequestInit): Promise<Response> {
  const asked = { method, headers: { accept: "application/json", ...headers }, ...more };
  const response = await fetch(inHere(path), asked).catch((error: Error) => {
    throw more.signal?.aborted ? error : new NoAnswer(error.message);
  });
  if (response.ok) return response;
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  throw new Refused(response.status, isProblem ? ((await response.json()) as ProblemDetails) : null);
}
