import type { JourneyVersion } from "../journey/journey.ts";
import type { Audit, Warning } from "./audit-value.ts";
import type { Reader } from "./figures.ts";
import type { Slice } from "./slice.ts";

/** What an audit is about beside its counts. */
export interface AuditQuestion {
  readonly version: JourneyVersion;
  readonly slice: Slice;
  readonly seed: number;
  readonly data: Omit<Audit["data"], "seed">;
  /** Of which reading of the log, for who remembers what was begun: the audit does not tell it, the same log gives the same. */
  readonly place?: string;
  /** What drivers explain: "whole.return", "churned"; absent: the first there is (`outcomeOf`). */
  readonly outcome?: string;
  /** "complete": drivers rest only on passes in which everything was answered. */
  readonly missing?: "complete";
  /** "ignored": journey success rests on ratings alone; else what fell short of expectation has not succeeded. */
  readonly expectation?: "ignored";
  /** "journey": touchpoints were met in the journey's order, where times alone have none. */
  readonly order?: "journey";
  /** Points that make a pain point or a strength; absent: the usual three. */
  readonly minimumDifference?: number;
  /** Values that count as positive, where a mapping says so. */
  readonly positive?: Reader["positive"];
  /** What taking in the data warned of. */
  readonly warnings?: readonly Warning[];
  /** Told what is being done, for whoever waits. */
  readonly progress?: (doing: "counting" | "drivers" | "success") => void;
}
