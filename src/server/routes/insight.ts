import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { ok } from "../../core/result.ts";
import { readAudit, readReport } from "../../flows/read-audit.ts";
import { readOverview } from "../../flows/read-overview.ts";
import type { SliceAsked } from "../../flows/read-slice.ts";
import { readSlices } from "../../flows/read-slices.ts";
import { readTouchpoint } from "../../flows/read-touchpoint.ts";
import { type Asked, Document, open } from "../door.ts";
import type { House } from "../house.ts";
import { reportPolicy } from "../security.ts";

/** Doors to what the experiences tell: slices, overview, touchpoints, the audit and its report. */
export function openInsight(app: FastifyInstance, house: House): void {
  open(app, operations.readSlices, house, ({ params }, { effects }) => readSlices(params.journey, effects));

  open(app, operations.readAudit, house, (asked, { effects }) => readAudit(sliceAsked(asked), effects));

  open(app, operations.readReport, house, async (asked, { effects }) => {
    const report = await readReport(sliceAsked(asked), asked.query.language, effects);
    if (!report.ok) return report;
    return ok(new Document("text/html; charset=utf-8", report.value, { "content-security-policy": reportPolicy }));
  });

  open(app, operations.readOverview, house, (asked, { effects }) => readOverview(sliceAsked(asked), effects));

  open(app, operations.readTouchpoint, house, (asked, { effects }) =>
    readTouchpoint({ ...sliceAsked(asked), touchpoint: asked.params.touchpoint }, effects),
  );
}

interface AsksForSlice<Params = { readonly journey: string }> {
  readonly params: Params;
  readonly query: Omit<Asked<typeof operations.readOverview>["query"], "measure"> & { readonly measure?: string };
  readonly attributes: SliceAsked["attributes"];
}

const sliceAsked = (asked: AsksForSlice): SliceAsked => ({ journey: asked.params.journey, ...anySliceAsked(asked) });

/** The parts of a slice, of whichever journey. */
export function anySliceAsked({ query, attributes }: AsksForSlice<unknown>): Omit<SliceAsked, "journey"> {
  const { from, until, perspective, measure, channel = [], location = [] } = query;
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    perspective,
    ...(measure !== undefined && { measure }),
    channels: [channel].flat(),
    locations: [location].flat(),
    attributes,
  };
}
