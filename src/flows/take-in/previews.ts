import type { Specimen } from "../../core/doctor/specimen.ts";
import { namesOf, toolColumn } from "../../core/draft/tool-columns.ts";
import type { Mapping } from "../../core/experience/mapping.ts";
import type { Warning } from "../../core/insight/audit-value.ts";

/** Previews and tests of a survey tool among the rows, where the mapping does not speak of the column that tells them. */
export function previewsIn({ columns }: Specimen, { leaveOut }: Mapping): Warning[] {
  const names = namesOf(columns);
  return columns.flatMap((column) => {
    const tool = Object.hasOwn(leaveOut, column.name) ? null : toolColumn(column, names);
    if (tool?.as !== "previews" || tool.values.length === 0) return [];
    const rows = column.texts.reduce(
      (sum, text, at) => (tool.values.includes(text) ? sum + column.counts[at]! : sum),
      0,
    );
    return [
      {
        code: "previews",
        column: column.name,
        rows,
        message: `${rows} rows are previews or tests by whoever made the survey, and count like all others`,
        suggestion: `to leave them out, write leaveOut: { ${JSON.stringify(column.name)}: ${JSON.stringify(tool.values)} }`,
      },
    ];
  });
}
