import type { Warning } from "./audit-value.ts";
import { enoughTogether, fewestTogether, type Gate, type Pair } from "./driver-gate.ts";

type NameOf = (variable: number) => string;

export const needed = `${fewestTogether} are needed`;
export const inPeople = (n: number): string => (n === 1 ? "1 person" : `${n} people`);

/** The touchpoints that stay out of the drivers, each by name and why. */
export function leftOut({ left }: Gate, nameOf: NameOf): Warning[] {
  return left.map(({ variable, because, with: other, n }) => ({
    code: "too-few",
    touchpoint: nameOf(variable),
    message:
      because === "constant"
        ? `${nameOf(variable)} is left out of the drivers: everybody rated it alike`
        : `${nameOf(variable)} is left out of the drivers: ${inPeople(n)} answered it together with ${nameOf(other)}, ${needed}`,
  }));
}

/** That drivers rest on a pair answered by so few that they explain too much on paper. */
export function fewTogether({ a, b, n }: Pair, nameOf: NameOf): Warning[] {
  if (n >= enoughTogether) return [];
  const message = `only ${inPeople(n)} answered both ${nameOf(a)} and ${nameOf(b)}: below ${enoughTogether} the drivers seem to explain somewhat more than they do`;
  return [{ code: "too-few", touchpoint: nameOf(a), message }];
}

/** That more than half of the passes were lost by asking for complete ones. */
export function lostOf(used: number, there: number): Warning[] {
  if (2 * used >= there) return [];
  const message = `the drivers rest on the ${used} of ${there} passes in which everything was answered`;
  return [{ code: "complete-case-loss", rows: there - used, message, suggestion: "let EM use the others too" }];
}

/** Touchpoints whose better ratings go with a worse outcome. */
export function unexpectedOf(
  items: readonly { readonly touchpoint: string; readonly direction: 1 | -1 | 0 }[],
  outcome: string,
): Warning[] {
  return items
    .filter(({ direction }) => direction === -1)
    .map(({ touchpoint }) => ({
      code: "unexpected-direction",
      touchpoint,
      message: `${outcome} is worse where ${touchpoint} is rated better`,
      suggestion: "see whether the scale of either was read the wrong way round",
    }));
}
