import type { Perspective } from "../experience/experience.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { AnswerCounts } from "./counts.ts";
import { refusalFor, unanimityOf } from "./disclosure/disclosure.ts";
import { figureOf } from "./figure.ts";
import { ruleOf } from "./measure-rule.ts";

/** The share of some people among others, each once, as far as it may be shown. */
export function shareFigure(x: number, people: number, perspective: Perspective): Figure {
  const codes = [
    { code: 0, n: people - x },
    { code: 1, n: x },
  ].filter(({ n }) => n > 0);
  const counts: AnswerCounts = {
    ...{ touchpoint: null, answer: "resolved", kind: "resolved", scale: [0, 1] },
    ...{ codes, people, notApplicable: 0, notAnswered: 0, clusters: null },
  };
  const refused = refusalFor(people, perspective);
  if (refused !== null) return refused;
  if (unanimityOf(counts, perspective) !== null) return { ok: false, reason: "withheld", n: null };
  return figureOf(counts, ruleOf("yes", counts)!, { weighted: false, interval: "score" });
}
