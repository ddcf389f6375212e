import type { Touch } from "../doctor/touches.ts";
import type { Figure, People } from "../measures/intervals/estimate.ts";
import type { Text } from "../text.ts";
import type { CameBy } from "./how-they-came.ts";
import type { Leaving } from "./leaving/satisfied-leaving.ts";
import type { HeadlineMonthToMonth } from "./months/headlines-month-to-month.ts";
import type { Named } from "./named/named-value.ts";
import type { Slice } from "./slice.ts";
import type { Subgroups } from "./subgroups.ts";
import type { PromiseVerdict, Says, Verdict } from "./wording/sayable.ts";

/** What the audit found out about one touchpoint. */
export interface AuditTouchpoint {
  readonly key: string;
  readonly stage: string;
  readonly owners: readonly string[];
  /** Answers to the headline measure. */
  readonly n: number;
  readonly people: number;
  /** Those who said nothing, and why; null of colleagues. */
  readonly notApplicable: number | null;
  readonly notAnswered: number | null;
  readonly notAsked: number | null;
  /** The measure the touchpoint is judged by, "satisfaction.positive"; "" where nothing is measured. */
  readonly headline: string;
  readonly measures: Readonly<Record<string, Figure>>;
  /** What was expected, by the measures of what was felt: "satisfaction.positive". Empty where it was not asked as a pair on the same scale. */
  readonly expected: Readonly<Record<string, Figure>>;
  /** Answers by value, by answer: `{ satisfaction: { "1": 4, … } }`. */
  readonly histograms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly verdict: Verdict;
  /** Against the mean of the other touchpoints, on the headline's 0–100 position. */
  readonly difference: Figure;
  /** Others that are withheld, with which it is not compared; absent: none. */
  readonly withheldOthers?: number;
}

/**
 * Why there are no drivers: in English words, and as a key with the touchpoints it is about ("" the whole) for other languages.
 * "withheld": some of what they rest on would tell of few others, and what is left is not the whole.
 */
export interface DriversRefused {
  readonly refused: string;
  readonly code:
    | "no-outcome"
    | "too-few-touchpoints"
    | "too-few-together"
    | "too-few-people"
    | "no-variation"
    | "withheld";
  readonly touchpoints: readonly string[];
}

export interface AuditPriority {
  readonly touchpoint: string;
  readonly gain: Figure;
  readonly slope: number;
  readonly reach: number;
  readonly shift: number;
  readonly cost: number;
  /** Probability, 0–1, that nothing else gains more per cost; null where it cannot be said. */
  readonly best: number | null;
  readonly rank: number | null;
  /** The last rank that it may as well have; absent: `rank` alone, and in audits kept earlier. */
  readonly rankTo?: number;
  readonly flags: readonly string[];
}

/** What a bad and an exceptional encounter at one touchpoint go with in the outcome. Figures are differences of its mean, less is worse. */
export interface AuditMoment {
  readonly touchpoint: string;
  /** What failing weighs against what excelling does, beside all other touchpoints (M18). */
  readonly asymmetry: Says<"asymmetry">;
  /** A bad, and an exceptional encounter instead of one between them, beside all other touchpoints. */
  readonly penalty: Figure;
  readonly reward: Figure;
  /** Share of the encounters here that were bad, 0–1. */
  readonly shareBad: number;
  /** What pays more here by itself (M27), and the steps from OK to exceptional and from bad to OK. */
  readonly delight: Says<"delight">;
  readonly stepUp: Figure;
  readonly stepDown: Figure;
  /** Passes that failed here and nowhere else against those that failed nowhere (M28). */
  readonly oneBad: Figure;
  readonly decisive: Says<"decisive">;
}

/** What single encounters go with in the outcome that drivers explain (M18, M27, M28). */
export interface AuditMoments {
  readonly outcome: string;
  /** Passes in which the outcome was told and a touchpoint measured, and their people. */
  readonly n: number;
  readonly people: number;
  readonly method: string;
  /** Mean number of touchpoints measured in passes that failed nowhere, and that failed once: compared only where alike. */
  readonly measured: { readonly none: number; readonly one: number };
  /** Passes that failed at one touchpoint, and at two or more, against those that failed nowhere. */
  readonly oneBad: Figure;
  readonly twoOrMore: Figure;
  readonly decisive: Says<"decisive">;
  /** In the order of the journey. */
  readonly touchpoints: readonly AuditMoment[];
}

/** How much more often customers leave, or say they will, the more bad experiences they have had (M12). */
export interface AuditSwitching {
  /** "intention": only what they say of coming again is known, which is never called leaving. */
  readonly of: "leaving" | "intention";
  readonly outcome: string;
  /** What makes a pass bad: what was said of the whole, or of any touchpoint. */
  readonly by: "whole" | "touchpoints";
  readonly events: number;
  readonly people: number;
  /** Passes, each a period in which a customer may have left. */
  readonly passes: number;
  readonly method: string;
  /** Of the passes with so many bad ones until then (2: two and more), the share after which the customer left. */
  readonly byCount: readonly { readonly bad: number; readonly share: Figure }[];
  /** Against none, at equal length of the relationship: a hazard ratio, of an intention an odds ratio. Empty without a model. */
  readonly ratios: readonly { readonly bad: number; readonly ratio: Figure }[];
  readonly says: Says<"switching">;
  /** The count of which it is said; 0 for none. */
  readonly after: number;
}

/** Whether the outcome goes with the peak and the end of a pass, or with the mean of it all (M11). */
export interface AuditPeakEnd {
  readonly outcome: string;
  /** Each with the latest pass in which two touchpoints or more were answered. */
  readonly people: number;
  /** With the outcome, turned so that more of it is better; null where one of them does not vary. */
  readonly correlations: Readonly<Record<"peak" | "end" | "peakEnd" | "mean" | "worst", number | null>>;
  /** Williams' test of the peak and end against the mean. */
  readonly p: number | null;
  readonly says: Says<"peak-end">;
}

/** A finding of the data doctor with its English words. `facts` are the evidence by which others can put it into words of their own. */
export interface Warning {
  readonly code: string;
  /** The data file, where there are several. */
  readonly file?: string;
  readonly column?: string;
  readonly touchpoint?: string;
  readonly rows?: number;
  readonly message: string;
  readonly suggestion?: string;
  /** By code as in `core/doctor/finding.ts`. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The figures on which it casts doubt. */
  readonly touches: readonly Touch[];
  /** Why the mapping accepts it; then it casts no doubt. */
  readonly accepted?: string | Text;
}

/** What became of the rows of data files: read is used, left out and rejected together. */
export interface RowCounts {
  readonly read: number;
  readonly used: number;
  /** Left out because the mapping says so; absent where it leaves none out. */
  readonly leftOut?: number;
  readonly rejected: number;
}

/** What is best done about what drives the outcome: the part of an audit that is asked for alone. */
export interface Priorities {
  /** Whether experiences weigh unlike. Then figures are weighted, with a twin under key + "@unweighted"; drivers, priorities, success and consistency never are. */
  readonly weighted: boolean;
  readonly drivers:
    | {
        readonly method: string;
        readonly missing: string;
        readonly outcome: string;
        readonly n: number;
        readonly rSquared: Figure;
        readonly items: readonly {
          readonly touchpoint: string;
          readonly share: Figure;
          readonly rank: readonly [low: number, high: number];
          readonly direction: 1 | -1 | 0;
        }[];
      }
    | DriversRefused;
  readonly priorities: readonly AuditPriority[];
}

/** The audit of a journey as one value; report, app and API read the same. `design.md` contract "audit/1". */
export interface Audit extends People, Priorities {
  readonly polku: "audit/1";
  readonly journey: string;
  readonly slice: Slice;
  readonly period: { readonly from: string; readonly until: string };
  readonly perspective: string;
  /** Points that make a pain point or a strength, where the workspace has chosen other than the usual three. */
  readonly minimumDifference?: number;
  readonly data: {
    readonly fingerprint: string;
    readonly seed: number;
    readonly rows: RowCounts;
  };
  readonly experiences: number;
  /** How many more answered nothing that was asked, where any did: no figure rests on them. Absent in audits kept earlier. */
  readonly unanswered?: number;
  /** How they came; absent: all were told by the people themselves, or one way was chosen. What came otherwise is no sample of all customers. */
  readonly came?: readonly CameBy[];
  /** Estimated where people are. */
  readonly passes: number;
  /** By measure, and of outcomes to what share of people they happened: "outcome.churned". */
  readonly whole: Readonly<Record<string, Figure>>;
  readonly touchpoints: readonly AuditTouchpoint[];
  /** What was named, at touchpoints and of the whole, where there were words to choose from. */
  readonly named: readonly Named[];
  readonly promises: readonly { readonly key: string; readonly verdict: PromiseVerdict; readonly figure: Figure }[];
  /** Refused where there is no outcome or nobody told it, or where a part of what it rests on is withheld, as the two below. */
  readonly moments: AuditMoments | { readonly refused: "no-outcome" | "nobody" | "withheld" };
  /** Refused where nothing tells of leaving, passes have no order in time, or fewer than thirty customers came again. */
  readonly switching: AuditSwitching | { readonly refused: "no-event" | "no-order" | "too-few-again" | "withheld" };
  /** Refused where answers have no order in time, or fewer than fifty people have a pass of two answers with one. */
  readonly peakEnd: AuditPeakEnd | { readonly refused: "no-outcome" | "no-order" | "too-few" | "withheld" };
  readonly success: {
    /** "counts": what fell short of the customer's expectation has not succeeded, whatever its rating. */
    readonly expectation: "counts" | "ignored" | "not-asked";
    /** Required touchpoints that nobody rated: what is told is of the others alone. Absent: there are none. */
    readonly unrated?: readonly string[];
    /** Success if every undetermined pass failed, and if none did. */
    readonly bounds: readonly [low: number, high: number] | null;
    /** The bounds with their sampling error: lower 95 % end of the lower, upper end of the upper. */
    readonly limits: readonly [low: number, high: number] | null;
    readonly estimate: Figure;
    readonly weakest: string | null;
    readonly unlock: Readonly<Record<string, Figure>>;
  };
  /** Satisfied and yet leaving, by the names of `contradiction`; and what putting matters right is worth: "bill.recovery.gain". */
  readonly contradictions: Readonly<Record<string, Figure>>;
  /** What leaving is in contradictions; null where nothing tells of it. */
  readonly leaving: Leaving | null;
  /** Groups that fare worse than the others at pain points and in the whole: where to look, not yet why. */
  readonly subgroups: Subgroups;
  /** How headlines went from month to month, the whole first; where there are twelve months. */
  readonly monthToMonth: readonly HeadlineMonthToMonth[];
  readonly consistency: Readonly<Record<string, Figure>>;
  /** By touchpoint, where places are compared: whether they may be said to differ there. */
  readonly places: Readonly<Record<string, Says<"places">>>;
  readonly warnings: readonly Warning[];
}
