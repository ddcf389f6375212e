/** How it is judged whether a touchpoint of a pass was positive. */
export interface PassReading {
  /** An answer that fell short of what was expected is not positive, whatever its value (catalogue §0). */
  readonly byExpectation: boolean;
  /** "Not applicable" is as if it had not been asked: how many had nothing to judge is not to be known. */
  readonly allApply?: boolean;
}
