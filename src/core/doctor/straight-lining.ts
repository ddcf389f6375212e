import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import { heapAtZero } from "./log-concave.ts";
import { answerColumns, numbersOf, type Specimen } from "./specimen.ts";

/** With fewer answers in a row, giving the same one throughout is nothing odd. */
const fewestAnswers = 6;
/** So small a share of the rows would change no figure; and so many may honestly say the middle to everything. */
const ignored = 0.005;

/**
 * Rows in which everything got the same answer, more of them than rows with one, two or three other answers explain. Rows whose
 * commonest answer is the best or the worst one that anybody gave are left out: somebody may be content, or angry, throughout.
 */
export function straightLining(specimen: Specimen): Finding[] {
  const columns = answerColumns(specimen);
  const common = commonestScale(columns.map(({ meaning }) => meaning.scale));
  if (common === null) return [];
  const [low, high] = common;
  const values = columns.filter(({ meaning: { scale } }) => scale[0] === low && scale[1] === high).map(numbersOf);
  const [worst, best] = endsInUse(values, common);
  const differing: [number, number, number, number] = [0, 0, 0, 0];
  let looked = 0;
  for (let row = 0; row < specimen.rows; row++) {
    const said = values.map((column) => column[row]!).filter((value) => value >= low && value <= high);
    if (said.length < fewestAnswers) continue;
    looked++;
    const [answer, times] = commonest(said);
    const others = said.length - times;
    if (answer !== worst && answer !== best && others <= 3) differing[others as 0 | 1 | 2 | 3]++;
  }
  const { p, excess } = heapAtZero(differing, ignored * looked);
  if (p >= falseAlarm) return [];
  return [
    {
      code: "straight-lining",
      rows: Math.round((differing[0] / Math.max(1, specimen.rows)) * specimen.of),
      facts: {
        rule: statistics(1),
        ...{ same: differing[0], once: differing[1], twice: differing[2], looked, answers: fewestAnswers },
        share: excess / looked,
      },
    },
  ];
}

/** The lowest and the highest answer that anybody gave: where nobody says 5, the content ones say 4 throughout. */
function endsInUse(values: readonly Float64Array[], [low, high]: readonly [number, number]): [number, number] {
  let [worst, best] = [high, low];
  for (const column of values)
    for (const value of column) {
      if (!(value >= low && value <= high)) continue;
      worst = Math.min(worst, value);
      best = Math.max(best, value);
    }
  return [worst, best];
}

function commonestScale(scales: readonly (readonly [number, number])[]): readonly [number, number] | null {
  const counts = Map.groupBy(scales, (scale) => scale.join(" "));
  const most = [...counts.values()].sort((a, b) => b.length - a.length)[0];
  return most === undefined || most.length < fewestAnswers ? null : most[0]!;
}

function commonest(values: readonly number[]): readonly [value: number, times: number] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]!;
}
