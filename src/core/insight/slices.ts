import type { Perspective } from "../experience/experience.ts";
import type { Text } from "../text.ts";
import type { AvailableMeasure } from "./available-measure.ts";
import type { ReadyPeriod } from "./months/ready-periods.ts";

/** A value that can be sliced by. */
export interface SliceValue {
  readonly value: string;
  readonly name: Text | null;
  /** Null where so few people are behind it that the count is withheld, or would give away another's. */
  readonly experiences: number | null;
  /** Of a place: the region that it lies in, which stands before it. */
  readonly within?: string;
  /** Of a region: all places below it, also those where nothing was lived. */
  readonly below?: readonly string[];
}

/** The words named of an answer for which words are chosen ("emotions", "tags"), those of most experiences first. */
export interface WordsNamed {
  readonly answer: string;
  readonly words: readonly SliceValue[];
}

/** What a journey can be sliced by, over the whole time. */
export interface Slices {
  readonly journey: string;
  /** How far the figures have followed the records. */
  readonly position: string;
  readonly perspectives: readonly { readonly perspective: Perspective; readonly experiences: number | null }[];
  /** First and last day on which something was lived, ISO dates. */
  readonly first: string | null;
  readonly last: string | null;
  readonly periods: readonly ReadyPeriod[];
  readonly channels: readonly SliceValue[];
  readonly locations: readonly SliceValue[];
  readonly attributes: readonly { readonly key: string; readonly name: Text; readonly values: readonly SliceValue[] }[];
  readonly measures: readonly AvailableMeasure[];
  readonly named: readonly WordsNamed[];
}
