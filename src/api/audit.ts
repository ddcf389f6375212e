import { z } from "zod";
import type { Touch } from "../core/doctor/touches.ts";
import { vias } from "../core/experience/experience.ts";
import type {
  Audit,
  AuditMoment,
  AuditPriority,
  AuditTouchpoint,
  Priorities,
  Warning,
} from "../core/insight/audit-value.ts";
import type { Subgroups } from "../core/insight/subgroups.ts";
import type { PromiseVerdict, Verdict } from "../core/insight/wording/sayable.ts";
import { sayable } from "../core/insight/wording/sayable.ts";
import { figure, figures, people } from "./figure.ts";
import { headlineMonthToMonth } from "./month-to-month.ts";
import { namedThere } from "./named.ts";
import { named } from "./shapes.ts";
import { slice } from "./slice.ts";

export const verdict: z.ZodType<Verdict> = z.enum(sayable.verdict).exclude(["withheld", "unanimous"]);
export const promiseVerdict: z.ZodType<PromiseVerdict> = z.enum(sayable.promise);

/** Answers by value, by answer. */
export const histograms = z.record(z.string(), z.record(z.string(), z.number().int()));

/** What each touchpoint's figures rest on and how it is judged; the overview and the audit say it alike. */
export const judgement = {
  n: z.number().int().describe("Answers to the headline measure"),
  people: z.number().int(),
  notApplicable: z.number().int().nullable().describe("null of employees and management, as the two below"),
  notAnswered: z.number().int().nullable(),
  notAsked: z.number().int().nullable(),
  headline: z.string().describe('The measure it is judged by; "" where nothing is measured'),
  verdict,
  difference: figure.describe("Against the mean of the other touchpoints, on the headline's 0–100 position"),
  withheldOthers: z
    .number()
    .int()
    .exactOptional()
    .describe("Others that are withheld, with which it is not compared; absent: none"),
};

export const minimumDifference = z
  .number()
  .exactOptional()
  .describe("Points that make a pain point or a strength, where other than the usual three");

const auditTouchpoint: z.ZodType<AuditTouchpoint> = named(
  "AuditTouchpoint",
  "What the audit found out about one touchpoint",
  z.object({
    key: z.string(),
    stage: z.string(),
    owners: z.array(z.string()),
    ...judgement,
    measures: figures,
    expected: figures.describe(
      "What was expected, by the measures of what was felt; empty where it was not asked as a pair on the same scale",
    ),
    histograms,
  }),
);

const auditMoment: z.ZodType<AuditMoment> = named(
  "AuditMoment",
  "What a bad and an exceptional encounter at one touchpoint go with in the outcome",
  z.object({
    touchpoint: z.string(),
    asymmetry: z.enum(sayable.asymmetry).describe("What failing weighs against what excelling does"),
    penalty: figure.describe("A bad encounter instead of an ordinary one, beside all other touchpoints"),
    reward: figure.describe("An exceptional encounter instead of an ordinary one, beside all other touchpoints"),
    shareBad: z.number().describe("Share of the encounters here that were bad"),
    delight: z.enum(sayable.delight),
    stepUp: figure.describe("From OK to exceptional, by itself"),
    stepDown: figure.describe("From bad to OK, by itself"),
    oneBad: figure.describe("Passes that failed here and nowhere else against those that failed nowhere"),
    decisive: z.enum(sayable.decisive),
  }),
);

const moments: z.ZodType<Audit["moments"]> = z.union([
  z.object({
    outcome: z.string(),
    n: z.number().int().describe("Passes in which the outcome was told and a touchpoint measured"),
    people: z.number().int(),
    method: z.string(),
    measured: z
      .object({ none: z.number(), one: z.number() })
      .describe("Mean number of touchpoints measured in passes that failed nowhere, and that failed once"),
    oneBad: figure,
    twoOrMore: figure,
    decisive: z.enum(sayable.decisive),
    touchpoints: z.array(auditMoment),
  }),
  z.object({ refused: z.enum(["no-outcome", "nobody", "withheld"]) }),
]);

const switching: z.ZodType<Audit["switching"]> = z.union([
  z.object({
    of: z.enum(["leaving", "intention"]).describe("intention: only what is said of coming again is known"),
    outcome: z.string(),
    by: z
      .enum(["whole", "touchpoints"])
      .describe("What makes a pass bad: what was said of the whole, or of any touchpoint"),
    events: z.number().int(),
    people: z.number().int(),
    passes: z.number().int(),
    method: z.string(),
    byCount: z
      .array(z.object({ bad: z.number().int(), share: figure }))
      .describe(
        "Of passes with so many bad ones until then (2: two and more), the share after which the customer left",
      ),
    ratios: z
      .array(z.object({ bad: z.number().int(), ratio: figure }))
      .describe("Against none, at equal length of the relationship; empty without a model"),
    says: z.enum(sayable.switching),
    after: z.number().int(),
  }),
  z.object({ refused: z.enum(["no-event", "no-order", "too-few-again", "withheld"]) }),
]);

const correlation = z.number().nullable();
const peakEnd: z.ZodType<Audit["peakEnd"]> = z.union([
  z.object({
    outcome: z.string(),
    people: z.number().int().describe("Each with the latest pass in which two touchpoints or more were answered"),
    correlations: z
      .object({ peak: correlation, end: correlation, peakEnd: correlation, mean: correlation, worst: correlation })
      .describe("With the outcome, turned so that more of it is better"),
    p: z.number().nullable().describe("Williams' test of the peak and end against the mean"),
    says: z.enum(sayable["peak-end"]),
  }),
  z.object({ refused: z.enum(["no-outcome", "no-order", "too-few", "withheld"]) }),
]);

const auditPriority: z.ZodType<AuditPriority> = named(
  "AuditPriority",
  "What improving one touchpoint would gain, and at what cost",
  z.object({
    touchpoint: z.string(),
    gain: figure,
    slope: z.number(),
    reach: z.number().describe("Share of those asked to whom it applied; of colleagues 1"),
    shift: z.number(),
    cost: z.number(),
    best: z.number().nullable(),
    rank: z.number().nullable(),
    rankTo: z.number().exactOptional().describe("The last rank that it may as well have; absent: rank alone"),
    flags: z.array(z.string()),
  }),
);

const touch: z.ZodType<Touch> = named(
  "Touch",
  "Figures on which a finding casts doubt",
  z.object({
    figures: z.enum(["answers", "drivers", "success", "outcome", "attribute", "all"]),
    touchpoint: z.string().exactOptional().describe('"" is the whole; absent: every touchpoint'),
    answer: z.string().exactOptional().describe("Absent: every answer there"),
    key: z.string().exactOptional().describe("Which outcome or attribute"),
  }),
);

export const warning: z.ZodType<Warning> = named(
  "Warning",
  "Something about the data that a reader must know",
  z.object({
    code: z.string(),
    file: z.string().exactOptional().describe("The data file, where there are several"),
    column: z.string().exactOptional(),
    touchpoint: z.string().exactOptional(),
    rows: z.number().exactOptional(),
    message: z.string().describe("The evidence in English words"),
    suggestion: z.string().exactOptional(),
    facts: z
      .record(z.string(), z.unknown())
      .describe("The evidence as data, by code: figures, examples, and the rule by which the check speaks up"),
    touches: z.array(touch).describe("The figures on which it casts doubt"),
    accepted: z
      .union([z.string(), z.record(z.string(), z.string())])
      .exactOptional()
      .describe("Why the mapping accepts it; then it casts no doubt"),
  }),
);

const subgroups: z.ZodType<Subgroups> = named(
  "Subgroups",
  "Groups that fare worse than the others at pain points and in the whole: where to look, not yet why",
  z.object({
    touchpoints: z.array(z.string()).describe('Where it was looked; "" is the whole'),
    scanned: z.number().int().describe("Groups held against the others; the p-values are adjusted for so many"),
    leftOut: z.array(z.string()).describe("Attributes with too many values to be looked at"),
    found: z.array(
      z.object({
        touchpoint: z.string(),
        conditions: z.array(z.object({ attribute: z.string(), value: z.string() })),
        inside: figure.describe("Positive answers of the group"),
        outside: figure.describe("Positive answers of everybody else"),
        difference: figure.describe("Inside minus outside, in percentage points"),
        lift: z.number().nullable(),
        wracc: z.number(),
        p: z.number().describe("Adjusted for everything scanned"),
      }),
    ),
  }),
);

const aboutPriorities = {
  weighted: z
    .boolean()
    .describe(
      "Whether figures are weighted, with a twin under key + @unweighted; drivers, priorities, success and consistency never are",
    ),
  drivers: z.union([
    z.object({
      method: z.string(),
      missing: z.string(),
      outcome: z.string(),
      n: z.number().int().describe("Passes in which the outcome was answered"),
      rSquared: figure,
      items: z.array(
        z.object({
          touchpoint: z.string(),
          share: figure,
          rank: z.tuple([z.number(), z.number()]),
          direction: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
        }),
      ),
    }),
    z.object({
      refused: z.string(),
      code: z
        .enum(["no-outcome", "too-few-touchpoints", "too-few-together", "too-few-people", "no-variation", "withheld"])
        .describe("withheld: some of what they rest on would tell of few others, and what is left is not the whole"),
      touchpoints: z.array(z.string()).describe('Which touchpoints it is about; "" is the whole'),
    }),
  ]),
  priorities: z.array(auditPriority),
};

/** The part of the audit that is asked for alone. */
export const priorities: z.ZodType<Priorities> = named(
  "Priorities",
  "What drives the outcome and what is best done about it: a part of the audit",
  z.object(aboutPriorities),
);

/** The whole audit of a journey: what report, app and command line read. */
export const audit: z.ZodType<Audit> = named(
  "Audit",
  "The audit of a journey: figures, verdicts, promises, drivers, priorities, journey success, and what cannot be said",
  z.object({
    polku: z.literal("audit/1"),
    journey: z.string(),
    slice,
    period: z.object({ from: z.string(), until: z.string() }),
    perspective: z.string(),
    minimumDifference,
    data: z.object({
      fingerprint: z.string(),
      seed: z.number(),
      rows: z.object({
        read: z.number(),
        used: z.number(),
        leftOut: z.number().exactOptional().describe("Left out because the mapping says so"),
        rejected: z.number(),
      }),
    }),
    experiences: z.number().int(),
    unanswered: z
      .number()
      .int()
      .exactOptional()
      .describe("How many more answered nothing that was asked, where any did: no figure rests on them"),
    came: z
      .array(z.object({ via: z.enum(vias), experiences: z.number().int(), ...people }))
      .exactOptional()
      .describe(
        "How they came, where some were told to staff or seen outside: those are no sample of all customers. Absent: all were told by the people themselves, or one way was chosen",
      ),
    passes: z.number().int().describe("Estimated where people are"),
    ...people,
    weighted: aboutPriorities.weighted,
    whole: figures.describe("By measure; of outcomes to what share of people they happened: outcome.churned"),
    touchpoints: z.array(auditTouchpoint),
    named: z
      .array(namedThere)
      .describe("What was named, at touchpoints and of the whole, where there were words to choose from"),
    promises: z.array(z.object({ key: z.string(), verdict: promiseVerdict, figure })),
    drivers: aboutPriorities.drivers,
    moments,
    switching,
    peakEnd,
    priorities: aboutPriorities.priorities,
    success: z.object({
      expectation: z
        .enum(["counts", "ignored", "not-asked"])
        .describe("counts: what fell short of expectation has not succeeded, whatever its rating"),
      unrated: z
        .array(z.string())
        .exactOptional()
        .describe("Required touchpoints that nobody rated: success is told of the others alone; absent: none"),
      bounds: z
        .tuple([z.number(), z.number()])
        .nullable()
        .describe("Success if every undetermined pass failed, and if none did"),
      limits: z.tuple([z.number(), z.number()]).nullable().describe("The bounds with their sampling error"),
      estimate: figure,
      weakest: z.string().nullable(),
      unlock: figures,
    }),
    contradictions: figures.describe(
      "Satisfied and yet leaving: contradictionRate …; what putting matters right is worth: recovery.gain, bill.recovery.gain …",
    ),
    leaving: z
      .enum(["churned", "whole.return"])
      .nullable()
      .describe("What leaving is in contradictions; null where nothing tells of it"),
    subgroups,
    monthToMonth: z
      .array(headlineMonthToMonth)
      .describe("How headlines went from month to month, the whole first; where there are twelve months"),
    consistency: figures,
    places: z
      .record(z.string(), z.enum(sayable.places))
      .describe("By touchpoint, where places are compared: whether they may be said to differ there"),
    warnings: z.array(warning),
  }),
);
