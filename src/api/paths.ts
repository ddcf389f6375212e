import type { Band } from "../core/experience/answers.ts";
import type { Perspective } from "../core/experience/experience.ts";

/** What a page asks to be shown: the parts of a slice, and the measure to judge by. Absent parts do not restrict. */
export interface Asked {
  /** First day included and first day excluded, ISO dates. */
  readonly from?: string;
  readonly until?: string;
  readonly perspective?: Perspective;
  /** A measure key, "satisfaction.positive"; absent: each touchpoint's own headline. */
  readonly measure?: string;
  readonly channels?: readonly string[];
  readonly locations?: readonly string[];
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
}

/** What is looked for in the stream, beside a slice. */
export interface Sought extends Omit<Asked, "measure"> {
  readonly journey?: string;
  readonly touchpoint?: string;
  readonly band?: Band;
  /** Only those with a comment. */
  readonly said?: boolean;
  readonly words?: string;
  /** Only what no figure counts. */
  readonly flagged?: "yes";
}

/** Which responses to a survey are asked for; absent parts do not restrict. */
export interface WhichResponses {
  readonly link?: string;
  readonly channel?: string;
  readonly ended?: "true" | "false";
}

/** How an address of somebody in several workspaces begins, so that a link shows the same to everybody; without, it is the one gone into last. */
export const inWorkspace = (workspace: string): string => `/in/${workspace}`;

/** The workspace with which a path begins, and the path without it. */
export function workspaceIn(path: string): { readonly workspace: string | undefined; readonly path: string } {
  const [begins, workspace] = /^\/in\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?=[/?#]|$)/.exec(path) ?? [""];
  if (workspace === undefined) return { workspace, path };
  const rest = path.slice(begins.length);
  return { workspace, path: rest.startsWith("/") ? rest : `/${rest}` };
}

const root = "/api/v1";
const part = encodeURIComponent;

/** Every address that the browser uses, made in one place. This file imports no zod, so that a page stays small. */
export const paths = {
  health: `${root}/health`,
  workspace: `${root}/workspace`,
  settings: `${root}/workspace/settings`,
  accessibility: `${root}/workspace/accessibility`,
  setup: `${root}/workspace/setup`,
  location: (key: string) => `${root}/locations/${part(key)}`,
  keys: `${root}/keys`,
  key: (id: string) => `${root}/keys/${part(id)}`,
  openapi: `${root}/openapi.json`,
  me: `${root}/me`,
  myWorkspace: `${root}/me/workspace`,
  myPassword: `${root}/me/password`,
  mySessions: `${root}/me/sessions`,
  mySession: (id: string) => `${root}/me/sessions/${part(id)}`,
  myPasskeys: `${root}/me/passkeys`,
  myPasskeyBegin: `${root}/me/passkeys/begin`,
  myPasskey: (id: string) => `${root}/me/passkeys/${part(id)}`,
  signIn: `${root}/sign-in`,
  passkeySignIn: `${root}/sign-in/passkey`,
  passkeySignInBegin: `${root}/sign-in/passkey/begin`,
  signOut: `${root}/sign-out`,
  linkRead: `${root}/links/read`,
  linkAccept: `${root}/links/accept`,
  people: `${root}/people`,
  person: (id: string) => `${root}/people/${part(id)}`,
  passwordLink: (person: string) => `${root}/people/${part(person)}/password-link`,
  passwordLinkRead: `${root}/password-links/read`,
  passwordRenew: `${root}/password-links/renew`,
  invitations: `${root}/people/invitations`,
  invitation: (id: string) => `${root}/people/invitations/${part(id)}`,
  data: `${root}/data`,
  changes: `${root}/changes`,
  journeys: `${root}/journeys`,
  experiences: `${root}/experiences`,
  stream: (sought: Sought = {}, before?: string) => `${root}/experiences${streamQueryOf(sought, before)}`,
  outcomes: `${root}/outcomes`,
  events: `${root}/events`,
  experience: (id: string) => `${root}/experiences/${part(id)}`,
  uploads: `${root}/uploads`,
  bring: (name: string) => `${root}/uploads?name=${part(name)}`,
  upload: (id: string) => `${root}/uploads/${part(id)}`,
  uploadDraft: (id: string) => `${root}/uploads/${part(id)}/draft`,
  uploadPreview: (id: string) => `${root}/uploads/${part(id)}/preview`,
  uploadImport: (id: string) => `${root}/uploads/${part(id)}/import`,
  toCorrect: (id: string) => `${root}/uploads/${part(id)}/to-correct`,
  imports: `${root}/imports`,
  import: (number: number | string) => `${root}/imports/${number}`,
  importMapping: (number: number | string) => `${root}/imports/${number}/mapping`,
  mappingFile: `${root}/mapping-file`,
  templates: `${root}/templates`,
  journeyFile: `${root}/journey-file`,
  journey: (key: string) => `${root}/journeys/${part(key)}`,
  versions: (key: string) => `${root}/journeys/${part(key)}/versions`,
  slices: (key: string, asked: Asked = {}) => `${root}/journeys/${part(key)}/slices${query(asked)}`,
  undeclared: (key: string) => `${root}/journeys/${part(key)}/undeclared`,
  overview: (key: string, asked: Asked = {}) => `${root}/journeys/${part(key)}/overview${query(asked)}`,
  touchpoint: (key: string, touchpoint: string, asked: Asked = {}) =>
    `${root}/journeys/${part(key)}/touchpoints/${part(touchpoint)}${query(asked)}`,
  audit: (key: string, asked: Asked = {}) => `${root}/journeys/${part(key)}/audit${query(withoutMeasure(asked))}`,
  priorities: (key: string, asked: Asked = {}) =>
    `${root}/journeys/${part(key)}/priorities${query(withoutMeasure(asked))}`,
  report: (key: string, language: string, asked: Asked = {}) =>
    `${root}/journeys/${part(key)}/report${query(withoutMeasure(asked), { language })}`,
  auditTable: (key: string, language: string, asked: Asked = {}) =>
    `${root}/journeys/${part(key)}/audit-table${query(withoutMeasure(asked), { language })}`,
  keepAudit: (key: string, asked: Asked = {}) => `${root}/journeys/${part(key)}/audits${query(withoutMeasure(asked))}`,
  comparison: (key: string, asked: Asked = {}, which: { readonly before?: string; readonly now?: string } = {}) =>
    `${root}/journeys/${part(key)}/comparison${query(withoutMeasure(asked), which)}`,
  surveys: `${root}/surveys`,
  survey: (key: string) => `${root}/surveys/${part(key)}`,
  surveyVersion: (key: string, version: string) => `${root}/surveys/${part(key)}?version=${version}`,
  surveyCheck: `${root}/survey-check`,
  surveyFile: `${root}/survey-file`,
  surveyImport: (journey: string, about = "whole", from = "surveyjs") =>
    `${root}/survey-imports?from=${from}&journey=${part(journey)}&about=${part(about)}`,
  publishSurvey: (key: string) => `${root}/surveys/${part(key)}/publish`,
  endSurvey: (key: string) => `${root}/surveys/${part(key)}/end`,
  surveyLinks: (key: string) => `${root}/surveys/${part(key)}/links`,
  surveyLink: (id: string) => `${root}/survey-links/${part(id)}`,
  mail: `${root}/mail`,
  bounces: `${root}/mail/bounces`,
  surveyMail: (key: string, language: string, kind = "first") =>
    `${root}/surveys/${part(key)}/mail?language=${part(language)}&kind=${kind}`,
  trialMail: (key: string) => `${root}/surveys/${part(key)}/trial-mail`,
  touchpointRates: (key: string, touchpoint: string) =>
    `${root}/journeys/${part(key)}/touchpoints/${part(touchpoint)}/rates`,
  surveyRates: (key: string) => `${root}/surveys/${part(key)}/rates`,
  surveyResponses: (key: string, before?: string, which: WhichResponses = {}) =>
    `${root}/surveys/${part(key)}/responses${queryOf({ ...which, before })}`,
  responsesTable: (key: string, language: string, format: "csv" | "xlsx" = "csv", which: WhichResponses = {}) =>
    `${root}/surveys/${part(key)}/responses-table${queryOf({ format, language, ...which })}`,
  surveyContacts: (key: string) => `${root}/surveys/${part(key)}/contacts`,
  contactsTable: (key: string, language: string, format: "csv" | "xlsx" = "csv") =>
    `${root}/surveys/${part(key)}/contacts-table?format=${format}&language=${language}`,
  triggers: (survey: string) => `${root}/surveys/${part(survey)}/triggers`,
  surveyInvitations: (survey: string) => `${root}/surveys/${part(survey)}/invitations`,
  checkInvitations: (survey: string) => `${root}/surveys/${part(survey)}/invitations?check=true`,
  photo: (id: string) => `${root}/photos/${part(id)}`,
  accessibilityStatement: (key: string, language: string) =>
    `${root}/surveys/${part(key)}/accessibility-statement?language=${language}`,
  packs: `${root}/packs`,
  packSurvey: (pack: string, journey: string, about = "whole") =>
    `${root}/packs/${part(pack)}/survey?journey=${part(journey)}&about=${part(about)}`,
  responses: `${root}/responses`,
  devices: `${root}/devices`,
  device: (id: string) => `${root}/devices/${part(id)}`,
  pairingCode: (device: string) => `${root}/devices/${part(device)}/code`,
  pairings: `${root}/pairings`,
  kiosk: `${root}/kiosk`,
  kioskHealth: `${root}/kiosk/health`,
  audits: `${root}/audits`,
  keptAudit: (id: string) => `${root}/audits/${part(id)}`,
  keptReport: (id: string, language: string) => `${root}/audits/${part(id)}/report?language=${language}`,
  keptTable: (id: string, language: string) => `${root}/audits/${part(id)}/table?language=${language}`,
} as const;

/** The query of an address: `?from=2026-09-01&attribute.group=regular`. Parts stand in one order, so that caches meet. */
export function query(asked: Asked, more: Readonly<Record<string, string>> = {}): string {
  const parts = new URLSearchParams();
  if (asked.from !== undefined) parts.append("from", asked.from);
  if (asked.until !== undefined) parts.append("until", asked.until);
  if (asked.perspective !== undefined) parts.append("perspective", asked.perspective);
  if (asked.measure !== undefined) parts.append("measure", asked.measure);
  for (const channel of [...(asked.channels ?? [])].sort()) parts.append("channel", channel);
  for (const location of [...(asked.locations ?? [])].sort()) parts.append("location", location);
  for (const [key, values] of Object.entries(asked.attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const value of [...values].sort()) parts.append(`attribute.${key}`, value);
  for (const [name, value] of Object.entries(more)) parts.append(name, value);
  const text = parts.toString();
  return text === "" ? "" : `?${text}`;
}

function queryOf(parts: Readonly<Record<string, string | undefined>>): string {
  const told = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  return told.length === 0 ? "" : `?${new URLSearchParams(told)}`;
}

function streamQueryOf({ journey, touchpoint, band, said, words, flagged, ...asked }: Sought, before?: string): string {
  const more = { journey, touchpoint, band, comment: said ? "true" : undefined, words, flagged, before };
  return query(
    asked,
    Object.fromEntries(Object.entries(more).filter((part): part is [string, string] => part[1] !== undefined)),
  );
}

/** The audit takes in every measure, so none is chosen. */
function withoutMeasure({ measure: _, ...asked }: Asked): Asked {
  return asked;
}
