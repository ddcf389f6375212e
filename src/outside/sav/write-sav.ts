import type { Cell } from "../../core/export/cell.ts";
import type { ToldColumn } from "../../core/export/column.ts";
import type { WritePiece } from "../whole-file.ts";
import { CaseBytes } from "./write-cases.ts";
import { type SavAbout, savDictionary } from "./write-dictionary.ts";
import { missingCodes, savVariables } from "./write-variables.ts";

/**
 * Writes an SPSS file: a variable for each column, with its label, level and value labels; the two states are user-missing
 * codes, what was not asked is system-missing, or empty in texts. In UTF-8, after PSPP's description of the format.
 */
export async function writeSav(
  columns: readonly ToldColumn[],
  about: SavAbout & { readonly states: { readonly notAnswered: string; readonly notApplicable: string } },
  write: WritePiece,
  fill: (add: (rows: readonly (readonly Cell[])[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const codes = missingCodes(columns);
  const missing = {
    notAnswered: { code: codes.notAnswered, meaning: about.states.notAnswered },
    notApplicable: { code: codes.notApplicable, meaning: about.states.notApplicable },
  };
  const variables = savVariables(columns, missing);
  await write(savDictionary(variables, about));
  const cases = new CaseBytes(variables, missing);
  await fill(async (rows) => {
    for (const row of rows) cases.add(row);
    await write(cases.take());
  });
  await write(cases.finish());
}
