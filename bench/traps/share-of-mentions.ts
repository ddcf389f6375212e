import { multiSelectShares } from "../../src/core/measures/answers/multi-select.ts";
import { type Act, meanOf, percent, within } from "./trap.ts";

/** 9. 78 % had an exceptional experience, and 63 % of those name friendliness: 49 % of all who were asked. */
export const shareOfMentions: Act = (random, draws) => {
  const chances = [0.63, 0.28, 0.03, 0.2];
  const [mentions, ofAsked, ofHad] = [[] as number[], [] as number[], [] as number[]];
  for (let draw = 0; draw < draws; draw++) {
    const chosen = chances.map(() => 0);
    const together = chances.map(() => chances.map(() => 0));
    const byNumber = [0, 0, 0, 0, 0];
    let without = 0;
    for (let person = 0; person < 400; person++) {
      const had = random.uniform() < 0.78;
      if (!had) without++;
      const named = chances.flatMap((chance, k) => (had && random.uniform() < chance ? [k] : []));
      for (const k of named) {
        chosen[k]! += 1;
        for (const l of named) together[k]![l]! += 1;
      }
      byNumber[named.length]! += 1;
    }
    const counts = { chosen, together, byNumber, withoutExperience: without };
    const asked = multiSelectShares(counts, { base: "asked" })!;
    const had = multiSelectShares(counts, { base: "hadExperience" })!;
    mentions.push(chosen[0]! / chosen.reduce((sum, n) => sum + n, 0));
    ofAsked.push(Number(within(asked.shares[0]!, 0.63 * 0.78)));
    ofHad.push(Number(within(had.shares[0]!, 0.63)));
  }
  return {
    trap: "9 share of mentions, or a base that changes",
    truth: "63 % of those who had one, 49 % of all asked",
    fallen: `${percent(meanOf(mentions))} of mentions`,
    ours: `intervals hold both, each with its base: ${percent(meanOf(ofHad))} and ${percent(meanOf(ofAsked))}`,
    holds: Math.min(meanOf(ofAsked), meanOf(ofHad)) > 0.93,
  };
};
