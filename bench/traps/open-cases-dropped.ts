import { lifeTable } from "../../src/core/measures/survival/life-table.ts";
import { slaAttainment } from "../../src/core/measures/survival/sla-attainment.ts";
import { type Act, meanOf, percent } from "./trap.ts";

/** 10. A third of the cases is never answered; the others within 12 hours on average, and 24 were promised. */
export const openCasesDropped: Act = (random, draws) => {
  const truth = (2 / 3) * (1 - Math.exp(-2));
  const [answeredOnly, attained, held] = [[] as number[], [] as number[], [] as number[]];
  for (let draw = 0; draw < draws; draw++) {
    const [answered, open] = [[] as number[], [] as number[]];
    for (let i = 0; i < 200; i++) {
      const age = 100 * random.uniform();
      const takes = random.uniform() < 1 / 3 ? Infinity : -12 * Math.log(1 - random.uniform());
      if (takes <= age) answered.push(takes);
      else open.push(age);
    }
    const [only] = slaAttainment([{ key: "all", target: 24, cases: lifeTable(answered, open) }]).classes;
    answeredOnly.push(answered.filter((hours) => hours <= 24).length / answered.length);
    attained.push(only!.attainment!);
    held.push(Number(only!.low! <= truth && truth <= only!.high!));
  }
  return {
    trap: "10 open cases dropped from attainment",
    truth: `${percent(truth)} answered in time`,
    fallen: percent(meanOf(answeredOnly)),
    ours: `${percent(meanOf(attained))}, interval holds the truth in ${percent(meanOf(held))}`,
    holds: Math.abs(meanOf(attained) - truth) < 0.01 && meanOf(held) > 0.93,
  };
};
