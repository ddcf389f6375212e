import { randomFrom } from "../src/core/measures/numbers/random.ts";
import { atLeast, type Measured } from "./measured.ts";
import { actingOnTheWorst } from "./traps/acting-on-the-worst.ts";
import { fewCommonAnswers } from "./traps/few-common-answers.ts";
import { immortalTime } from "./traps/immortal-time.ts";
import { largeNChart } from "./traps/large-n-chart.ts";
import { missingAsNeutral } from "./traps/missing-as-neutral.ts";
import { openCasesDropped } from "./traps/open-cases-dropped.ts";
import { rowsInsteadOfPeople } from "./traps/rows-instead-of-people.ts";
import { shareOfMentions } from "./traps/share-of-mentions.ts";
import { successOfSeen } from "./traps/success-of-seen.ts";
import type { Act } from "./traps/trap.ts";
import { unadjustedScan } from "./traps/unadjusted-scan.ts";

const acts: readonly Act[] = [
  missingAsNeutral,
  rowsInsteadOfPeople,
  successOfSeen,
  immortalTime,
  actingOnTheWorst,
  largeNChart,
  unadjustedScan,
  fewCommonAnswers,
  shareOfMentions,
  openCasesDropped,
];

/**
 * The ten traps of the catalogue, each acted `size` times (slow ones a fifth or a tenth of that). Recorded in coverage.md.
 * Whether a trap "holds" is judged for 2,000: with a tenth of that, chance alone takes some below the line.
 */
export default async function traps({
  size: draws = 2000,
  say,
}: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  say("\n| trap | truth | who falls into it says | Polku says | holds |\n|---|---|---|---|---|");
  const found = acts.map((act, i) => {
    // A stream of its own each: adding a trap changes none of the others.
    const one = act(randomFrom(20_261_127 + i), draws);
    say(`| ${one.trap} | ${one.truth} | ${one.fallen} | ${one.ours} | ${one.holds ? "yes" : "**no**"} |`);
    return one;
  });
  return [atLeast("traps that Polku keeps out of", found.filter(({ holds }) => holds).length, "of 10", acts.length)];
}
