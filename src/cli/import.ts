import { basename } from "node:path";
import { ok, refuse } from "../core/result.ts";
import { type ImportedFile, type ImportOptions, importFiles, tryImport } from "../flows/import-files.ts";
import { RejectsFile } from "../flows/take-in/rejects-file.ts";
import { today } from "../flows/today.ts";
import { type ImportRecord, listImports } from "../store/records/imports.ts";
import { undoImport } from "../store/records/undo-import.ts";
import type { Call, Command, ExitStatus } from "./command.ts";
import { aboutData, dataOptions, readData, rejectsFile, takeInOptions } from "./data-options.ts";
import { wholeOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { sayWarning } from "./say-warning.ts";
import { withRecords } from "./with-records.ts";

const command: Command = {
  usage: "DATA… --map MAPPING… [options] | --list | --undo NUMBER",
  about: `Takes data files into the workspace, whether or not the server runs. Each file is one import: it is there whole or not at
all, importing it again doubles nothing, and it can be undone whole. A journey that is new to the workspace comes along.

${aboutData}
What is rejected is listed in FILE.rejects.csv in the current folder, or where --rejects says. The rows themselves are
beside it in FILE.to-correct.csv: correct their cells in a spreadsheet, save as CSV, and import that file with the same
mapping. Its rows take the place of those they were; nothing is doubled, and that import can be undone by itself.

Rows are known by the mapping's id, else by the file's name and their number in it. A file with other rows under a
name that was imported before is therefore refused until --source tells the two apart.`,
  options: {
    ...dataOptions,
    "dry-run": { about: "read everything and keep nothing; needs no database" },
    source: { value: "NAME", about: "what the rows are known by, instead of the file's name" },
    list: { about: "the imports so far, newest first" },
    undo: { value: "NUMBER", about: "take an import back whole: what it brought, what it corrected" },
  },
  async run(call) {
    if (call.on("list") || call.on("undo")) {
      if (call.on("list") && call.on("undo")) return call.misused("--list and --undo do not go together");
      if (call.given.length > 0)
        return call.misused(`expected no data files with --list or --undo, got "${call.given[0]}"`);
      return call.on("list") ? list(call) : undo(call);
    }
    const data = await readData(call);
    if ("misused" in data) return call.misused(data.misused);
    if (!data.ok) return call.fail(data.refusal);
    const { paths } = data.value;
    const source = call.value("source");
    if (source !== undefined && paths.length > 1) return call.misused("--source names one file, got several");

    const progress = progressOn(process.stderr, call.json);
    const rejects = rejectsFile(call) ?? new RejectsFile(`${basename(paths[0]!)}.rejects.csv`, "with-the-first");
    const options: Omit<ImportOptions, "validFrom"> = {
      ...takeInOptions(rejects, progress),
      ...(source === undefined ? {} : { source }),
    };
    const imported = call.on("dry-run")
      ? await tryImport(paths, data.value.maps, new Intl.DateTimeFormat().resolvedOptions().timeZone, options)
      : await withRecords(
          () => {},
          async ({ records, workspace }) => {
            const validFrom = await today({ records, workspace, now: () => new Date() });
            return importFiles(paths, data.value.maps, records, workspace, { ...options, validFrom });
          },
        );
    progress.end();
    await rejects.close();
    if (!imported.ok) return call.fail(imported.refusal);
    const rejected = imported.value.some(
      ({ rows, valuesRejected, kept }) => rows.rejected + valuesRejected + (kept?.rejected ?? 0) > 0,
    );
    if (call.json) {
      const files = imported.value;
      call.print(
        JSON.stringify({ files, rejects: rejected ? rejects.path : null, toCorrect: rejects.toCorrect }, null, 2),
      );
    } else {
      for (const file of imported.value) call.print(inWords(file));
      if (rejected) call.remark(`What was rejected is listed in ${rejects.path}`);
      for (const path of rejects.toCorrect)
        call.remark(`Its rows are in ${path}: correct them there and import that file with the same mapping`);
      for (const { warnings } of imported.value) for (const warning of warnings) call.remark(sayWarning(warning));
    }
    return 0;
  },
};
export default command;

function inWords({ file, number, rows, valuesRejected, made, kept }: ImportedFile): string {
  const what = `${made.experiences} experiences${made.outcomes === 0 ? "" : ` and ${made.outcomes} outcomes`}`;
  const leftOut = rows.leftOut ? `${rows.leftOut} rows left out as the mapping says; ` : "";
  const left = `${leftOut}${rows.rejected} rows and ${valuesRejected} values rejected`;
  if (kept === null)
    return `${file}: ${what} would be made of ${rows.used} of ${rows.read} rows; ${left}; nothing was kept`;
  const known = kept.known === 0 ? "" : `, ${kept.known} were known already`;
  return `${file}: import ${number}, ${what} of ${rows.used} of ${rows.read} rows: ${kept.kept} kept${known}; ${left}`;
}

async function list(call: Call): Promise<ExitStatus> {
  const imports = await withRecords(
    () => {},
    async ({ records, workspace }) => ok(await listImports(records, workspace)),
  );
  if (!imports.ok) return call.fail(imports.refusal);
  if (call.json)
    call.print(
      JSON.stringify(
        imports.value.map(({ mapping: _, ...rest }) => rest),
        null,
        2,
      ),
    );
  else if (imports.value.length === 0) call.print("nothing has been imported");
  else for (const each of imports.value) call.print(listed(each));
  return 0;
}

const listed = ({ number, begun, source, state, counts }: ImportRecord): string =>
  `${number}  ${begun}  ${state}  ${source}${counts === null ? "" : `  ${counts.kept} kept, ${counts.known} known`}`;

async function undo(call: Call): Promise<ExitStatus> {
  const number = wholeOption(call, "undo", 0, 1, Number.MAX_SAFE_INTEGER);
  if (!number.ok) return call.misused(number.refusal);
  const undone = await withRecords(
    () => {},
    async ({ records, workspace }) => {
      const done = await undoImport(records, workspace, number.value);
      return done.ok ? done : refuse([done.refusal]);
    },
  );
  if (!undone.ok) return call.fail(undone.refusal);
  const { withdrawn, restored } = undone.value;
  call.print(
    call.json
      ? JSON.stringify({ import: number.value, withdrawn, restored })
      : `import ${number.value} is undone: ${withdrawn} withdrawn${restored === 0 ? "" : `, ${restored} as they were before`}`,
  );
  return 0;
}
