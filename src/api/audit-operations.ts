import { z } from "zod";
import { languages } from "../core/text.ts";
import { audit, priorities } from "./audit.ts";
import { comparison, comparisonQuery, keptAudit, keptListing, keptListings, newKeptAudit } from "./audits.ts";
import type { Operation } from "./operation.ts";
import { key } from "./shapes.ts";
import { sliceQuery } from "./slice.ts";

const inJourney = z.object({ journey: key });
const byId = z.object({ id: z.uuid() });
const auditQuery = sliceQuery.omit({ measure: true });
const language = z.enum(languages).default("en");
const reportQuery = auditQuery.extend({ language: language.describe("Language of the report") });
const tableQuery = auditQuery.extend({ language: language.describe("Language of the names") });

/** Doors to audits: made now, kept, and held against each other. */
export const auditOperations = {
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
    refusals: [400, 401, 403, 404, 503],
  },
  readPriorities: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/priorities",
    summary:
      "What drives the outcome and what is best done about it: this part of the audit alone, which is there sooner",
    needs: "read",
    params: inJourney,
    query: auditQuery,
    attributes: true,
    status: 200,
    answer: priorities,
    refusals: [400, 401, 403, 404, 503],
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
    refusals: [400, 401, 403, 404, 503],
  },
  readAuditTable: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/audit-table",
    summary: "The figures of the audit as CSV: a row for each touchpoint and measure",
    needs: "read",
    params: inJourney,
    query: tableQuery,
    attributes: true,
    also: ["text/csv"],
    status: 200,
    refusals: [400, 401, 403, 404, 503],
  },
  compareAudits: {
    method: "GET",
    path: "/api/v1/journeys/{journey}/comparison",
    summary: "Two audits beside each other: kept ones, the slice now, or the same slice in the period before",
    needs: "read",
    params: inJourney,
    query: comparisonQuery,
    attributes: true,
    status: 200,
    answer: comparison,
    refusals: [400, 401, 403, 404, 422, 503],
  },
  keepAudit: {
    method: "POST",
    path: "/api/v1/journeys/{journey}/audits",
    summary: "Makes the audit of a slice and keeps it as it is",
    needs: "change",
    params: inJourney,
    query: auditQuery,
    attributes: true,
    body: newKeptAudit,
    status: 201,
    answer: keptListing,
    refusals: [400, 401, 403, 404, 409, 415, 422, 503],
  },
  readKeptAudits: {
    method: "GET",
    path: "/api/v1/audits",
    summary: "The audits that were kept, the newest first",
    needs: "read",
    status: 200,
    answer: keptListings,
    refusals: [401, 403],
  },
  readKeptAudit: {
    method: "GET",
    path: "/api/v1/audits/{id}",
    summary: "An audit as it was when it was kept",
    needs: "read",
    params: byId,
    status: 200,
    answer: keptAudit,
    refusals: [400, 401, 403, 404],
  },
  readKeptReport: {
    method: "GET",
    path: "/api/v1/audits/{id}/report",
    summary: "A kept audit as a report that stands alone",
    needs: "read",
    params: byId,
    query: z.strictObject({ language: language.describe("Language of the report") }),
    also: ["text/html"],
    status: 200,
    refusals: [400, 401, 403, 404],
  },
  readKeptTable: {
    method: "GET",
    path: "/api/v1/audits/{id}/table",
    summary: "The figures of a kept audit as CSV",
    needs: "read",
    params: byId,
    query: z.strictObject({ language: language.describe("Language of the names") }),
    also: ["text/csv"],
    status: 200,
    refusals: [400, 401, 403, 404],
  },
  removeKeptAudit: {
    method: "DELETE",
    path: "/api/v1/audits/{id}",
    summary: "Takes a kept audit away for good",
    needs: "change",
    params: byId,
    status: 204,
    refusals: [400, 401, 403, 404],
  },
} as const satisfies Record<string, Operation>;
