import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Cell } from "../../core/export/cell.ts";
import type { Column, Subject, ToldColumn } from "../../core/export/column.ts";
import { type AskedColumn, answeredCells, askedColumns } from "../../core/export/response-rows.ts";
import { Tally } from "../../core/export/tally.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { own } from "../../core/own.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { SurveyVersion } from "../../core/survey/survey.ts";
import { type Language, say } from "../../core/text.ts";
import { writeWholeFile } from "../../outside/whole-file.ts";
import {
  type KeptResponse,
  responsesAtOneMoment,
  type WantedResponses,
} from "../../store/records/surveys/responses.ts";
import { surveyHistory } from "../../store/records/surveys/surveys.ts";
import { allWords } from "../../texts/all-words.ts";
import { wordMeanings } from "../../texts/word-name.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "../surveys/keep-survey.ts";
import { readContacts } from "../surveys/read-contacts.ts";
import { notReadAlone } from "../surveys/read-responses.ts";
import { csvInto, type Table, tableFormats, type WriteTable } from "./table-formats.ts";

/** In which form responses are taken out over HTTP. */
export type ResponseFormat = "csv" | "xlsx";

export interface ExportOptions {
  readonly format: ResponseFormat;
  /** In which the codebook is told, and the questions as far as they are asked in it. */
  readonly language: Language;
}
type ExportEffects = Pick<Effects, "records" | "workspace" | "now" | "journeys">;

/**
 * Responses to a survey as a table, a row each and a column for each question in the words that were answered. Who may be contacted is
 * never among them. They are gone through twice, at one moment: a workbook's codebook tells how many answered what.
 */
export async function exportResponses(
  wanted: Omit<WantedResponses, "not">,
  { format, language }: ExportOptions,
  { records, workspace, now, journeys }: ExportEffects,
): Promise<Result<Readable, Refused>> {
  const history = await surveyHistory(records, workspace, wanted.survey);
  if (history.length === 0) return refuse([await noSuchSurvey(wanted.survey, { records, workspace })]);
  const newestLast = (await journeys.versions(history.at(-1)!.survey.journey)) ?? [];
  const naming = newestLast.map(({ journey }) => journey).toReversed();
  return ok(
    await asFile(format, (file) =>
      responsesAtOneMoment(records, workspace, { ...wanted, not: notReadAlone }, async (each) => {
        const rows = rowsOf(history, naming);
        const tallies = rows.columns.map(({ lists }) => new Tally(lists));
        let count = 0;
        await each(async (responses) => {
          for (const response of responses) {
            const cells = rows.cells(response);
            tallies.forEach((tally, at) => {
              tally.add(cells[at]!);
            });
          }
          count += responses.length;
        });
        const columns = rows.columns.map((column, at) => told(column, tallies[at]!, language, naming));
        await writeTable(format, file, { columns, rows: count, language, now: now() }, (add) =>
          each((responses) => add(responses.map(rows.cells))),
        );
      }),
    ),
  );
}

/** Who gave leave to be contacted, as a table by itself. */
export async function exportContacts(
  survey: string,
  { format, language }: ExportOptions,
  effects: ExportEffects,
): Promise<Result<Readable, Refused>> {
  const contacts = await readContacts(survey, effects);
  if (!contacts.ok) return contacts;
  const fields = ["response", "received", "name", "email", "phone", "asked", "version", "language", "channel"] as const;
  const rows = contacts.value.map((contact) =>
    fields.map((field): Cell => (field === "asked" ? say(contact.asked, contact.language) : contact[field])),
  );
  const columns = fields.map((field, at) => {
    const tally = new Tally(false);
    for (const row of rows) tally.add(row[at]!);
    return told({ key: field, field, lists: false }, tally, language);
  });
  const table = { columns, rows: rows.length, language, now: effects.now() };
  return ok(await asFile(format, (file) => writeTable(format, file, table, (add) => add(rows))));
}

/** A CSV file has no room for a codebook: there the words stand in the header. */
const writeTable = async (format: ResponseFormat, file: string, table: Table, write: WriteTable): Promise<void> => {
  if (format === "xlsx") await tableFormats.xlsx(file)(table, write);
  else {
    const columns = table.columns.map((one) =>
      one.subject.of === "answer" ? { ...one, key: `${one.key}: ${one.name}` } : one,
    );
    await writeWholeFile(file, async (piece) => {
      await csvInto(piece)({ ...table, columns }, write);
    });
  }
};

/** Writes to a file of its own, which is gone once it is read: whoever reads slowly holds nothing in the records. */
async function asFile(format: ResponseFormat, write: (file: string) => Promise<unknown>): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), "polku-export-"));
  const away = () => rm(folder, { recursive: true, force: true });
  try {
    const file = join(folder, `export.${format}`);
    await write(file);
    const stream = createReadStream(file);
    stream.once("close", away);
    return stream;
  } catch (error) {
    await away();
    throw error;
  }
}

/** A column, before anything that lies in it was seen. */
type Planned =
  | { readonly key: string; readonly field: string; readonly lists: boolean }
  | { readonly key: string; readonly context: string; readonly lists: boolean }
  | { readonly key: string; readonly asked: AskedColumn; readonly lists: boolean };

const fields = [
  ...(["id", "version", "link", "channel", "location", "perspective", "language"] as const),
  ...(["opened", "received", "ended", "customer", "flag", "experiences"] as const),
];

/** Versions of the journey that may name words, the newest first. */
type Naming = readonly Pick<Journey, "choices" | "image">[];

function rowsOf(history: readonly SurveyVersion[], naming: Naming) {
  const asked = askedColumns(history, naming);
  const contexts = [...new Set(history.flatMap(({ survey }) => survey.context))];
  const columns: readonly Planned[] = [
    ...fields.map((field) => ({ key: field, field, lists: listed.has(field) })),
    ...contexts.map((context) => ({ key: `context.${context}`, context, lists: true })),
    ...asked.map((one) => ({ key: one.key, asked: one, lists: !inWords.has(one.question.ask) })),
  ];
  const cells = (response: KeptResponse): Cell[] => [
    ...fields.map((field): Cell => {
      if (field === "link") return response.label;
      if (field === "experiences") return response.experiences.map(({ id }) => id);
      return response[field];
    }),
    ...contexts.map((context) => own(response.context, context) ?? null),
    ...answeredCells(asked, response.version, response.given),
  ];
  return { columns, cells };
}

const listed: ReadonlySet<string> = new Set([
  "version",
  "link",
  "channel",
  "location",
  "perspective",
  "language",
  "flag",
]);
const inWords: ReadonlySet<string> = new Set(["text", "comment", "date", "photo"]);

function told(planned: Planned, tally: Tally, language: Language, naming: Naming = []): ToldColumn {
  const [name, subject] = aboutOf(planned, language, naming);
  const column: Column = { key: planned.key, subject, tally, type: typeOf(tally, subject) };
  const meanings = "asked" in planned ? meaningsOf(planned.asked, tally, language, naming) : [];
  return { ...column, name, meanings, better: null };
}

function aboutOf(planned: Planned, language: Language, naming: Naming): [name: string, subject: Subject] {
  const speak = allWords(language);
  if ("field" in planned)
    return [speak(`codebook.response.${planned.field}` as "codebook.response.id"), { of: "field", field: planned.key }];
  if ("context" in planned) return [planned.context, { of: "field", field: planned.key }];
  const { question, languages, versions, part, scale } = planned.asked;
  const words = say(question.text, language, languages);
  const half = part === null ? "" : `: ${partName(planned.asked, part, language, naming)}`;
  const [first, last] = [versions[0]!, versions.at(-1)!];
  const which = first === last ? String(first) : `${first}–${last}`;
  return [
    speak("codebook.askedIn", { words: `${words}${half}`, versions: which }),
    { of: "answer", answer: planned.key, otherScale: false, ...(scale !== null && { scale }) },
  ];
}

function partName(
  { question, languages }: AskedColumn,
  { key, text }: NonNullable<AskedColumn["part"]>,
  language: Language,
  naming: Naming,
): string {
  if (text !== null) return say(text, language, languages);
  const called =
    question.ask === "image" ? own(naming.find(({ image }) => Object.hasOwn(image, key))?.image, key) : undefined;
  if (called !== undefined) return say(called, language, languages);
  if (question.ask !== "emotions") return key;
  const [named] = wordMeanings(language, "emotions", [key], naming);
  return allWords(language)("codebook.howStrongly", { word: named?.meaning ?? key });
}

/** What the options that can be chosen, and the strengths, are called; reasons and emotions as the journey calls them. */
function meaningsOf(
  { question, languages, part }: AskedColumn,
  { listed }: Tally,
  language: Language,
  naming: Naming,
): ToldColumn["meanings"] {
  if (question.ask === "emotions" && part !== null)
    return ([1, 2, 3] as const).map((value) => ({ value, meaning: allWords(language)(`step.strength.${value}`) }));
  if (question.ask === "tags" || question.ask === "emotions")
    return wordMeanings(language, question.ask, listed?.keys() ?? [], naming);
  if (!("options" in question)) return [];
  return question.options.map(({ key, text }) => ({ value: key, meaning: say(text, language, languages) }));
}

function typeOf({ values, numbers, sets, whole }: Tally, subject: Subject): Column["type"] {
  if (values === 0) return subject.of === "answer" && subject.scale !== undefined ? "whole" : "text";
  if (numbers === values) return whole ? "whole" : "number";
  return sets === values ? "set" : "text";
}
