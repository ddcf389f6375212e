import { type Finding, form } from "../../core/doctor/finding.ts";
import type { Specimen } from "../../core/doctor/specimen.ts";
import { namesOf, toolColumn } from "../../core/draft/tool-columns.ts";
import type { Mapping } from "../../core/experience/mapping.ts";

/** Previews and tests of a survey tool among the rows, where the mapping does not speak of the column that tells them. */
export function previewsIn({ columns }: Specimen, { leaveOut }: Mapping): Finding[] {
  const names = namesOf(columns);
  return columns.flatMap((column): Finding[] => {
    const tool = Object.hasOwn(leaveOut, column.name) ? null : toolColumn(column, names);
    if (tool?.as !== "previews" || tool.values.length === 0) return [];
    const { values } = tool;
    const rows = column.texts.reduce((sum, text, at) => (values.includes(text) ? sum + column.counts[at]! : sum), 0);
    return [{ code: "previews", column: column.name, rows, facts: { rule: form, values } }];
  });
}
