/**
 * Everything that the rules of this folder give out, by rule: what the app, the report and the terminal may say of figures
 * ("Words the UI may use" of the catalogue). The key of a reason why something may not be said is given out like any other.
 * `texts/<language>/wording.ts` has a sentence for each key, and no other text uses such words.
 */
export const sayable = {
  /**
   * M32, given by `verdictsOf`; "withheld" where many answered whose figure would tell of few others, "unanimous" where few colleagues
   * answered alike, so that only the band is told (F4), "unjudged" where
   * people were heard, but not by the measure that was chosen.
   */
  verdict: ["pain", "strength", "neither", "blind", "unjudged", "too-few", "withheld", "unanimous"],
  standing: [
    "below-others",
    "below-target",
    "above-others",
    "neither",
    "nothing-to-compare",
    "blind",
    "unjudged",
    "too-few",
    "withheld",
    "unanimous",
  ],
  summary: [
    "pains",
    "strengths",
    "no-pains",
    "no-pains-shown",
    "even",
    "even-shown",
    "only-one",
    "blind",
    "unjudged",
    "too-few",
    "withheld",
    "unanimous",
    "compared",
    "not-compared",
    "nothing",
  ],
  difference: ["more", "less", "not-told-apart", "unadjusted", "nothing-to-compare"],
  /** One figure in two audits, given by `changes`. */
  change: [
    "higher",
    "lower",
    "not-told-apart",
    "nothing-to-compare",
    "same",
    "overlapping",
    "few-between",
    "counted-otherwise",
  ],
  /** M25, given by `namedIn`. */
  named: ["ahead-of-rest", "ahead-of", "not-told-apart"],
  places: ["differ", "alike", "unknown"],
  /** M15; "blind" where nobody was asked. */
  promise: ["kept", "broken", "unproven", "blind"],
  weakest: ["weakest-link", "no-single", "not-known"],
  explains: ["little"],
  rank: ["one", "several", "none"],
  direction: ["along", "against", "unclear"],
  first: ["clear-first", "likely-first", "no-clear-first", "explains-little", "none"],
  costs: ["counted", "alike"],
  unranked: ["negative-slope", "moves-with", "explains-little", "uncertain"],
  gain: ["associated", "confirmed"],
  impact: [
    "raises",
    "lowers",
    "none-seen",
    "goes-along",
    "goes-against",
    "no-connection",
    "described",
    "unadjusted",
    "too-few",
  ],
  "root-cause": ["root-cause", "to-be-tested", "not-repeated", "nothing-found"],
  trend: ["rising", "falling", "no-trend", "mode-changed", "too-few"],
  /** M21: one month against the ordinary variation; "above-run" is the eighth or later in a row. */
  signal: ["above", "below", "above-run", "below-run", "none"],
  predicts: ["predicts", "too-weak", "not-out-of-sample"],
  recovery: ["paradox", "paradox-not-in-conduct", "recovered-to-par", "recovery-incomplete", "too-few"],
  /** M12: how many leave after bad experiences, against none. */
  switching: ["more", "fewer", "no-difference", "too-few"],
  contradiction: ["misses-a-third", "misses-less", "too-few"],
  /** M11, given by `peakEnd`. */
  "peak-end": ["peak-end", "mean", "no-difference", "not-distinguishable", "too-few"],
  /** M18: what failing weighs against what excelling does. */
  asymmetry: ["hygiene", "delighter", "performance", "no-clear-effect", "not-classifiable"],
  delight: ["delight-pays", "stop-failing-first", "no-difference", "too-few"],
  decisive: ["decisive", "not-decisive", "unequal-measurement", "no-comparison", "too-few"],
} as const;

export type Rule = keyof typeof sayable;

/** What a rule gives out: `Says<"trend">` is "rising", "falling" or one of the reasons. */
export type Says<Of extends Rule> = (typeof sayable)[Of][number];

/** The keys of the texts that say it. */
export type SayableKey = { [Of in Rule]: `wording.${Of}.${Says<Of>}` }[Rule];

/** How a touchpoint is judged, as audits keep it. */
export type Verdict = Exclude<Says<"verdict">, "withheld" | "unanimous">;
export type PromiseVerdict = Says<"promise">;
