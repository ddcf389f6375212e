import { z } from "zod";
import { audit } from "./audit.ts";
import { eraseQuery, experiences, outcomes, receipt } from "./experience.ts";
import { journeyFile, journeys, journeyVersion, journeyVersions, validFromQuery, versionQuery } from "./journey.ts";
import type { Operation } from "./operation.ts";
import { overview } from "./overview.ts";
import { peopleOperations } from "./people-operations.ts";
import { key } from "./shapes.ts";
import { sliceQuery, slices } from "./slice.ts";
import { touchpointPage } from "./touchpoint.ts";
import { health, workspace, workspaceSettings } from "./workspace.ts";

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
    needs: "anybody",
    status: 200,
    answer: z.record(z.string(), z.unknown()),
    refusals: [],
  },
  readHealth: {
    method: "GET",
    path: "/api/v1/health",
    summary: "Whether the server answers",
    needs: "anybody",
    status: 200,
    answer: health,
    refusals: [],
  },
  readWorkspace: {
    method: "GET",
    path: "/api/v1/workspace",
    summary: "The workspace: name, languages, time zone, its word for customer",
    needs: "read",
    status: 200,
    answer: workspace,
    refusals: [401, 403],
  },
  changeSettings: {
    method: "PUT",
    path: "/api/v1/workspace/settings",
    summary: "Changes the settings as a whole: time zone, languages, the word for customers",
    needs: "change",
    body: workspaceSettings,
    status: 200,
    answer: workspaceSettings,
    refusals: [400, 401, 403, 413, 415, 422],
  },
  readJourneys: {
    method: "GET",
    path: "/api/v1/journeys",
    summary: "The journeys of the workspace",
    needs: "read",
    status: 200,
    answer: journeys,
    refusals: [401, 403],
  },
  readJourney: {
    method: "GET",
    path: "/api/v1/journeys/{journey}",
    summary: "A journey as JSON, or as its YAML file with Accept: text/yaml",
    needs: "read",
    params: inJourney,
    query: versionQuery,
    also: yaml,
    status: 200,
    answer: journeyVersion,
    refusals: [400, 401, 403, 404],
  },
  keepJourney: {
    method: "PUT",
    path: "/api/v1/journeys/{journey}",
    summary: "Keeps a journey as a new version; what has not changed makes none",
    needs: "change",
    params: inJourney,
    query: validFromQuery,
    body: journeyFile,
    also: yaml,
    status: 200,
    answer: journeyVersion,
    refusals: [400, 401, 403, 413, 415, 422],
  },
  readVersions: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/versions",
    summary: "The versions of a journey, newest first",
    needs: "read",
    params: inJourney,
    status: 200,
    answer: journeyVersions,
    refusals: [401, 403, 404],
  },
  readSlices: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/slices",
    summary: "What the journey can be sliced by: periods, attributes, channels, locations, perspectives, measures",
    needs: "read",
    params: inJourney,
    status: 200,
    answer: slices,
    refusals: [400, 401, 403, 404],
  },
  readOverview: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/overview",
    summary: "The journey at a glance: figure, interval, n and verdict at every touchpoint",
    needs: "read",
    params: inJourney,
    query: sliceQuery,
    attributes: true,
    status: 200,
    answer: overview,
    refusals: [400, 401, 403, 404],
  },
  readTouchpoint: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/touchpoints/{touchpoint}",
    summary: "One touchpoint: every measure, distributions, over time, by group, promises, comments",
    needs: "read",
    params: inTouchpoint,
    query: sliceQuery,
    attributes: true,
    status: 200,
    answer: touchpointPage,
    refusals: [400, 401, 403, 404],
  },
  readAudit: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/audit",
    summary: "The whole audit of the journey: drivers, priorities, journey success, promises, what cannot be said",
    needs: "read",
    params: inJourney,
    query: auditQuery,
    attributes: true,
    status: 200,
    answer: audit,
    refusals: [400, 401, 403, 404],
  },
  readReport: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/report",
    summary: "The audit as a report that stands alone: one HTML document, to read, print and send on",
    needs: "read",
    params: inJourney,
    query: reportQuery,
    attributes: true,
    also: ["text/html"],
    status: 200,
    refusals: [400, 401, 403, 404],
  },
  keepExperiences: {
    method: "POST",
    path: "/api/v1/experiences",
    summary: "Keeps one experience, or up to 500; answers after they are safely kept",
    needs: "tell",
    body: experiences,
    status: 202,
    answer: receipt,
    refusals: [400, 401, 403, 413, 415, 422, 429, 503],
  },
  keepOutcomes: {
    method: "POST",
    path: "/api/v1/outcomes",
    summary: "Keeps one outcome, or up to 500; answers after they are safely kept",
    needs: "tell",
    body: outcomes,
    status: 202,
    answer: receipt,
    refusals: [400, 401, 403, 413, 415, 422, 429, 503],
  },
  withdrawExperience: {
    method: "DELETE",
    path: "/api/v1/experiences/{id}",
    summary: "Withdraws an experience, or erases its content for good",
    needs: "tell",
    params: ofExperience,
    query: eraseQuery,
    status: 204,
    refusals: [400, 401, 403, 404],
  },
  ...peopleOperations,
} as const satisfies Record<string, Operation>;
