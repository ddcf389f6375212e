import type { operations } from "../../api/operations.ts";
import type { SliceAsked } from "../../flows/read-slice.ts";
import type { Asked } from "../door.ts";

interface AsksForSlice {
  readonly query: Omit<Asked<typeof operations.readOverview>["query"], "measure"> & { readonly measure?: string };
  readonly attributes: SliceAsked["attributes"];
}

/** The slice that a request asks for. */
export const sliceAsked = (asked: AsksForSlice & { readonly params: { readonly journey: string } }): SliceAsked => ({
  journey: asked.params.journey,
  ...anySliceAsked(asked),
});

/** The parts of a slice, of whichever journey. */
export function anySliceAsked({ query, attributes }: AsksForSlice): Omit<SliceAsked, "journey"> {
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
