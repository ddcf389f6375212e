import { badExperienceHazard } from "../../src/core/measures/survival/bad-experience-hazard.ts";
import { type CountedHistory, periodsByTime } from "../../src/core/measures/survival/person-periods.ts";
import { type Act, meanOf, percent } from "./trap.ts";

/** 4. Bad experiences do nothing, and come to whoever stays long enough: their number at the end makes them protect. */
export const immortalTime: Act = (random, draws) => {
  const [naive, ours, held] = [[] as number[], [] as number[], [] as number[]];
  for (let draw = 0; draw < Math.ceil(draws / 5); draw++) {
    // By bad experiences in the end, 0 and 2 or more: who left, and months lived.
    const byEnd = [0, 1, 2].map(() => ({ left: 0, months: 0 }));
    const histories: CountedHistory[] = Array.from({ length: 600 }, () => {
      const bad: number[] = [];
      let month = 0;
      let left = false;
      while (month < 24 && !left) {
        if (random.uniform() < 0.1) bad.push(month + 0.5);
        month++;
        left = random.uniform() < 0.05;
      }
      const own = byEnd[Math.min(2, bad.length)]!;
      own.months += month;
      if (left) own.left++;
      return { periods: periodsByTime({ from: 0, until: month, left, bad }, 1), n: 1 };
    });
    const [none, , many] = byEnd;
    naive.push(many!.left / many!.months / (none!.left / none!.months));
    const { model } = badExperienceHazard(histories);
    const two = "ratios" in model ? model.ratios.find(({ bad }) => bad === 2) : undefined;
    if (two === undefined || two.low === null || two.high === null) continue;
    ours.push(Math.log(two.ratio));
    held.push(Number(two.low <= 1 && 1 <= two.high));
  }
  const ratio = Math.exp(meanOf(ours));
  return {
    trap: "4 Kaplan–Meier by bad count in the end",
    truth: "hazard ratio 1",
    fallen: `ratio ${meanOf(naive).toFixed(2)}: bad experiences "protect"`,
    ours: `ratio ${ratio.toFixed(2)}, interval holds 1 in ${percent(meanOf(held))}`,
    holds: Math.abs(ratio - 1) < 0.1 && meanOf(held) > 0.9,
  };
};
