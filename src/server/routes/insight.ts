import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { readOverview } from "../../flows/read-overview.ts";
import type { SliceAsked } from "../../flows/read-slice.ts";
import { readSlices } from "../../flows/read-slices.ts";
import { readTouchpoint } from "../../flows/read-touchpoint.ts";
import { type Asked, open } from "../door.ts";
import type { House } from "../doors.ts";

/** Doors to what the experiences tell: slices, overview, touchpoints, the audit and its report. */
export function openInsight(app: FastifyInstance, { effects, keys }: House): void {
  open(app, operations.readSlices, keys, ({ params }) => readSlices(params.journey, effects));

  open(app, operations.readOverview, keys, (asked) => readOverview(sliceAsked(asked), effects));

  open(app, operations.readTouchpoint, keys, (asked) =>
    readTouchpoint({ ...sliceAsked(asked), touchpoint: asked.params.touchpoint }, effects),
  );
}

type AsksForSlice = Pick<Asked<typeof operations.readOverview>, "params" | "query" | "attributes">;

function sliceAsked({ params, query, attributes }: AsksForSlice): SliceAsked {
  const { from, until, perspective, measure, channel = [], location = [] } = query;
  return {
    journey: params.journey,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    perspective,
    ...(measure !== undefined && { measure }),
    channels: [channel].flat(),
    locations: [location].flat(),
    attributes,
  };
}
