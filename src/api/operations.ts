import { z } from "zod";
import { accessibilityOperations } from "./accessibility-operations.ts";
import { askingOperations } from "./asking-operations.ts";
import { auditOperations } from "./audit-operations.ts";
import { data } from "./data.ts";
import { deviceOperations } from "./device-operations.ts";
import { eraseQuery, experiences, outcomes, receipt } from "./experience.ts";
import { importOperations } from "./import-operations.ts";
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
import { mailOperations } from "./mail-operations.ts";
import type { Operation } from "./operation.ts";
import { overview } from "./overview.ts";
import { peopleOperations } from "./people-operations.ts";
import { responseOperations } from "./responses.ts";
import { basedOn, settingsOperations } from "./settings-operations.ts";
import { key } from "./shapes.ts";
import { sliceQuery, slices, undeclared } from "./slice.ts";
import { correction, experienceStream, streamQuery, wholeExperience } from "./stream.ts";
import { surveyOperations } from "./survey-operations.ts";
import { touchpointPage } from "./touchpoint.ts";
import { health, workspace, workspaceSettings } from "./workspace.ts";

const inJourney = z.object({ journey: key });
const inTouchpoint = z.object({ journey: key, touchpoint: key });
const ofExperience = z.object({ id: z.uuid() });
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
    summary: "Changes the settings as a whole: name, time zone, languages, the word for customers",
    needs: "change",
    query: basedOn,
    body: workspaceSettings,
    status: 200,
    answer: workspaceSettings,
    refusals: [400, 401, 403, 409, 413, 415, 422],
  },
  ...settingsOperations,
  ...accessibilityOperations,
  listenToChanges: {
    method: "GET",
    path: "/api/v1/changes",
    summary:
      "Server-sent events: `counted` whenever the figures have followed the records further, with the `place` that they have come to; a comment now and then while nothing comes",
    needs: "read",
    also: ["text/event-stream"],
    goesOn: true,
    status: 200,
    refusals: [401, 403, 429],
  },
  readData: {
    method: "GET",
    path: "/api/v1/data",
    summary: "What is in here: what each touchpoint heard and when, where it came from, how far the figures are",
    needs: "read",
    status: 200,
    answer: data,
    refusals: [401, 403, 503],
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
    summary: "Keeps a journey as a new version; what has not changed makes none, and of two at once one comes first",
    needs: "change",
    params: inJourney,
    query: keepQuery,
    body: journeyFile,
    also: yaml,
    status: 200,
    answer: journeyVersion,
    refusals: [400, 401, 403, 409, 413, 415, 422],
  },
  readVersions: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/versions",
    summary: "The versions of a journey, newest first: who saved each, when, and what it changed",
    needs: "read",
    params: inJourney,
    status: 200,
    answer: journeyVersions,
    refusals: [401, 403, 404],
  },
  readTemplates: {
    method: "GET",
    path: "/api/v1/templates",
    summary: "Journeys that one may begin with",
    needs: "read",
    status: 200,
    answer: templates,
    refusals: [401, 403],
  },
  readJourneyFile: {
    method: "POST",
    path: "/api/v1/journey-file",
    summary:
      "Reads a journey file, as YAML or JSON, and gives it back as JSON, or as YAML with Accept: text/yaml; keeps nothing",
    needs: "read",
    body: journeyFile,
    also: yaml,
    status: 200,
    answer: journey,
    refusals: [400, 401, 403, 413, 415, 422],
  },
  readSlices: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/slices",
    summary: "What the journey can be sliced by: periods, attributes, channels, locations, perspectives, measures",
    needs: "read",
    params: inJourney,
    status: 200,
    answer: slices,
    refusals: [400, 401, 403, 404, 503],
  },
  readUndeclared: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/undeclared",
    summary:
      "Attributes that experiences tell of and the journey does not declare; of what came long ago only some are looked at",
    needs: "read",
    params: inJourney,
    status: 200,
    answer: undeclared,
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
    refusals: [400, 401, 403, 404, 503],
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
    refusals: [400, 401, 403, 404, 503],
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
  listExperiences: {
    method: "GET",
    path: "/api/v1/experiences",
    summary: "The stream of what was lived, the newest first, each with its pass; searched and filtered",
    needs: "read",
    query: streamQuery,
    attributes: true,
    status: 200,
    answer: experienceStream,
    refusals: [400, 401, 403, 404, 503],
  },
  readExperience: {
    method: "GET",
    path: "/api/v1/experiences/{id}",
    summary: "One experience with everything that is kept about it, its customer's way, and what became of it",
    needs: "read",
    params: ofExperience,
    status: 200,
    answer: wholeExperience,
    refusals: [400, 401, 403, 404, 410, 503],
  },
  correctExperience: {
    method: "PUT",
    path: "/api/v1/experiences/{id}",
    summary: "Corrects answers by hand, or brings back what was withdrawn; of two at once one comes first",
    needs: "tell",
    params: ofExperience,
    body: correction,
    status: 200,
    answer: wholeExperience,
    refusals: [400, 401, 403, 404, 409, 410, 413, 415, 422],
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
  ...surveyOperations,
  ...responseOperations,
  ...deviceOperations,
  ...mailOperations,
  ...askingOperations,
  ...auditOperations,
  ...importOperations,
  ...peopleOperations,
} as const satisfies Record<string, Operation>;
