import { z } from "zod";
import type {
  ComparedFigure,
  ComparedPriority,
  ComparedTouchpoint,
  Comparison,
} from "../core/insight/beside/comparison.ts";
import type { KeptAudit, KeptListing } from "../core/insight/beside/kept-audit.ts";
import { sayable } from "../core/insight/wording/sayable.ts";
import { said } from "../core/mistakes/mistake.ts";
import { expecting, fields } from "../core/shape.ts";
import { audit } from "./audit.ts";
import { figure, figures, people } from "./figure.ts";
import { named } from "./shapes.ts";
import { slice, sliceQuery } from "./slice.ts";

const kept = {
  id: z.uuid(),
  journey: z.string(),
  version: z.number().int().describe("The version of the journey it was made by"),
  name: z.string().nullable(),
  saved: z.iso.datetime(),
  savedBy: z.string().nullable().describe("The name of a person or a key"),
  polku: z.string().describe("The version of Polku that made it"),
  position: z.string().describe("How far the figures had followed the records"),
};
const period = z.object({ from: z.string(), until: z.string() });

/** What a list tells of an audit that was kept. */
export const keptListing: z.ZodType<KeptListing> = named(
  "KeptAuditListing",
  "An audit that was kept, as a list tells of it",
  z.object({
    ...kept,
    ...{ slice, period, experiences: z.number().int(), ...people, whole: figures },
    success: figure.describe("Share of the passes in which everything succeeded"),
  }),
);
export const keptListings = z.array(keptListing);

/** An audit as it was when it was kept. */
export const keptAudit: z.ZodType<KeptAudit> = named(
  "KeptAudit",
  "An audit as it was when it was kept; it is never computed anew",
  z.object({ ...kept, audit }),
);

/** How an audit is to be kept. */
export const newKeptAudit = fields(
  {
    name: z
      .string(expecting("a-name"))
      .trim()
      .max(120, expecting(said("a-name-at-most", { most: 120 })))
      .transform((name) => (name === "" ? null : name))
      .nullish()
      .transform((name) => name ?? null),
  },
  "a-name",
);

const compared = {
  measure: z.string().describe('"success" is journey success'),
  before: figure,
  now: figure,
  difference: figure.describe("Now less before; its interval allows for everything compared beside it"),
  says: z.enum(sayable.change).describe("What may be said of it"),
};
const comparedFigure: z.ZodType<ComparedFigure> = z.object(compared);
const verdictThere = z.enum(sayable.verdict).nullable().describe("null where it was not on the journey");
const comparedTouchpoint: z.ZodType<ComparedTouchpoint> = z.object({
  touchpoint: z.string(),
  verdict: z.object({ before: verdictThere, now: verdictThere }),
  ...compared,
});
const standing = z
  .object({
    rank: z.number().nullable(),
    rankTo: z.number().exactOptional().describe("The last rank that it may as well have; absent: rank alone"),
    gain: figure,
  })
  .nullable();
const comparedPriority: z.ZodType<ComparedPriority> = z.object({
  touchpoint: z.string(),
  before: standing,
  now: standing,
});
const about = z.object({ slice, period, experiences: z.number().int(), ...people });

/** Two audits beside each other. */
export const comparison: z.ZodType<Comparison> = named(
  "Comparison",
  "Two audits of a journey beside each other, and what may be said of their differences",
  z.object({
    journey: z.string(),
    before: about,
    now: about,
    apart: z
      .enum(["apart", "same", "overlapping"])
      .describe("Whether nobody's answer is in both; a difference is told only then"),
    whole: z.array(comparedFigure),
    touchpoints: z.array(comparedTouchpoint),
    priorities: z.array(comparedPriority),
  }),
);

/** Which two audits: the slice now, and what it is held against. */
export const comparisonQuery = sliceQuery.omit({ measure: true }).extend({
  before: z.uuid().exactOptional().describe("An audit that is kept; absent: the same slice in the period before"),
  now: z.uuid().exactOptional().describe("An audit that is kept; absent: the slice that is asked for"),
});

export type { Comparison, KeptAudit, KeptListing };
