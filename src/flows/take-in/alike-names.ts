import { type Finding, form } from "../../core/doctor/finding.ts";
import type { Specimen } from "../../core/doctor/specimen.ts";
import { folded } from "../../core/experience/cell.ts";
import { textMeaning } from "../../core/experience/cell-meaning.ts";
import type { Mapping } from "../../core/experience/mapping.ts";

/** Names of groups, places and channels that differ in the size of letters or in spaces alone, and are counted apart. */
export function alikeNames({ columns }: Specimen, { attributes, location, channel }: Mapping): Finding[] {
  return [...Object.values(attributes), location, channel].flatMap((source): Finding[] => {
    if (source === undefined || !("column" in source)) return [];
    const column = columns.find(({ name }) => name === source.column);
    if (column === undefined) return [];
    const nameOf = textMeaning(source);
    const spellings = new Map<string, Map<string, number>>();
    for (const [at, text] of column.texts.entries()) {
      const name = nameOf(text);
      const rows = column.counts[at]!;
      if (typeof name !== "string" || rows === 0) continue;
      const same = folded(name).replace(/\s+/g, " ");
      const met = spellings.get(same) ?? new Map<string, number>();
      spellings.set(same, met.set(name, (met.get(name) ?? 0) + rows));
    }
    const pairs = [...spellings.values()].flatMap((met) => {
      const [[most] = [""], ...others] = [...met].sort(([, a], [, b]) => b - a);
      return others.map(([value, rows]) => ({ value, rows, like: most }));
    });
    if (pairs.length === 0) return [];
    const rows = pairs.reduce((sum, one) => sum + one.rows, 0);
    return [{ code: "alike-names", column: column.name, rows, facts: { rule: form, names: pairs } }];
  });
}
