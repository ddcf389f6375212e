import { count, type Finding } from "../../core/doctor/finding.ts";
import type { Specimen } from "../../core/doctor/specimen.ts";
import { anyOf, folded, isBlank, numberIn } from "../../core/experience/cell.ts";
import type { Mapping } from "../../core/experience/mapping.ts";

/** Rows without a weight in a file that has one: each counts as 1, whatever the others weigh. */
export function missingWeights({ columns }: Specimen, { weight }: Mapping): Finding[] {
  const column = weight && columns.find(({ name }) => name === weight.column);
  if (!column) return [];
  const isMissing = anyOf(weight.missing);
  const rows = column.texts.reduce((sum, cell, at) => {
    const text = folded(cell);
    return isBlank(text) || isMissing(text, numberIn(text)) ? sum + column.counts[at]! : sum;
  }, 0);
  return rows === 0 ? [] : [{ code: "missing-weights", column: column.name, rows, facts: { rule: count } }];
}
