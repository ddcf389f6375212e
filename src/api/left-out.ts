import { z } from "zod";
import { flags } from "../core/experience/flag.ts";
import { named } from "./shapes.ts";

export const flag = z
  .enum(flags)
  .describe(
    "burst: faster than people follow one another · play: hammering · closed: outside opening hours · over-quota: a quota of the survey was full · undated: its device told of so long ago that nobody knows when; its time is when it came",
  );

export const leftOut = z
  .array(
    named(
      "LeftOut",
      "How many responses are kept and not counted, by reason. Those over a full quota are told in whole fives, and below five not at all; of colleagues nothing is told",
      z.object({ reason: flag, n: z.number().int() }),
    ),
  )
  .readonly();
