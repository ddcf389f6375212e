import type { AnswerColumn } from "../dictionary.ts";
import { type Histogram, Histograms } from "../histograms.ts";
import type { Histories } from "./histories.ts";
import type { Said } from "./said.ts";
import { type Spots, slabsOf } from "./spots.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** The histograms of some answers at each touchpoint, from histories. */
export function histogramsIn(histories: Histories, columns: readonly AnswerColumn[]): Histogram[] {
  const found = new Histograms(columns, histories.weight !== null);
  for (const column of columns)
    for (const [said, tally] of histories.talliesOf(column)) addTo(found, column, said, tally, [null]);
  return found.all();
}

/** The same in each part in which rows lie. */
export function histogramsByPart(histories: Histories, columns: readonly AnswerColumn[], parts: Spots): Histogram[] {
  const { weight } = histories;
  const found = new Histograms(columns, weight !== null);
  for (const column of columns)
    for (const said of histories.saidOf(column))
      for (const slab of slabsOf(parts, said.keys.length)) {
        addTo(found, column, said, tallyOf(said, slab, weight), slab.keys);
      }
  return found.all();
}

function addTo(
  found: Histograms,
  column: AnswerColumn,
  { touchpoint, keys }: Said,
  { n, weights, squares }: Tally,
  parts: readonly (number | null)[],
): void {
  for (const [part, name] of parts.entries())
    for (const [key, cell] of keys.entries()) {
      const at = part * keys.length + key;
      if (n[at]! > 0) found.add(column.code, touchpoint, name, [cell, n[at]!, weights[at]!, squares[at]!]);
    }
}
