import { standardAnswers } from "../experience/answers.ts";
import { inEnglish, said } from "../mistakes/mistake.ts";
import type { Said } from "../mistakes/said.ts";
import type { Behind, DraftWords } from "./draft-words.ts";
import type { DraftedAnswer, DraftedColumn } from "./drafted.ts";
import { leftOutLine, otherLines, touchpointSource, touchpointsOf } from "./long-lines.ts";
import { list, scalar } from "./yaml-words.ts";

/** What the two files are to be called, and what they were drafted from. */
export interface DraftNames {
  /** The journey file, as the mapping names it. */
  readonly journeyFile: string;
  /** Key of the journey. */
  readonly journey: string;
  readonly data: string;
  readonly rows: number;
  /** How many rows are the header, and in words whose form it has; null for one plain row. */
  readonly header?: {
    readonly rows: number;
    readonly recognised: { readonly words: Said } | null;
    /** Somebody said so. */
    readonly told: boolean;
  };
  /** Of a workbook: the sheet that was asked for, and those that nobody looked at. */
  readonly sheet?: string | null;
  readonly otherSheets?: readonly string[];
}

const english: DraftWords = { language: "en", say: inEnglish };

/**
 * The mapping file of a draft, each line with how sure it is and why. Its first line makes sure that nobody uses it unseen:
 * a mapping with `draft: true` is refused for figures.
 */
export function mappingText(
  columns: readonly DraftedColumn[],
  names: DraftNames,
  { say }: DraftWords = english,
): string {
  const of = <As extends DraftedColumn["becomes"]["as"]>(as: As) =>
    columns.flatMap((one) =>
      one.becomes.as === as ? [{ ...one, becomes: one.becomes as Extract<DraftedColumn["becomes"], { as: As }> }] : [],
    );
  const behind: Behind = ({ confidence, why }) => `   # ${say(said(`draft.${confidence}`, { why }))}`;
  const single = (as: "id" | "customer" | "weight" | "channel" | "location" | "pass") =>
    of(as)
      .slice(0, 1)
      .map((one) => `${as}: ${scalar(one.column)}${behind(one)}`);
  const [time] = of("at");
  const at =
    time === undefined
      ? `at: { value: "2020" }${behind({ confidence: "guess", why: said("draft.no-time") })}`
      : `at: { column: ${scalar(time.column)}${time.becomes.format === null ? "" : `, format: ${time.becomes.format}`}${time.becomes.precision === "second" ? "" : `, precision: ${time.becomes.precision}`} }${behind(time)}`;
  const answers = of("answer");
  const touchpoints = answers.filter(({ becomes }) => becomes.touchpoint !== null);
  const whole = answers.filter(({ becomes }) => becomes.touchpoint === null);
  const isLong = of("touchpoint").length > 0;
  const lines = (block: string, all: readonly string[]) =>
    all.length === 0 ? [] : [`${block}:`, ...all.map((line) => `  ${line}`)];
  return `${[
    `# ${say(said("draft.from", { data: names.data, rows: names.rows }))}`,
    `# ${say(said("draft.read"))}`,
    "draft: true",
    "polku: mapping/1",
    `journey: ${scalar(names.journeyFile)}`,
    ...sheetLine(names, behind, say),
    ...headerLine(columns, names, behind, say),
    ...lines("leaveOut", [
      ...of("previews").map(
        (one) =>
          `${scalar(one.column)}: ${list(one.becomes.values)}${behind({ ...one, why: said("draft.in-rows", { why: one.why, rows: inRows(one.becomes.rows) }) })}`,
      ),
      ...[...of("touchpoint"), ...of("question")].flatMap((one) => leftOutLine(one, behind)),
    ]),
    ...[...of("touchpoint"), ...of("question")].flatMap((one) => otherLines(one, say)),
    ...of("unfinished").map(
      (one) =>
        `# ${say(
          said("draft.begun", {
            why: one.why,
            rows: inRows(one.becomes.rows),
            leaveOut: `{ ${scalar(one.column)}: ${list(one.becomes.values)} }`,
          }),
        )}`,
    ),
    ...single("id"),
    ...single("customer"),
    ...single("pass"),
    at,
    ...single("channel"),
    ...single("location"),
    ...single("weight"),
    "perspective: customer",
    ...lines(
      "touchpoints",
      touchpoints.map(
        (one) =>
          `${one.becomes.touchpoint}: { ${one.becomes.answer}: ${source(one.column, one.becomes)} }${behind(one)}`,
      ),
    ),
    ...of("touchpoint").map((one) => `touchpoint: ${touchpointSource(one.column, one.becomes)}${behind(one)}`),
    ...lines(isLong ? "answers" : "whole", [
      ...whole.map((one) => `${one.becomes.answer}: ${source(one.column, one.becomes)}${behind(one)}`),
      ...of("choices").map(
        (one) =>
          `tags: { column: ${scalar(one.column)}, separator: ${JSON.stringify(one.becomes.separator)} }${behind(one)}`,
      ),
      ...choiceLines(of("choice"), behind),
    ]),
    ...lines(
      "outcomes",
      of("outcome").map(
        (one) =>
          `${one.becomes.kind}: { column: ${scalar(one.column)}, yes: [${scalar(one.becomes.yes)}], no: [${scalar(one.becomes.no)}] }${behind(one)}`,
      ),
    ),
    ...lines(
      "attributes",
      of("attribute").map((one) => `${one.becomes.key}: ${scalar(one.column)}${behind(one)}`),
    ),
    ...lines(
      "comments",
      of("comment").map((one) => `- ${scalar(one.column)}${behind(one)}`),
    ),
    ...of("nothing").map((one) => `# ${say(said("draft.not-used", { column: scalar(one.column), why: one.why }))}`),
  ].join("\n")}\n`;
}

const told = { confidence: "sure", why: said("draft.told") } as const;

/** Which sheet of a workbook it is, where somebody said so; else which others there are. */
function sheetLine({ sheet = null, otherSheets = [] }: DraftNames, behind: Behind, say: DraftWords["say"]): string[] {
  if (sheet !== null) return [`sheet: ${scalar(sheet)}${behind(told)}`];
  if (otherSheets.length === 0) return [];
  return [`# ${say(said("draft.sheets", { sheets: list(otherSheets) }))}`];
}

/** How many rows the header has, where its form was recognised; or a doubt, where it looks like a row of answers. */
function headerLine(
  columns: readonly DraftedColumn[],
  { header }: DraftNames,
  behind: Behind,
  say: DraftWords["say"],
): string[] {
  if (header?.told) return [`headerRows: ${header.rows}${behind(told)}`];
  if (header === undefined || header.rows === 0) return [];
  if (header.recognised !== null) {
    const { words } = header.recognised;
    return [`headerRows: ${header.rows}${behind({ confidence: "likely", why: words })}`];
  }
  const value = columns.find(({ column }) => /^[\d\s.,;:/+-]*\d[\d\s.,;:/+-]*$/.test(column));
  if (value === undefined) return [];
  return [`# ${say(said("draft.header", { column: scalar(value.column) }))}`];
}

/**
 * A journey file with the touchpoints of the draft in one stage, in the file's order; names are in the draft's language, and those
 * that the draft itself gives in `others`, too.
 */
export function journeyText(
  columns: readonly DraftedColumn[],
  { journey, data }: DraftNames,
  { language, say }: DraftWords = english,
  others: readonly DraftWords[] = [],
): string {
  const ours = (name: Said) =>
    `name: { ${[{ language, say }, ...others].map((one) => `${one.language}: ${scalar(one.say(name))}`).join(", ")} }`;
  const named = (name: string) => `name: { ${language}: ${name} }`;
  const touchpoints = columns.flatMap(({ about, becomes }) =>
    becomes.as === "answer" && becomes.touchpoint !== null
      ? [{ key: becomes.touchpoint, about }]
      : becomes.as === "touchpoint"
        ? touchpointsOf(becomes)
        : [],
  );
  return `${[
    `# ${say(said("draft.journey", { data }))}`,
    "polku: journey/1",
    `key: ${journey}`,
    named(scalar(journey)),
    ...ownAnswers(columns, named),
    ...groups(columns, named),
    "stages:",
    "  - key: all",
    "    phase: during",
    `    ${ours(said("draft.all-touchpoints"))}`,
    "    touchpoints:",
    ...(touchpoints.length === 0
      ? [
          `      - { key: visit, ${ours(said("draft.visit"))}, contact: direct }   # ${say(said("draft.guess", { why: said("draft.no-touchpoint") }))}`,
        ]
      : []),
    ...touchpoints.map(({ key, about }) => `      - { key: ${key}, ${named(scalar(about))}, contact: direct }`),
  ].join("\n")}\n`;
}

/** Answers that no journey has unless it declares them. */
function ownAnswers(columns: readonly DraftedColumn[], named: (name: string) => string): string[] {
  const own = columns.flatMap(({ about, becomes }) =>
    becomes.as === "answer" && !Object.hasOwn(standardAnswers, becomes.answer)
      ? [`  ${becomes.answer}: { ${named(scalar(about))}, scale: [${becomes.scale.join(", ")}] }`]
      : [],
  );
  return own.length === 0 ? [] : ["answers:", ...own];
}

/** What the journey is sliced by: nothing else is, whatever lies in the data. */
function groups(columns: readonly DraftedColumn[], named: (name: string) => string): string[] {
  const all = columns.flatMap(({ about, becomes }) =>
    becomes.as === "attribute" ? [`  ${becomes.key}: { ${named(scalar(about))} }`] : [],
  );
  return all.length === 0 ? [] : ["attributes:", ...all];
}

/** The columns of a question with several choices, one under the other. */
function choiceLines(
  choices: readonly (DraftedColumn & { readonly becomes: Extract<DraftedColumn["becomes"], { as: "choice" }> })[],
  behind: Behind,
): string[] {
  const [first] = choices;
  if (first === undefined) return [];
  const { yes, no } = first.becomes;
  return [
    `tags:${behind(first)}`,
    `  yes: ${list(yes)}`,
    ...(no.length === 0 ? [] : [`  no: ${list(no)}`]),
    "  columns:",
    ...choices.map(({ column, becomes }) => `    ${scalar(column)}: ${becomes.word}`),
  ];
}

const inRows = (n: number): Said => (n === 1 ? said("draft.one-row") : said("draft.rows", { n }));

function source(column: string, { scale, labels, reversed, notApplicable, missing }: DraftedAnswer): string {
  const parts = [`column: ${scalar(column)}`, `scale: [${scale.join(", ")}]`];
  if (Object.keys(labels).length > 0)
    parts.push(
      `labels: { ${Object.entries(labels)
        .map(([text, value]) => `${scalar(text)}: ${value}`)
        .join(", ")} }`,
    );
  if (reversed) parts.push("reversed: true");
  if (notApplicable.length > 0) parts.push(`notApplicable: [${notApplicable.map(scalar).join(", ")}]`);
  if (missing.length > 0) parts.push(`missing: [${missing.map(scalar).join(", ")}]`);
  return `{ ${parts.join(", ")} }`;
}
