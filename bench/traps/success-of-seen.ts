import { allPass, betaBinomial, runningCounts } from "../../src/core/measures/journeys/beta-binomial.ts";
import { type ApplicablePasses, journeySuccess } from "../../src/core/measures/journeys/journey-success.ts";
import { type Act, meanOf, percent } from "./trap.ts";

const touchpoints = 8;

/** 3. Three in ten encounters are measured. A failure is seen from one answer, a success only from all eight. */
export const successOfSeen: Act = (random, draws) => {
  const [seen, estimated, inBounds, truths] = [[] as number[], [] as number[], [] as number[], [] as number[]];
  for (let draw = 0; draw < Math.ceil(draws / 10); draw++) {
    let whole = 0;
    const passes: ApplicablePasses[] = Array.from({ length: 1000 }, () => {
      // Failures go together: one pass in five goes badly.
      const chance = random.uniform() < 0.2 ? 0.25 : 0.012;
      const failed = Array.from({ length: touchpoints }, () => random.uniform() < chance);
      const measured = failed.filter(() => random.uniform() < 0.3);
      if (!failed.includes(true)) whole++;
      return { applicable: touchpoints, measured: measured.length, failed: measured.filter(Boolean).length, n: 1 };
    });
    const { succeeded, failed, least, most } = journeySuccess(passes)!;
    const truth = whole / passes.length;
    truths.push(truth);
    seen.push(succeeded / (succeeded + failed));
    inBounds.push(Number(least.low <= truth && truth <= most.high));
    estimated.push(allPass(betaBinomial(runningCounts(passes))!, touchpoints));
  }
  return {
    trap: "3 S/(S + F) journey success",
    truth: `${percent(meanOf(truths))} of passes succeed`,
    fallen: percent(meanOf(seen)),
    ours: `bounds hold it in ${percent(meanOf(inBounds))}; beta-binomial ${percent(meanOf(estimated))}`,
    holds: meanOf(inBounds) > 0.95 && Math.abs(meanOf(estimated) - meanOf(truths)) < 0.03,
  };
};
