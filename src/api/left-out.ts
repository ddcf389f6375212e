import { z } from "zod";
import { flags } from "../core/experience/flag.ts";
import { named } from "./shapes.ts";

export const flag = z
  .enum(flags)
  .describe("burst: faster than people follow one another · play: hammering · closed: outside opening hours");

export const leftOut = z
  .array(
    named(
      "LeftOut",
      "How many presses at kiosks are kept and not counted, by reason",
      z.object({ reason: flag, n: z.number().int() }),
    ),
  )
  .readonly();
