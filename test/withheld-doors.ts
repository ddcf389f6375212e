import type { operations } from "../src/api/operations.ts";
import { paths } from "../src/api/paths.ts";
import { touchpoints } from "./colleagues-told.ts";

type Operations = typeof operations;
/** Every door that reads what is kept. The others that only read give back what is sent to them, or what is in a file of one's own. */
export type Reading = {
  [Name in keyof Operations]: Operations[Name]["method"] extends "GET" ? Name : never;
}[keyof Operations];

/** What is known of a twin by ids that its server made. */
export interface Made {
  readonly journeys: readonly string[];
  readonly experiences: readonly string[];
  readonly survey: string;
  readonly import: number;
  readonly upload: string;
  readonly audit: string;
}

const employees = { perspective: "employee" } as const;
const everyone = [employees, { perspective: "management" }, { perspective: "customer" }] as const;

/** By door the addresses at which it is asked; or why it is not. */
export const doors: Readonly<Record<Reading, ((made: Made) => readonly string[]) | string>> = {
  readHealth: () => [paths.health],
  readWorkspace: () => [paths.workspace],
  readSetup: () => [paths.setup],
  readAccessibility: () => [paths.accessibility],
  readKeys: () => [paths.keys],
  readPeople: () => [paths.people],
  readMe: () => [paths.me],
  readData: () => [paths.data],
  readJourneys: () => [paths.journeys],
  readJourney: ({ journeys: [one] }) => [paths.journey(one!)],
  readVersions: ({ journeys: [one] }) => [paths.versions(one!)],
  readSlices: ({ journeys }) => journeys.map((journey) => paths.slices(journey)),
  readUndeclared: ({ journeys }) => journeys.map((journey) => paths.undeclared(journey)),
  readOverview: ({ journeys }) => journeys.flatMap((one) => everyone.map((slice) => paths.overview(one, slice))),
  readTouchpoint: ({ journeys }) =>
    journeys.flatMap((one) => everyone.map((slice) => paths.touchpoint(one, "dessert", slice))),
  readTouchpointRates: ({ journeys: [one] }) =>
    touchpoints.map((touchpoint) => paths.touchpointRates(one!, touchpoint)),
  readAudit: ({ journeys }) => journeys.map((journey) => paths.audit(journey, employees)),
  readPriorities: ({ journeys }) => journeys.map((journey) => paths.priorities(journey, employees)),
  readReport: ({ journeys }) => journeys.map((journey) => paths.report(journey, "fi", employees)),
  readAuditTable: ({ journeys }) => journeys.map((journey) => paths.auditTable(journey, "sv", employees)),
  compareAudits: ({ journeys, audit }) => [
    ...journeys.map((journey) => paths.comparison(journey, { ...employees, from: "2026-01-10", until: "2026-01-20" })),
    paths.comparison(journeys[0]!, employees, { before: audit }),
  ],
  readKeptAudits: () => [paths.audits],
  readKeptAudit: ({ audit }) => [paths.keptAudit(audit)],
  readKeptReport: ({ audit }) => [paths.keptReport(audit, "en")],
  readKeptTable: ({ audit }) => [paths.keptTable(audit, "en")],
  listExperiences: ({ journeys }) => [
    ...[
      paths.stream(),
      paths.stream({ said: true }),
      paths.stream({ words: "slow" }),
      paths.stream({ flagged: "yes" }),
    ],
    ...journeys.slice(0, 8).flatMap((journey) => everyone.map((slice) => paths.stream({ journey, ...slice }))),
    paths.stream({ ...employees, band: "negative" }),
  ],
  readExperience: ({ experiences }) => experiences.map((id) => paths.experience(id)),
  readImports: () => [paths.imports],
  readImportMapping: (made) => [paths.importMapping(made.import)],
  readUploads: () => [paths.uploads],
  readUpload: ({ upload }) => [paths.upload(upload)],
  readToCorrect: ({ upload }) => [paths.toCorrect(upload)],
  readSurveys: () => [paths.surveys],
  readSurvey: ({ survey }) => [paths.survey(survey)],
  readSurveyLinks: ({ survey }) => [paths.surveyLinks(survey)],
  readSurveyRates: ({ survey }) => [paths.surveyRates(survey)],
  readResponses: ({ survey }) => [paths.surveyResponses(survey)],
  exportResponses: ({ survey }) => [paths.responsesTable(survey, "en")],
  readContacts: ({ survey }) => [paths.surveyContacts(survey)],
  exportContacts: ({ survey }) => [paths.contactsTable(survey, "en")],
  readTriggers: ({ survey }) => [paths.triggers(survey)],
  readSurveyInvitations: ({ survey }) => [paths.surveyInvitations(survey)],
  readMailSetup: () => [paths.mail],
  readSurveyMail: ({ survey }) => [paths.surveyMail(survey, "en")],
  draftAccessibilityStatement: ({ survey }) => [paths.accessibilityStatement(survey, "en")],
  readDevices: () => [paths.devices],
  readKiosk: "for a tablet: the survey that it asks",
  readPhoto: "a picture in a response, which is shown where the response is",
  listenToChanges:
    "how far counting has come, and nothing else (decision 0064); its only content is taken for the same here",
  readSessions: "of whoever asks alone",
  readPasskeys: "of whoever asks alone",
  readOpenapi: "the same for everybody",
  readTemplates: "ships with Polku",
  readPacks: "ships with Polku",
  readPackSurvey: "ships with Polku",
};
