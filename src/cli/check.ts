import { type Check, checkFiles } from "../flows/check-files.ts";
import type { Command } from "./command.ts";
import { aboutData, dataOptions, readData, rejectsFile, takeInOptions } from "./data-options.ts";
import { progressOn } from "./progress.ts";
import { sayProblem } from "./say-problem.ts";
import { sayWarning } from "./say-warning.ts";

const command: Command = {
  usage: "DATA… --map MAPPING… [options]",
  about: `Reads data files exactly as an audit or an import would, computes and keeps nothing, and says what it found: what
would be used, what is rejected and why, and what looks wrong in the data as a whole.

${aboutData}

Exit status 1 means that the files or the mapping cannot be read, or that no row can be used.`,
  options: dataOptions,
  async run(call) {
    const data = await readData(call, { drafts: true });
    if ("misused" in data) return call.misused(data.misused);
    if (!data.ok) return call.fail(data.refusal);
    const progress = progressOn(process.stderr, call.json);
    const rejects = rejectsFile(call);
    const check = await checkFiles(data.value.paths, data.value.maps, takeInOptions(rejects, progress));
    progress.end();
    await rejects?.close();
    if (!check.ok) return call.fail(check.refusal);
    call.print(call.json ? JSON.stringify(check.value, null, 2) : inWords(check.value));
    return check.value.data.rows.used > 0 ? 0 : 1;
  },
};
export default command;

const firstRejections = 10;

function inWords({ journey, files, data, answers, rejections, warnings }: Check): string {
  const { read, used, leftOut = 0, rejected } = data.rows;
  const byColumn = Object.entries(data.leftOut)
    .filter(([, n]) => n > 0)
    .map(([column, n]) => `${n} by ${column}`);
  const rows = answers.map(({ touchpoint, answer, column, ...states }) => [
    touchpoint ?? "(whole)",
    answer,
    column,
    ...[states.answered, states.notAnswered, states.notApplicable, states.notAsked].map(String),
  ]);
  const all = data.valuesRejected + rejected;
  return [
    `${files.join(", ")} as journey "${journey}"`,
    `${count(read, "row")} read, ${used} would be used, ${leftOut === 0 ? "" : `${leftOut} left out as the mapping says (${byColumn.join(", ")}), `}${rejected} rejected; ${count(data.valuesRejected, "value")} rejected besides`,
    "",
    ...table([["touchpoint", "answer", "column", "answered", "not answered", "not applicable", "not asked"], ...rows]),
    ...(rejections.length === 0 ? [] : ["", "rejected:"]),
    ...rejections.slice(0, firstRejections).map((rejection) => `  ${sayProblem(rejection)}`),
    ...(all > firstRejections ? [`  … ${all - firstRejections} more; --rejects FILE lists them all`] : []),
    ...(warnings.length === 0 ? [] : ["", "warnings:"]),
    ...warnings.map((warning) => `  ${sayWarning(warning)}`),
  ].join("\n");
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Columns of text, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 3 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}
