import type { SpecimenColumn } from "../../core/doctor/specimen.ts";
import { keyOf } from "../../core/draft/column-names.ts";
import { journeyText, mappingText } from "../../core/draft/draft-file.ts";
import type { DraftWords } from "../../core/draft/draft-words.ts";
import { fitJourney } from "../../core/draft/fit-journey.ts";
import { folded, numberIn } from "../../core/experience/cell.ts";
import type { DeclaredColumn } from "../../core/experience/declared-column.ts";
import type { Mapping } from "../../core/experience/mapping.ts";
import type { MappingFile } from "../../core/experience/mapping-file.ts";
import { inEnglish } from "../../core/mistakes/mistake.ts";
import { type Fact, inWords } from "../../core/mistakes/said.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { readYaml } from "../../outside/yaml.ts";
import { listImports } from "../../store/records/imports/imports.ts";
import { newestJourneys } from "../../store/records/journeys.ts";
import type { Records, WorkspaceId } from "../../store/records/records.ts";
import { mistakesIn } from "../../texts/mistake-words.ts";
import { draftOf } from "../draft-map.ts";
import { readGiven } from "../journey-given.ts";
import { mappedColumns } from "../take-in/mapped-columns.ts";
import type { ColumnAtHand, DraftedFile, FileAt, FormerImport } from "./file-reading.ts";
import { underItsName } from "./under-its-name.ts";

const examplesShown = 4;
/** So few numbers are shown all, in their order. */
const valuesShown = 12;
/** Letters of an example. */
const longest = 60;

/** Looks at a file that was brought and drafts a mapping: for a journey that is here, or with a new one where none is named. */
export async function draftUpload(
  { path, name }: FileAt,
  journeyKey: string | null,
  { records, workspace }: { readonly records: Records; readonly workspace: WorkspaceId },
  afterPiece: (rows: number) => Promise<void> | void,
): Promise<Result<DraftedFile, Refused>> {
  const journeys = (await newestJourneys(records, workspace)).map(({ journey }) => journey);
  const journey = journeys.find(({ key }) => key === journeyKey);
  if (journeyKey !== null && journey === undefined)
    return refuse([{ code: "no-such-journey", message: `expected a journey that is here, got "${journeyKey}"` }]);
  const read = await draftOf(path, { afterPiece });
  if (!read.ok) return underItsName(path, name, read.refusal);
  const { columns, specimen, headerRows, declared, corrects } = read.value;
  const fitting = journey === undefined ? columns : fitJourney(columns, journey);
  const stem = name.replace(/\..*/, "");
  const key = journey?.key ?? keyOf(stem, new Set(journeys.map((one) => one.key)));
  const header = { ...headerRows, told: false };
  const names = { data: name, rows: specimen.rows, header, journeyFile: key, journey: key };
  const mapping = readYaml(mappingText(fitting, names));
  if (!mapping.ok) throw new Error(`a draft cannot be read: ${mapping.refusal[0]?.message}`);
  const made =
    journey === undefined ? readGiven({ yaml: journeyText(columns, names, undefined, await otherWords()) }) : null;
  if (made?.ok === false) return made;
  return ok({
    rows: specimen.of,
    columns: specimen.columns.map((column, at) => atHand(column, fitting[at]!, declared.get(column.name))),
    mapping: mapping.value.value as MappingFile,
    journey: made === null ? null : { ...made.value, name: { en: stem || key } },
    corrects,
    former: await formerFor(records, workspace, new Set(specimen.columns.map((column) => column.name))),
  });
}

/** What the draft itself names is named for every reader. */
const otherWords = (): Promise<DraftWords[]> =>
  Promise.all(
    (["fi", "sv"] as const).map(async (language) => {
      const sentences = await mistakesIn[language]();
      return {
        language,
        say: (what: Fact) => (typeof what === "object" ? inWords(what, sentences) : null) ?? inEnglish(what),
      };
    }),
  );

function atHand(
  { name, texts, counts }: SpecimenColumn,
  { about, confidence }: Pick<ColumnAtHand, "about" | "confidence">,
  declared: DeclaredColumn | undefined,
): ColumnAtHand {
  const met = texts.flatMap((text, at) => (text === "" || counts[at] === 0 ? [] : [{ text, rows: counts[at]! }]));
  const numbers = met.flatMap(({ text }) => numberIn(folded(text)) ?? []);
  const areNumbers = numbers.length === met.length && met.length > 0;
  const byValue = areNumbers && met.length <= valuesShown;
  const shown = byValue
    ? met.toSorted((a, b) => numberIn(folded(a.text))! - numberIn(folded(b.text))!)
    : met.toSorted((a, b) => b.rows - a.rows).slice(0, examplesShown);
  return {
    name,
    about,
    confidence,
    different: met.length,
    empty: texts.includes("") ? counts[texts.indexOf("")]! : 0,
    range: areNumbers ? [least(numbers), greatest(numbers)] : null,
    examples: shown.map(({ text, rows }) => {
      const label = declared?.labels.get(text);
      return { text: shortened(text), rows, ...(label !== undefined && { label: shortened(label) }) };
    }),
  };
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
const greatest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));

/** Finished imports whose mapping names no column that this file lacks. */
async function formerFor(
  records: Records,
  workspace: WorkspaceId,
  header: ReadonlySet<string>,
): Promise<FormerImport[]> {
  const imports = await listImports(records, workspace);
  return imports.flatMap(({ number, source, begun, state, mapping }) => {
    if (mapping === null || (state !== "finished" && state !== "undone")) return [];
    // Mappings kept by earlier releases have no leaveOut.
    const columns = mappedColumns({ ...(mapping as Mapping), leaveOut: (mapping as Mapping).leaveOut ?? {} });
    return columns.every((column) => header.has(column)) ? [{ number, source, begun }] : [];
  });
}
