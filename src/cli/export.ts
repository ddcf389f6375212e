import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { ok } from "../core/result.ts";
import { exportExperiences } from "../flows/export-experiences.ts";
import type { Command } from "./command.ts";
import { choiceOption, dayOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { withRecords } from "./with-records.ts";

const command: Command = {
  usage: "[--out FILE] [options]",
  about: `Writes out every experience as it stands now: what was corrected in its last revision, what was withdrawn or erased not
at all. Customers are surrogate numbers, since the organisation's own keys are kept nowhere. Whether or not the server
runs, what is written is the state of one moment.

ndjson is one experience a line, as the API takes it. csv is one a row, with a column for each answer and attribute:
an empty cell was not asked; text that a spreadsheet would run as a formula has an apostrophe before it.`,
  options: {
    out: { value: "FILE", about: "where to write; to standard output unless told" },
    format: { value: "FORMAT", about: "ndjson (unless told, or --out ends in .csv) or csv" },
    journey: { value: "KEY", about: "only this journey" },
    from: { value: "DAY", about: "first day included, such as 2026-01-01" },
    until: { value: "DAY", about: "first day not included" },
  },
  async run(call) {
    if (call.given.length > 0) return call.misused(`expected no arguments, got "${call.given[0]}"`);
    const out = call.value("out");
    const format = out?.endsWith(".csv")
      ? choiceOption(call, "format", ["csv", "ndjson"])
      : choiceOption(call, "format", ["ndjson", "csv"]);
    if (!format.ok) return call.misused(format.refusal);
    const [from, until] = [dayOption(call, "from"), dayOption(call, "until")];
    if (!from.ok) return call.misused(from.refusal);
    if (!until.ok) return call.misused(until.refusal);
    if (call.json && out === undefined)
      return call.misused("--json needs --out FILE: the export itself goes to standard output");
    const journey = call.value("journey");

    const progress = progressOn(process.stderr, call.json);
    const stream = out === undefined ? process.stdout : createWriteStream(out);
    if (out !== undefined) await once(stream, "open");
    const exported = await withRecords(
      () => {},
      async ({ records, workspace }) => {
        const wanted = {
          ...(journey === undefined ? {} : { journey }),
          ...(from.value === undefined ? {} : { from: from.value }),
          ...(until.value === undefined ? {} : { until: until.value }),
        };
        const write = async (text: string, soFar: number) => {
          progress.at("Exporting", null, `${soFar.toLocaleString("en")} experiences`);
          if (!stream.write(text)) await once(stream, "drain");
        };
        return ok(await exportExperiences(records, workspace, wanted, format.value, write));
      },
    );
    if (out !== undefined) {
      stream.end();
      await finished(stream);
    }
    progress.end();
    if (!exported.ok) return call.fail(exported.refusal);
    if (out !== undefined) {
      const result = { file: out, format: format.value, experiences: exported.value };
      call.print(call.json ? JSON.stringify(result) : `${exported.value} experiences written to ${out}`);
    }
    return 0;
  },
};
export default command;
