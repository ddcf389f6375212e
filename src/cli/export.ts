import { once } from "node:events";
import { extname } from "node:path";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import { exportExperiences, exportExperiencesTo } from "../flows/export/export-experiences.ts";
import { exportTable } from "../flows/export/export-table.ts";
import { csvInto, tableFormats } from "../flows/export/table-formats.ts";
import type { WantedExperiences } from "../store/records/reading/export.ts";
import { allWords } from "../texts/all-words.ts";
import type { Call, Command } from "./command.ts";
import { choiceOption, dayOption, languageOf } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { type Workplace, withRecords } from "./with-records.ts";

const formats = ["ndjson", "csv", "xlsx", "sav", "parquet"] as const;
type ExportFormat = (typeof formats)[number];

const command: Command = {
  usage: "[--out FILE] [options]",
  about: `Writes out every experience as it stands now: what was corrected in its last form, what was withdrawn or erased not at
all. Customers are surrogate numbers, since the organisation's own keys are kept nowhere. Whether or not the server
runs, what is written is the state of one moment; a file takes its name only when it is whole.

The ending of FILE says the format:
  .ndjson   one experience a line, as the API takes it
  .csv      a row an experience, a column for each answer and attribute; beside lunch.csv lies lunch.codebook.csv, which
            tells of every column what it is, its scale and direction, what its values mean, and how many have each
  .xlsx     the same as an Excel workbook: a sheet of data, a sheet of codebook
  .sav      for SPSS, PSPP, R and others, with labels, levels and missing values
  .parquet  for DuckDB, pandas, R and others, with a codebook beside it

An answer is in one of four states. In csv and xlsx an empty cell was not asked, and the words notAnswered and
notApplicable stand where a value would; in sav they are user-missing codes (-99, -98) beside system-missing; in parquet
the column ANSWER.state tells. What looks like a formula is text. More: docs/guide/exporting.md.`,
  options: {
    out: { value: "FILE", about: "where to write; to standard output unless told (ndjson and csv alone)" },
    format: {
      value: "FORMAT",
      about: "ndjson, csv, xlsx, sav or parquet; by the ending of FILE unless told, else ndjson",
    },
    language: {
      value: "LANGUAGE",
      about: "language of names, labels, codebook and what is said: fi, sv or en; en unless told",
    },
    shape: {
      value: "SHAPE",
      about:
        "long: a row an experience, unless told; wide: a row a pass (a person's visit, order …), a column for each touchpoint and answer",
    },
    journey: { value: "KEY", about: "only this journey" },
    from: { value: "DAY", about: "first day included, such as 2026-01-01" },
    until: { value: "DAY", about: "first day not included" },
  },
  async run(call) {
    const asked = question(call);
    if (!asked.ok) return call.misused(asked.refusal);
    const { out, format, language, shape, wanted } = asked.value;

    const progress = progressOn(process.stderr, call.json);
    const done = await withRecords(
      () => {},
      async ({ records, workspace }: Workplace) => {
        if (format === "ndjson") {
          const soFar = (rows: number) => progress.at("Exporting", null, experiencesIn(rows));
          const rows =
            out === undefined
              ? await exportExperiences(records, workspace, wanted, toStandardOutput, soFar)
              : await exportExperiencesTo(out, records, workspace, wanted, soFar);
          return ok({ rows, experiences: rows, files: out === undefined ? [] : [out] });
        }
        const written = out === undefined ? csvInto(toStandardOutput) : tableFormats[format](out);
        return exportTable(records, workspace, wanted, written, {
          language,
          shape,
          now: new Date(),
          progress: (share, rows) =>
            progress.at(share === null ? "Looking through" : "Exporting", share, experiencesIn(rows)),
        });
      },
    );
    progress.end();
    if (!done.ok) return call.fail(done.refusal);
    if (out !== undefined) {
      const { rows, experiences, files } = done.value;
      const [file, codebook] = files;
      const t = allWords(language);
      const result = { file, ...(codebook === undefined ? {} : { codebook }), format, rows, experiences };
      call.print(
        call.json
          ? JSON.stringify(result)
          : t(`terminal.exported${shape === "wide" ? "Wide" : ""}`, {
              ...{ experiences, rows },
              files: codebook === undefined ? file! : t("terminal.withCodebook", { file: file!, codebook }),
            }),
      );
    }
    return 0;
  },
};
export default command;

interface Question {
  readonly out: string | undefined;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly shape: "long" | "wide";
  readonly wanted: WantedExperiences;
}

/** What is asked; or how it was asked wrongly. */
function question(call: Call): Result<Question, string> {
  if (call.given.length > 0) return refuse(`expected no arguments, got "${call.given[0]}"`);
  const out = call.value("out");
  const ending = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  const byEnding = formats.find((format) => format === ending) ?? "ndjson";
  const format = choiceOption(call, "format", [byEnding, ...formats.filter((other) => other !== byEnding)]);
  if (!format.ok) return format;
  const language = languageOf(call);
  if (!language.ok) return language;
  const shape = choiceOption(call, "shape", ["long", "wide"]);
  if (!shape.ok) return shape;
  if (shape.value === "wide" && format.value === "ndjson")
    return refuse("--shape wide needs a table: --out with .csv, .xlsx, .sav or .parquet, or --format csv");
  const [from, until] = [dayOption(call, "from"), dayOption(call, "until")];
  if (!from.ok) return from;
  if (!until.ok) return until;
  if (out === undefined && format.value !== "ndjson" && format.value !== "csv")
    return refuse(`--format ${format.value} needs --out FILE: it cannot be written to standard output`);
  if (out === undefined && call.json)
    return refuse("--json needs --out FILE: the export itself goes to standard output");
  const journey = call.value("journey");
  const wanted = {
    ...(journey === undefined ? {} : { journey }),
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(until.value === undefined ? {} : { until: until.value }),
  };
  return ok({ out, format: format.value, language: language.value, shape: shape.value, wanted });
}

const experiencesIn = (count: number) => `${count.toLocaleString("en")} experiences`;

async function toStandardOutput(piece: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}
