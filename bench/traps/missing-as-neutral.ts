import { csat } from "../../src/core/measures/answers/csat.ts";
import { multinomial } from "../../src/core/measures/numbers/random.ts";
import { type Act, meanOf, percent, within } from "./trap.ts";

/** 1. Two in five do not answer; whoever enters a 3 for them makes everything lukewarm. */
export const missingAsNeutral: Act = (random, draws) => {
  const [found, filled] = [[] as boolean[], [] as number[]];
  for (let draw = 0; draw < draws; draw++) {
    const [unanswered, ...answers] = multinomial(random, 200, [0.4, 0.03, 0.03, 0.06, 0.18, 0.3]);
    const histogram = answers.map((n, i) => ({ value: i + 1, n }));
    found.push(within(csat(histogram)!.positive, 0.8));
    filled.push(csat([...histogram, { value: 3, n: unanswered! }])!.positive.value);
  }
  return {
    trap: "1 missing as neutral",
    truth: "80 % satisfied, 40 % do not answer",
    fallen: `${percent(meanOf(filled))} on average`,
    ours: `interval holds the truth in ${percent(meanOf(found.map(Number)))}`,
    holds: meanOf(found.map(Number)) > 0.93,
  };
};
