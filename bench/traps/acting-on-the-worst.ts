import { actionEffect } from "../../src/core/measures/effects/action-effect.ts";
import type { UnitPeriod } from "../../src/core/measures/effects/difference-in-differences.ts";
import { multinomial, type Random } from "../../src/core/measures/numbers/random.ts";
import { type Act, meanOf, percent } from "./trap.ts";

const mix = [0.25, 0.3, 0.45] as const;
const people = 60;

/** 5. Ten alike touchpoints; something is done at the four worst of a month, and changes nothing. */
export const actingOnTheWorst: Act = (random, draws) => {
  const [naive, effects, called, one] = [[] as number[], [] as number[], [] as number[], [] as string[]];
  for (let draw = 0; draw < draws; draw++) {
    const series = Array.from({ length: 10 }, () => Array.from({ length: 12 }, () => netOf(random)));
    const trigger = 5;
    const order = series.map((_, unit) => unit).sort((a, b) => series[a]![trigger]! - series[b]![trigger]!);
    naive.push(series[order[0]!]![trigger + 1]! - series[order[0]!]![trigger]!);
    const found = actionEffect(cellsOf(series, order.slice(0, 4)), trigger + 1, { trigger });
    if (found.design === "difference-in-differences") {
      effects.push(found.change.effect);
      const { low, high } = found.change.interval!;
      called.push(Number(low > 0 || high < 0));
    } else called.push(0);
    one.push(actionEffect(cellsOf(series, order.slice(0, 1)), trigger + 1, { trigger }).design);
  }
  return {
    trap: "5 before and after on the worst",
    truth: "no effect",
    fallen: `${points(meanOf(naive))} points, above 0 in ${percent(meanOf(naive.map((gain) => Number(gain > 0))))}`,
    ours: `four acted on: ${points(meanOf(effects))} points, an effect called in ${percent(meanOf(called))}; one alone: ${[...new Set(one)].join(", ")}`,
    holds:
      Math.abs(meanOf(effects)) < 2 &&
      meanOf(called) < 0.08 &&
      one.every((design) => design === "description" || design === "none"),
  };
};

const points = (value: number): string => `${value > 0 ? "+" : ""}${value.toFixed(1)}`;

function netOf(random: Random): number {
  const [detractors, , promoters] = multinomial(random, people, mix);
  return (100 * (promoters! - detractors!)) / people;
}

const cellsOf = (series: readonly (readonly number[])[], treated: readonly number[]): UnitPeriod[] =>
  series.flatMap((means, unit) =>
    means.map((mean, period) => ({ unit, treated: treated.includes(unit), period, n: people, mean })),
  );
