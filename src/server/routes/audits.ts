import type { FastifyInstance } from "fastify";
import { newKeptAudit } from "../../api/audits.ts";
import { operations } from "../../api/operations.ts";
import { ok } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { compareAudits } from "../../flows/compare-audits.ts";
import {
  keepAudit,
  readKeptAudit,
  readKeptAudits,
  readKeptReport,
  readKeptTable,
  removeKeptAudit,
} from "../../flows/kept-audits.ts";
import { readAudit, readAuditTable, readPriorities, readReport } from "../../flows/read-audit.ts";
import { Document, open } from "../door.ts";
import type { House } from "../house.ts";
import { nameOf } from "../people/visitor.ts";
import { reportPolicy } from "../security.ts";
import { sliceAsked } from "./slice-asked.ts";

/** Doors to audits: made now, kept, and held against each other. */
export function openAudits(app: FastifyInstance, house: House): void {
  open(app, operations.readAudit, house, (asked, { effects }) => readAudit(sliceAsked(asked), effects));

  open(app, operations.readPriorities, house, (asked, { effects }) => readPriorities(sliceAsked(asked), effects));

  open(app, operations.readReport, house, async (asked, { effects }) => {
    const report = await readReport(sliceAsked(asked), asked.query.language, effects);
    return report.ok ? ok(asReport(report.value)) : report;
  });

  open(app, operations.readAuditTable, house, async (asked, { effects }) => {
    const table = await readAuditTable(sliceAsked(asked), asked.query.language, effects);
    return table.ok ? ok(asTable(table.value)) : table;
  });

  open(app, operations.compareAudits, house, (asked, { effects }) => {
    const { before, now } = asked.query;
    const which = { ...(before !== undefined && { before }), ...(now !== undefined && { now }) };
    return compareAudits({ ...sliceAsked(asked), ...which }, effects);
  });

  open(app, operations.keepAudit, house, async (asked, { visitor, effects }) => {
    const given = read(newKeptAudit, asked.body);
    if (!given.ok) return given;
    const keeping = { name: given.value.name, savedBy: nameOf(visitor), polku: house.version };
    return keepAudit(sliceAsked(asked), keeping, effects);
  });

  open(app, operations.readKeptAudits, house, (_, { effects }) => readKeptAudits(effects));

  open(app, operations.readKeptAudit, house, ({ params }, { effects }) => readKeptAudit(params.id, effects));

  open(app, operations.readKeptReport, house, async ({ params, query }, { effects }) => {
    const report = await readKeptReport(params.id, query.language, effects);
    return report.ok ? ok(asReport(report.value)) : report;
  });

  open(app, operations.readKeptTable, house, async ({ params, query }, { effects }) => {
    const table = await readKeptTable(params.id, query.language, effects);
    return table.ok ? ok(asTable(table.value)) : table;
  });

  open(app, operations.removeKeptAudit, house, ({ params }, { effects }) => removeKeptAudit(params.id, effects));
}

const asReport = (text: string): Document =>
  new Document("text/html; charset=utf-8", text, { "content-security-policy": reportPolicy });
const asTable = (text: string): Document => new Document("text/csv; charset=utf-8", text);
