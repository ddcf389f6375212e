import type { Journey } from "../core/journey/journey.ts";
import type { Language } from "../core/text.ts";
import { type Check, checkFiles } from "../flows/check-files.ts";
import { allWords } from "../texts/all-words.ts";
import type { Command } from "./command.ts";
import { aboutData, dataOptions, readData, rejectsFile, remarkToCorrect, takeInOptions } from "./data-options.ts";
import { languageOf, languageOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { sayRejection } from "./say-problem.ts";
import { sayWarning } from "./say-warning.ts";

const command: Command = {
  usage: "DATA… --map MAPPING… [options]",
  about: `Reads data files exactly as an audit or an import would, computes and keeps nothing, and says what it found: what
would be used, what is rejected and why, and what looks wrong in the data as a whole.

${aboutData}

What looks wrong is named by its code, with the evidence and often a line to paste into the mapping. What you have looked
into and found to be in order you accept there: accepted: [{ code: …, column: …, why: "…" }].

Exit status 1 means that the files or the mapping cannot be read, or that no row can be used.`,
  options: {
    ...dataOptions,
    language: languageOption,
  },
  async run(call) {
    const language = languageOf(call);
    if (!language.ok) return call.misused(language.refusal);
    const data = await readData(call, { drafts: true });
    if ("misused" in data) return call.misused(data.misused);
    if (!data.ok) return call.fail(data.refusal);
    const progress = progressOn(process.stderr, call.json);
    const rejects = rejectsFile(call);
    const check = await checkFiles(data.value.paths, data.value.maps, takeInOptions(rejects, progress));
    progress.end();
    await rejects?.close();
    if (!check.ok) return call.fail(check.refusal);
    call.print(
      call.json ? JSON.stringify(check.value, null, 2) : inWords(check.value, data.value.journey, language.value),
    );
    if (!call.json) remarkToCorrect(call, rejects, language.value);
    return check.value.data.rows.used > 0 ? 0 : 1;
  },
};
export default command;

const firstRejections = 10;

const columnsOf = (rows: readonly (readonly [column: string, rows: number])[]): string =>
  rows.map(([column, n]) => `${column}: ${n}`).join(", ");

function inWords(
  { journey: key, files, data, answers, rejections, warnings }: Check,
  journey: Journey,
  language: Language,
): string {
  const t = allWords(language);
  const { read, used, leftOut = 0, rejected } = data.rows;
  const byColumn = Object.entries(data.leftOut).filter(([, n]) => n > 0);
  const rows = answers.map(({ touchpoint, answer, column, ...states }) => [
    touchpoint ?? t("check.whole"),
    answer,
    column,
    ...[states.answered, states.notAnswered, states.notApplicable, states.notAsked].map(String),
  ]);
  const header = (
    ["touchpoint", "answer", "column", "answered", "notAnswered", "notApplicable", "notAsked"] as const
  ).map((name) => t(`check.${name}`));
  const all = data.valuesRejected + rejected;
  const isAccepted = (warning: (typeof warnings)[number]) => Number(warning.accepted !== undefined);
  const unansweredFirst = warnings.toSorted((a, b) => isAccepted(a) - isAccepted(b));
  return [
    t("check.files", { files: files.join(", "), journey: key }),
    t("check.rows", { read, used, rejected, values: data.valuesRejected }),
    ...(leftOut === 0 ? [] : [t("check.leftOut", { n: leftOut, columns: columnsOf(byColumn) })]),
    "",
    ...(rows.length === 0 ? [t("check.noNumbers")] : table([header, ...rows])),
    ...(rejections.length === 0 ? [] : ["", t("check.rejected")]),
    ...rejections.slice(0, firstRejections).map((rejection) => `  ${sayRejection(language, rejection)}`),
    ...(all > firstRejections ? [`  ${t("check.more", { n: all - firstRejections })}`] : []),
    ...(warnings.length === 0 ? [] : ["", t("check.warnings")]),
    ...unansweredFirst.map((warning) => `  ${sayWarning(warning, language, journey)}`),
  ].join("\n");
}

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
