import type { Code, Finding, FindingOf } from "./finding.ts";

/** Figures on which a finding casts doubt. */
export interface Touch {
  /**
   * `answers`: every figure made of these answers, the share and gain of a driver too. `drivers`: what the answers explain, not how good they are.
   * `all`: everything in the audit.
   */
  readonly figures: "answers" | "drivers" | "success" | "outcome" | "attribute" | "all";
  /** "" is the whole; absent: every touchpoint, or the drivers together. */
  readonly touchpoint?: string;
  /** Absent: every answer there. */
  readonly answer?: string;
  /** Which outcome or attribute. */
  readonly key?: string;
}

/** A finding with the figures that it touches. */
export type Located = Finding & { readonly touches: readonly Touch[] };

/** What stands in a column, by the mapping. */
export interface Touched {
  readonly touchpoint?: string;
  readonly touches: readonly Touch[];
}

/** A finding with its touchpoint and the figures it touches; `own` is what stands in its column. */
export function located(finding: Finding, own: Touched = ofTouchpoint(finding)): Located {
  const touchesOf = touchesByCode[finding.code] as (finding: Finding, own: readonly Touch[]) => readonly Touch[];
  const { touchpoint } = own;
  return { ...finding, ...(touchpoint !== undefined && { touchpoint }), touches: touchesOf(finding, own.touches) };
}

const ofTouchpoint = ({ touchpoint }: Finding): Touched =>
  touchpoint === undefined ? { touches: [] } : { touchpoint, touches: [{ figures: "answers", touchpoint }] };

type TouchesOf<Each extends Code> = (finding: FindingOf<Each>, own: readonly Touch[]) => readonly Touch[];

const column = (_: Finding, own: readonly Touch[]) => own;
const everything = (): readonly Touch[] => [{ figures: "all" }];
const nothing = (): readonly Touch[] => [];
const drivers: Touch = { figures: "drivers" };

/** Which figures each finding touches. A figure that is withheld anyway, for too few answered, needs no doubt beside it. */
const touchesByCode: { readonly [Each in Code]: TouchesOf<Each> } = {
  "out-of-scale": column,
  "unmapped-answer": ({ facts }, own) => (facts.kind === "column" ? [] : own),
  encoding: ({ facts }, own) => (facts.kind === "cells" ? own : []),
  "header-rows": nothing,
  previews: everything,
  "unused-weight": everything,
  "missing-weights": everything,
  "alike-names": column,
  "other-sheets": nothing,
  "idle-acceptance": nothing,
  "repeated-ids": everything,
  "too-few": ({ facts }) =>
    facts.kind === "pair" ? [drivers] : facts.kind === "success" ? [{ figures: "success" }] : [],
  "complete-case-loss": ({ facts }) => (facts.kind === "passes" ? [drivers] : []),
  "unexpected-direction": column,
  "not-applicable-code": column,
  "missing-code": column,
  "shifted-scale": column,
  "reversed-scale": column,
  "mixed-scales": column,
  "mixed-dates": everything,
  "words-for-numbers": column,
  // Beside what nearly is the outcome every other driver seems not to matter.
  leakage: ({ facts }, own) => (facts.kind === "answer" ? [...own, drivers] : own),
  "confounded-segment": ({ facts }, own) => [
    ...own.map((touch): Touch => ({ ...touch, figures: "drivers" })),
    { figures: "attribute", key: facts.attribute },
  ],
  "duplicate-rows": everything,
  "straight-lining": everything,
  outlier: column,
};

/** Every code there is, as in `Audit.warnings`. */
export const codes = Object.keys(touchesByCode) as readonly Code[];

/** Whether one of the touches casts doubt on a figure. */
export const isTouched = (touches: readonly Touch[], figure: Touch): boolean =>
  touches.some((touch) => {
    if (touch.figures === "answers") {
      const isMadeOfAnswers = figure.figures === "answers" || figure.figures === "drivers";
      return isMadeOfAnswers && isThere(touch, figure);
    }
    if (touch.figures !== figure.figures || touch.key !== figure.key) return false;
    return touch.figures !== "drivers" || touch.touchpoint === figure.touchpoint;
  });

const isThere = (touch: Touch, figure: Touch): boolean =>
  (touch.touchpoint === undefined || touch.touchpoint === figure.touchpoint) &&
  (touch.answer === undefined || figure.answer === undefined || touch.answer === figure.answer);
