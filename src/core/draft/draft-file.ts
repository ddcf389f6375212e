import { standardAnswers } from "../experience/answers.ts";
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
    readonly recognised: { readonly words: string } | null;
    /** Somebody said so. */
    readonly told: boolean;
  };
  /** Of a workbook: the sheet that was asked for, and those that nobody looked at. */
  readonly sheet?: string | null;
  readonly otherSheets?: readonly string[];
}

/**
 * The mapping file of a draft, each line with how sure it is and why. Its first line makes sure that nobody uses it unseen:
 * a mapping with `draft: true` is refused for figures.
 */
export function mappingText(columns: readonly DraftedColumn[], names: DraftNames): string {
  const of = <As extends DraftedColumn["becomes"]["as"]>(as: As) =>
    columns.flatMap((one) =>
      one.becomes.as === as ? [{ ...one, becomes: one.becomes as Extract<DraftedColumn["becomes"], { as: As }> }] : [],
    );
  const said = ({ confidence, why }: DraftedColumn) => `   # ${confidence}: ${why}`;
  const single = (as: "id" | "customer" | "weight" | "channel" | "location" | "pass") =>
    of(as)
      .slice(0, 1)
      .map((one) => `${as}: ${scalar(one.column)}${said(one)}`);
  const [time] = of("at");
  const at =
    time === undefined
      ? `at: { value: "2020" }   # guess: no column holds dates; put here when people were asked`
      : `at: { column: ${scalar(time.column)}${time.becomes.format === null ? "" : `, format: ${time.becomes.format}`}${time.becomes.precision === "second" ? "" : `, precision: ${time.becomes.precision}`} }${said(time)}`;
  const answers = of("answer");
  const touchpoints = answers.filter(({ becomes }) => becomes.touchpoint !== null);
  const whole = answers.filter(({ becomes }) => becomes.touchpoint === null);
  const isLong = of("touchpoint").length > 0;
  const lines = (block: string, all: readonly string[]) =>
    all.length === 0 ? [] : [`${block}:`, ...all.map((line) => `  ${line}`)];
  return `${[
    `# Drafted from ${names.data}, ${names.rows} rows looked at. Behind every line stands how sure it is and why.`,
    "# Read every line, run polku check, and take the line `draft: true` away when it is right.",
    "draft: true",
    "polku: mapping/1",
    `journey: ${scalar(names.journeyFile)}`,
    ...sheetLine(names),
    ...headerLine(columns, names),
    ...lines("leaveOut", [
      ...of("previews").map(
        (one) => `${scalar(one.column)}: ${list(one.becomes.values)}${said(one)}: ${inRows(one.becomes.rows)}`,
      ),
      ...[...of("touchpoint"), ...of("question")].flatMap(leftOutLine),
    ]),
    ...[...of("touchpoint"), ...of("question")].flatMap(otherLines),
    ...of("unfinished").map(
      (one) =>
        `# ${one.why}: ${inRows(one.becomes.rows)}. Such rows count; to leave them out, write leaveOut: { ${scalar(one.column)}: ${list(one.becomes.values)} }`,
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
        (one) => `${one.becomes.touchpoint}: { ${one.becomes.answer}: ${source(one.column, one.becomes)} }${said(one)}`,
      ),
    ),
    ...of("touchpoint").map((one) => `touchpoint: ${touchpointSource(one.column, one.becomes)}${said(one)}`),
    ...lines(isLong ? "answers" : "whole", [
      ...whole.map((one) => `${one.becomes.answer}: ${source(one.column, one.becomes)}${said(one)}`),
      ...of("choices").map(
        (one) =>
          `tags: { column: ${scalar(one.column)}, separator: ${JSON.stringify(one.becomes.separator)} }${said(one)}`,
      ),
      ...choiceLines(of("choice")),
    ]),
    ...lines(
      "outcomes",
      of("outcome").map(
        (one) =>
          `${one.becomes.kind}: { column: ${scalar(one.column)}, yes: [${scalar(one.becomes.yes)}], no: [${scalar(one.becomes.no)}] }${said(one)}`,
      ),
    ),
    ...lines(
      "attributes",
      of("attribute").map((one) => `${one.becomes.key}: ${scalar(one.column)}${said(one)}`),
    ),
    ...lines(
      "comments",
      of("comment").map((one) => `- ${scalar(one.column)}${said(one)}`),
    ),
    ...of("nothing").map((one) => `# ${scalar(one.column)} is not used: ${one.why}`),
  ].join("\n")}\n`;
}

/** Which sheet of a workbook it is, where somebody said so; else which others there are. */
function sheetLine({ sheet = null, otherSheets = [] }: DraftNames): string[] {
  if (sheet !== null) return [`sheet: ${scalar(sheet)}   # sure: told`];
  if (otherSheets.length === 0) return [];
  return [
    `# Only the first sheet was looked at, not ${list(otherSheets)}: for another one draft anew with --sheet NAME.`,
  ];
}

/** How many rows the header has, where its form was recognised; or a doubt, where it looks like a row of answers. */
function headerLine(columns: readonly DraftedColumn[], { header }: DraftNames): string[] {
  if (header?.told) return [`headerRows: ${header.rows}   # sure: told`];
  if (header === undefined || header.rows === 0) return [];
  if (header.recognised !== null) return [`headerRows: ${header.rows}   # likely: ${header.recognised.words}`];
  const value = columns.find(({ column }) => /^[\d\s.,;:/+-]*\d[\d\s.,;:/+-]*$/.test(column));
  if (value === undefined) return [];
  return [
    `# A column is called ${scalar(value.column)}: if the first row is no header but answers, draft anew with --header-rows 0.`,
  ];
}

/** A journey file with the touchpoints of the draft in one stage, in the file's order. */
export function journeyText(columns: readonly DraftedColumn[], { journey, data }: DraftNames): string {
  const touchpoints = columns.flatMap(({ about, becomes }) =>
    becomes.as === "answer" && becomes.touchpoint !== null
      ? [{ key: becomes.touchpoint, about }]
      : becomes.as === "touchpoint"
        ? touchpointsOf(becomes)
        : [],
  );
  return `${[
    `# Drafted from ${data}: a touchpoint for every question. Put them in stages, in the order in which customers meet them.`,
    "polku: journey/1",
    `key: ${journey}`,
    `name: { en: ${scalar(journey)} }`,
    ...ownAnswers(columns),
    "stages:",
    "  - key: all",
    "    phase: during",
    "    name: { en: All touchpoints }",
    "    touchpoints:",
    ...(touchpoints.length === 0
      ? ["      - { key: visit, name: { en: Visit }, contact: direct }   # guess: no question is about a touchpoint"]
      : []),
    ...touchpoints.map(({ key, about }) => `      - { key: ${key}, name: { en: ${scalar(about)} }, contact: direct }`),
  ].join("\n")}\n`;
}

/** Answers that no journey has unless it declares them. */
function ownAnswers(columns: readonly DraftedColumn[]): string[] {
  const own = columns.flatMap(({ about, becomes }) =>
    becomes.as === "answer" && !Object.hasOwn(standardAnswers, becomes.answer)
      ? [`  ${becomes.answer}: { name: { en: ${scalar(about)} }, scale: [${becomes.scale.join(", ")}] }`]
      : [],
  );
  return own.length === 0 ? [] : ["answers:", ...own];
}

/** The columns of a question with several choices, one under the other. */
function choiceLines(
  choices: readonly (DraftedColumn & { readonly becomes: Extract<DraftedColumn["becomes"], { as: "choice" }> })[],
): string[] {
  const [first] = choices;
  if (first === undefined) return [];
  const { yes, no } = first.becomes;
  return [
    `tags:   # ${first.confidence}: ${first.why}`,
    `  yes: ${list(yes)}`,
    ...(no.length === 0 ? [] : [`  no: ${list(no)}`]),
    "  columns:",
    ...choices.map(({ column, becomes }) => `    ${scalar(column)}: ${becomes.word}`),
  ];
}

const inRows = (n: number): string => (n === 1 ? "1 row" : `${n} rows`);

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
