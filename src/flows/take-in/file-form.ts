import { count, type Finding, form } from "../../core/doctor/finding.ts";
import { numbersMet, type Specimen } from "../../core/doctor/specimen.ts";
import type { Mapping } from "../../core/experience/mapping.ts";
import type { SourceFile } from "./source.ts";

/** What a file's own form leaves in doubt: a header or an encoding that is only guessed, sheets that are not read. */
export function fileForm({ name: file, csv }: SourceFile): Finding[] {
  const { headerRows, guessed, otherSheets } = csv;
  const findings: Finding[] = [];
  if (headerRows.recognised !== null) {
    const { tool } = headerRows.recognised;
    findings.push({ code: "header-rows", facts: { rule: form, file, headerRows: headerRows.rows, tool } });
  }
  if (guessed !== null && guessed.word !== null) {
    const { encoding, word } = guessed;
    findings.push({ code: "encoding", facts: { rule: form, kind: "guess", file, encoding, word } });
  }
  if (otherSheets.length > 0)
    findings.push({ code: "other-sheets", facts: { rule: count, file, sheets: otherSheets } });
  return findings;
}

/** The weight by which a file says that its rows count, where the mapping does not use it. One that weighs all rows alike changes no figure. */
export function unusedWeight(
  { name: file, csv: { weight } }: SourceFile,
  mapping: Mapping,
  specimen?: Specimen,
): Finding[] {
  const column = specimen?.columns.find(({ name }) => name === weight);
  if (weight === null || mapping.weight !== undefined || (column !== undefined && numbersMet(column).length <= 1))
    return [];
  return [{ code: "unused-weight", column: weight, facts: { rule: form, file } }];
}
