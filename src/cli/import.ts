import { basename } from "node:path";
import type { Mapping } from "../core/experience/mapping.ts";
import { ok, refuse } from "../core/result.ts";
import type { Language } from "../core/text.ts";
import { type ImportedFile, type ImportOptions, importFiles, tryImport } from "../flows/import-files.ts";
import { savedMap, savedMappingFile } from "../flows/saved-mapping.ts";
import { dataFiles } from "../flows/take-in/data-files.ts";
import { RejectsFile } from "../flows/take-in/rejects-file.ts";
import { mapOf } from "../flows/take-in/waves.ts";
import { today } from "../flows/today.ts";
import { type ImportCounts, type ImportRecord, listImports } from "../store/records/imports/imports.ts";
import { undoImport } from "../store/records/imports/undo-import.ts";
import { allWords } from "../texts/all-words.ts";
import type { Call, Command, ExitStatus } from "./command.ts";
import { aboutData, dataOptions, readData, rejectsFile, remarkToCorrect, takeInOptions } from "./data-options.ts";
import { languageOf, languageOption, wholeOption } from "./option-value.ts";
import { progressOn } from "./progress.ts";
import { sayWarning } from "./say-warning.ts";
import { withRecords } from "./with-records.ts";

const command: Command = {
  usage: "DATA… --map MAPPING… | DATA… --map-of NUMBER [options] | --list | --mapping NUMBER | --undo NUMBER",
  about: `Takes data files into the workspace, whether or not the server runs. Each file is one import: it is there whole or not at
all, importing it again doubles nothing, and it can be undone whole. A journey that is new to the workspace comes along.

${aboutData}
What is rejected is listed in FILE.rejects.csv in the current folder, or where --rejects says. The rows themselves are
beside it in FILE.to-correct.csv: correct their cells in a spreadsheet, save as CSV, and import that file with the same
mapping. Its rows take the place of those they were; nothing is doubled, and that import can be undone by itself.
Rows of an SPSS file are in FILE.to-correct.xlsx, with a second sheet that says what their codes mean: save as .xlsx.

The mapping stays with each import: --map-of takes in other files by it, with the journey as it is now in the workspace, and
--mapping writes it as a mapping file, to be edited.

Rows are known by the mapping's id, else by the file's name and their number in it. A file with other rows under a
name that was imported before is therefore refused until --source tells the two apart.`,
  options: {
    ...dataOptions,
    "dry-run": { about: "read everything and keep nothing; needs no database" },
    source: { value: "NAME", about: "what the rows are known by, instead of the file's name" },
    "map-of": { value: "NUMBER", about: "the mapping by which import NUMBER came, instead of --map" },
    list: { about: "the imports so far, newest first: number, time, state, source, journey and what it read" },
    mapping: { value: "NUMBER", about: "write the mapping of an import to standard output, as a mapping file" },
    undo: { value: "NUMBER", about: "take an import back whole: what it brought, what it corrected" },
    language: languageOption,
  },
  async run(call) {
    const spoken = languageOf(call);
    if (!spoken.ok) return call.misused(spoken.refusal);
    const language = spoken.value;
    const t = allWords(language);
    const [asked, ...others] = (["list", "mapping", "undo"] as const).filter((option) => call.on(option));
    if (asked !== undefined) {
      if (others.length > 0) return call.misused(`--${asked} and --${others[0]} do not go together`);
      if (call.given.length > 0) return call.misused(`expected no data files with --${asked}, got "${call.given[0]}"`);
      return { list, mapping, undo }[asked](call, language);
    }
    const isSaved = call.on("map-of");
    if (isSaved && (call.on("map") || call.on("journey") || call.on("dry-run")))
      return call.misused("--map-of goes without --map, --journey and --dry-run: it takes both from the workspace");
    const data = isSaved ? await readSaved(call) : await readData(call);
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
      for (const file of imported.value) call.print(inWords(file, language));
      for (const { file, knownElsewhere } of imported.value)
        if (knownElsewhere) call.remark(t("terminal.metAgain", { file }));
      if (rejected) call.remark(t("terminal.rejects", { file: rejects.path }));
      remarkToCorrect(call, rejects, language);
      for (const { warnings } of imported.value)
        for (const warning of warnings) call.remark(sayWarning(warning, language, mapOf(data.value.maps, 0).journey));
    }
    return 0;
  },
};
export default command;

function inWords({ file, number, rows, valuesRejected, made, kept }: ImportedFile, language: Language): string {
  const t = allWords(language);
  const { read, used, rejected, leftOut = 0 } = rows;
  const about = {
    ...{ file, used, read, made: t("terminal.made", made) },
    left: t("terminal.left", { leftOut, rows: rejected, values: valuesRejected }),
  };
  if (kept === null) return t("terminal.tried", about);
  return t("terminal.imported", { ...about, ...countsOf(kept), import: String(number) });
}

const countsOf = ({ kept, corrected, known }: ImportCounts) => ({ kept, corrected, known });

async function list(call: Call, language: Language): Promise<ExitStatus> {
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
  else if (imports.value.length === 0) call.print(allWords(language)("terminal.noImports"));
  else for (const each of imports.value) call.print(listed(each, language));
  return 0;
}

/** The data files of a call, and the mapping that an import before them had. */
async function readSaved(call: Call) {
  const number = importNumber(call, "map-of");
  if (!number.ok) return { misused: number.refusal };
  if (call.given.length === 0) return { misused: "which data files? None are given" };
  const paths = dataFiles(call.given);
  if (!paths.ok) return paths;
  const map = await withRecords(
    () => {},
    ({ records, workspace }) => savedMap(records, workspace, number.value),
  );
  return map.ok ? ok({ paths: paths.value, maps: map.value }) : map;
}

async function mapping(call: Call): Promise<ExitStatus> {
  const number = importNumber(call, "mapping");
  if (!number.ok) return call.misused(number.refusal);
  const written = await withRecords(
    () => {},
    ({ records, workspace }) => savedMappingFile(records, workspace, number.value),
  );
  if (!written.ok) return call.fail(written.refusal);
  call.print(call.json ? JSON.stringify({ import: number.value, mapping: written.value }) : written.value.trimEnd());
  return 0;
}

const importNumber = (call: Call, option: string) => wholeOption(call, option, 0, 1, Number.MAX_SAFE_INTEGER);

function listed({ number, begun, source, state, counts, mapping }: ImportRecord, language: Language): string {
  const t = allWords(language);
  return [
    ...[String(number), begun, t(`terminal.state.${state}`), source],
    ...(counts === null ? [] : [t("terminal.counts", countsOf(counts))]),
    ...readBy(mapping, language),
  ].join("  ");
}

/** What tells one mapping from another at a glance: its journey file, and the touchpoints and columns that it reads. The demo came without one. */
function readBy(mapping: unknown, language: Language): string[] {
  if (mapping === null) return [];
  const t = allWords(language);
  const { journey, touchpoint, touchpoints = {} } = mapping as Mapping;
  return [
    touchpoint === undefined
      ? t("terminal.touchpoints", { journey, n: Object.keys(touchpoints).length })
      : t("terminal.touchpointsIn", { journey, column: touchpoint.column }),
  ];
}

async function undo(call: Call, language: Language): Promise<ExitStatus> {
  const number = importNumber(call, "undo");
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
      : allWords(language)("terminal.undone", { import: String(number.value), withdrawn, restored }),
  );
  return 0;
}
