import { count, type Finding } from "../../doctor/finding.ts";
import { enoughTogether, fewestTogether } from "../../measures/drivers/driver-evidence.ts";
import type { Gate, Pair } from "./driver-gate.ts";

type NameOf = (variable: number) => string;

export const needed = `${fewestTogether} are needed`;
export const inPeople = (n: number): string => (n === 1 ? "1 person" : `${n} people`);

/** The touchpoints that stay out of the drivers, each by name and why. */
export function leftOut({ left }: Gate, nameOf: NameOf): Finding[] {
  return left.map(({ variable, because, with: other, n }) => ({
    code: "too-few",
    touchpoint: nameOf(variable),
    facts:
      because === "constant"
        ? { rule: count, kind: "alike" }
        : { rule: count, kind: "together", with: nameOf(other), people: n, needed: fewestTogether },
  }));
}

/** That drivers rest on a pair answered by so few that they explain too much on paper. */
export function fewTogether({ a, b, n }: Pair, nameOf: NameOf): Finding[] {
  if (n >= enoughTogether) return [];
  const facts = { rule: count, kind: "pair", with: nameOf(b), people: n, enough: enoughTogether } as const;
  return [{ code: "too-few", touchpoint: nameOf(a), facts }];
}

/** That more than half of the passes were lost by asking for complete ones. */
export function lostOf(used: number, there: number): Finding[] {
  if (2 * used >= there) return [];
  const facts = { rule: count, kind: "passes", used, passes: there } as const;
  return [{ code: "complete-case-loss", rows: there - used, facts }];
}

/** Touchpoints whose better ratings go with a worse outcome, by the 95 % interval of their correlation. */
export function unexpectedOf(
  items: readonly { readonly touchpoint: string; readonly direction: 1 | -1 | 0 }[],
  outcome: string,
): Finding[] {
  const rule = { as: "statistics", falseAlarm: 0.025, comparisons: 1 } as const;
  return items
    .filter(({ direction }) => direction === -1)
    .map(({ touchpoint }) => ({
      code: "unexpected-direction",
      touchpoint,
      facts: { rule, kind: "driver", outcome },
    }));
}
