import { z } from "zod";
import { audit } from "./audit.ts";
import { eraseQuery, experiences, outcomes, receipt } from "./experience.ts";
import {
  journey,
  journeyFile,
  journeys,
  journeyVersion,
  journeyVersions,
  keepQuery,
  templates,
  versionQuery,
} from "./journey.ts";
import { overview } from "./overview.ts";
import { key } from "./shapes.ts";
import { sliceQuery, slices } from "./slice.ts";
import { touchpointPage } from "./touchpoint.ts";
import { health, workspace, workspaceSettings } from "./workspace.ts";

/** One door of the API: what comes in, what goes out, and how it may refuse. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With parameters in braces, as in OpenAPI: "/api/v1/journeys/{journey}". */
  readonly path: string;
  readonly summary: string;
  /** Whether it needs the local key; "or-app": the app that this server serves may ask without. */
  readonly key?: true | "or-app";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Whether the query may also hold `attribute.<key>=value`. */
  readonly attributes?: true;
  readonly body?: z.ZodType;
  /** Content types of body and answer beside JSON. */
  readonly also?: readonly string[];
  readonly status: number;
  /** Absent: no content, or a document of the `also` types. */
  readonly answer?: z.ZodType;
  /** Statuses of its refusals, each with ProblemDetails. */
  readonly refusals: readonly number[];
}

const inJourney = z.object({ journey: key });
const inTouchpoint = z.object({ journey: key, touchpoint: key });
const ofExperience = z.object({ id: z.uuid() });
const auditQuery = sliceQuery.omit({ measure: true });
const reportQuery = auditQuery.extend({
  language: z.enum(["fi", "sv", "en"]).default("en").describe("Language of the report"),
});
const yaml = ["text/yaml"];

/** Every door of the API. Routes are made from this table, and so is the OpenAPI document. */
export const operations = {
  readOpenapi: {
    method: "GET",
    path: "/api/v1/openapi.json",
    summary: "This document",
    status: 200,
    answer: z.record(z.string(), z.unknown()),
    refusals: [],
  },
  readHealth: {
    method: "GET",
    path: "/api/v1/health",
    summary: "Whether the server answers",
    status: 200,
    answer: health,
    refusals: [],
  },
  readWorkspace: {
    method: "GET",
    path: "/api/v1/workspace",
    summary: "The workspace: name, languages, time zone, its word for customer",
    status: 200,
    answer: workspace,
    refusals: [],
  },
  changeSettings: {
    method: "PUT",
    path: "/api/v1/workspace/settings",
    summary: "Changes the settings as a whole: time zone, languages, the word for customers",
    key: true,
    body: workspaceSettings,
    status: 200,
    answer: workspaceSettings,
    refusals: [400, 401, 413, 415, 422],
  },
  readJourneys: {
    method: "GET",
    path: "/api/v1/journeys",
    summary: "The journeys of the workspace",
    status: 200,
    answer: journeys,
    refusals: [],
  },
  readJourney: {
    method: "GET",
    path: "/api/v1/journeys/{journey}",
    summary: "A journey as JSON, or as its YAML file with Accept: text/yaml",
    params: inJourney,
    query: versionQuery,
    also: yaml,
    status: 200,
    answer: journeyVersion,
    refusals: [400, 404],
  },
  keepJourney: {
    method: "PUT",
    path: "/api/v1/journeys/{journey}",
    summary: "Keeps a journey as a new version; what has not changed makes none, and of two at once one comes first",
    key: "or-app",
    params: inJourney,
    query: keepQuery,
    body: journeyFile,
    also: yaml,
    status: 200,
    answer: journeyVersion,
    refusals: [400, 401, 409, 413, 415, 422],
  },
  readVersions: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/versions",
    summary: "The versions of a journey, newest first: who saved each, when, and what it changed",
    params: inJourney,
    status: 200,
    answer: journeyVersions,
    refusals: [404],
  },
  readTemplates: {
    method: "GET",
    path: "/api/v1/templates",
    summary: "Journeys that one may begin with",
    status: 200,
    answer: templates,
    refusals: [],
  },
  readJourneyFile: {
    method: "POST",
    path: "/api/v1/journey-file",
    summary:
      "Reads a journey file, as YAML or JSON, and gives it back as JSON, or as YAML with Accept: text/yaml; keeps nothing",
    body: journeyFile,
    also: yaml,
    status: 200,
    answer: journey,
    refusals: [400, 413, 415, 422],
  },
  readSlices: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/slices",
    summary: "What the journey can be sliced by: periods, attributes, channels, locations, perspectives, measures",
    params: inJourney,
    status: 200,
    answer: slices,
    refusals: [400, 404],
  },
  readOverview: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/overview",
    summary: "The journey at a glance: figure, interval, n and verdict at every touchpoint",
    params: inJourney,
    query: sliceQuery,
    attributes: true,
    status: 200,
    answer: overview,
    refusals: [400, 404],
  },
  readTouchpoint: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/touchpoints/{touchpoint}",
    summary: "One touchpoint: every measure, distributions, over time, by group, promises, comments",
    params: inTouchpoint,
    query: sliceQuery,
    attributes: true,
    status: 200,
    answer: touchpointPage,
    refusals: [400, 404],
  },
  readAudit: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/audit",
    summary: "The whole audit of the journey: drivers, priorities, journey success, promises, what cannot be said",
    params: inJourney,
    query: auditQuery,
    attributes: true,
    status: 200,
    answer: audit,
    refusals: [400, 404],
  },
  readReport: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/report",
    summary: "The audit as a report that stands alone: one HTML document, to read, print and send on",
    params: inJourney,
    query: reportQuery,
    attributes: true,
    also: ["text/html"],
    status: 200,
    refusals: [400, 404],
  },
  keepExperiences: {
    method: "POST",
    path: "/api/v1/experiences",
    summary: "Keeps one experience, or up to 500; answers after they are safely kept",
    key: true,
    body: experiences,
    status: 202,
    answer: receipt,
    refusals: [400, 401, 413, 415, 422, 429, 503],
  },
  keepOutcomes: {
    method: "POST",
    path: "/api/v1/outcomes",
    summary: "Keeps one outcome, or up to 500; answers after they are safely kept",
    key: true,
    body: outcomes,
    status: 202,
    answer: receipt,
    refusals: [400, 401, 413, 415, 422, 429, 503],
  },
  withdrawExperience: {
    method: "DELETE",
    path: "/api/v1/experiences/{id}",
    summary: "Withdraws an experience, or erases its content for good",
    key: true,
    params: ofExperience,
    query: eraseQuery,
    status: 204,
    refusals: [400, 401, 404],
  },
} as const satisfies Record<string, Operation>;
