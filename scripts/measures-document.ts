import { chapters } from "./measures-chapters.ts";
import { folder, type PublishedMeasure, publishedMeasures } from "./published-measures.ts";

/** docs/measures.md: the published measures by the catalogue's numbers, and the mathematics that they share at the end. */
export function measuresDocument(): string {
  const measures = publishedMeasures();
  const shared = measures.filter(({ numbers }) => numbers.length === 0);
  return [
    "# Measures",
    "",
    "Made from the comments in `src/core/measures` by `npm run docs`; change it there. Every function is pure and is imported as",
    '`import { nps } from "polku/measures"` ([how](guide/measures-in-your-code.md)). Numbers in examples are rounded to four digits. Values from R and SciPy that each is',
    "held to lie in `test/reference/vectors`.",
    "",
    "| | what it is about | functions |",
    "|---|---|---|",
    ...Object.keys(chapters).map((number) => contents(number, measures)),
    `| | [Shared mathematics](#shared-mathematics) | ${shared.map(link).join(", ")} |`,
    "",
    ...Object.keys(chapters).flatMap((number) => chapter(number, measures)),
    "## Shared mathematics",
    "",
    ...shared.flatMap(section),
  ].join("\n");
}

const ownOf = (number: string, measures: readonly PublishedMeasure[]) =>
  measures.filter(({ numbers }) => numbers[0] === number);
const alsoOf = (number: string, measures: readonly PublishedMeasure[]) =>
  measures.filter(({ numbers }) => numbers.slice(1).includes(number));

function contents(number: string, measures: readonly PublishedMeasure[]): string {
  const [name = "", finnish = ""] = chapters[number]!;
  const functions = [...ownOf(number, measures), ...alsoOf(number, measures)].map(link);
  return `| ${number} | [${name}](#${anchor(heading(number))}), *${finnish}* | ${functions.join(", ")} |`;
}

function chapter(number: string, measures: readonly PublishedMeasure[]): string[] {
  const also = alsoOf(number, measures);
  return [
    `## ${heading(number)}`,
    "",
    `*${chapters[number]![1]}*`,
    "",
    ...(also.length === 0 ? [] : [`See also ${also.map(link).join(", ")}.`, ""]),
    ...ownOf(number, measures).flatMap(section),
  ];
}

const heading = (number: string): string => `${number} ${chapters[number]![0]}`;
const link = ({ name }: PublishedMeasure): string => `[${name}](#${anchor(name)})`;

/** The anchor that GitHub gives a heading. */
const anchor = (text: string): string => text.toLowerCase().replaceAll(" ", "-");

function section({ name, file, signature, prose, examples, facts }: PublishedMeasure): string[] {
  return [
    `### ${name}`,
    "",
    ...prose,
    "",
    ...(facts.length === 0
      ? []
      : ["| | |", "|---|---|", ...facts.map(({ label, text }) => `| ${label} | ${cell(text)} |`), ""]),
    "```ts",
    signature,
    ...examples.flatMap(({ code }) => ["", ...code]),
    "```",
    "",
    `[${file}](../${folder}/${file})`,
    "",
  ];
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
