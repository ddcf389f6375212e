import type { operations } from "../../api/operations.ts";
import type { SliceAsked } from "../../flows/read-slice.ts";
import type { Asked } from "../door.ts";

interface AsksForSlice {
  readonly params: { readonly journey: string };
  readonly query: Omit<Asked<typeof operations.readOverview>["query"], "measure"> & { readonly measure?: string };
  readonly attributes: SliceAsked["attributes"];
}

/** The slice that a request asks for. */
export function sliceAsked({ params, query, attributes }: AsksForSlice): SliceAsked {
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
