import type { Beside } from "../../core/insight/beside/overviews-beside.ts";
import type { PromiseVerdict, Verdict } from "../../core/insight/wording/sayable.ts";
import type { Contact, Owner, Phase } from "../../core/journey/journey.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import type { Text } from "../../core/text.ts";
import type { MeasureScale } from "../scale.ts";

/** A journey as the pictures need it: its stages, and at each touchpoint what was felt and how it is judged. */
export interface JourneyMap {
  readonly name: Text;
  readonly stages: readonly {
    readonly key: string;
    readonly phase: Phase;
    readonly name: Text;
    readonly touchpoints: readonly string[];
  }[];
  readonly owners: Readonly<Record<string, Owner>>;
  /** The measure whose scale is the axis; null when nothing is measured. */
  readonly measure: (MeasureScale & { readonly key: string }) | null;
  readonly touchpoints: readonly MapTouchpoint[];
  readonly promises?: readonly MapPromise[];
  /** What stands beside it at each touchpoint, in the reader's words: "Jun–Aug 2026". */
  readonly beside?: string;
}

export interface MapPromise {
  readonly text: Text;
  readonly touchpoints: readonly string[];
  /** null: not known yet. */
  readonly verdict: PromiseVerdict | null;
}

export interface MapTouchpoint {
  readonly key: string;
  readonly name: Text;
  readonly contact: Contact;
  readonly owners: readonly string[];
  readonly headline: string;
  readonly verdict: Verdict;
  /** Says why where nothing is shown of it. */
  readonly difference?: Figure;
  readonly figure: Figure;
  /** The data doctor doubts the figure. */
  readonly doubted?: boolean;
  readonly expectation?: {
    /** More exceeded than fell below, in points. */
    readonly net: Figure;
    /** What was expected, by the measure of `figure`. */
    readonly expected: Figure;
  };
  /** It stands back, for others to stand out. */
  readonly quiet?: boolean;
  /** Its figure in another slice. */
  readonly beside?: Beside;
}
