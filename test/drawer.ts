import { randomFrom } from "../src/core/measures/numbers/random.ts";
import { checkFiles } from "../src/flows/check-files.ts";
import { aJourneyWith } from "./journeys.ts";
import { aMapping } from "./mappings.ts";
import { savFile } from "./sav-file.ts";
import { survey } from "./surveys.ts";
import type { SheetToWrite } from "./workbook.ts";

/** A table of texts as it lies in a drawer. */
export interface Table {
  readonly header: string[];
  readonly rows: string[][];
}

export const touchpoints = ["t1", "t2", "t3", "t4"];

/** A survey in which nothing is wrong: ids, days, answers, an outcome, groups, sums with a decimal comma or point, and comments. */
export function plainTable(
  seed: number,
  rows: number,
  { scale = [1, 5], comma = false }: { readonly scale?: readonly [number, number]; readonly comma?: boolean } = {},
): Table {
  const random = randomFrom(7000 + seed);
  const made = survey({ seed, rows, touchpoints: touchpoints.length, scale });
  const told = ["day", ...touchpoints, "churned", "group"].map((name) => made.column(name).texts);
  return {
    header: ["id", "day", ...touchpoints, "churned", "group", "spent", "comment"],
    rows: Array.from({ length: rows }, (_, row) => {
      const spent = Math.exp(3 + 0.4 * random.normal()).toFixed(2);
      const said = random.uniform() < 0.4 ? comments[random.below(comments.length)]!.replace("#", String(row)) : "";
      return [`r${row + 1}`, ...told.map((texts) => texts[row]!), comma ? spent.replace(".", ",") : spent, said];
    }),
  };
}

const comments = [
  "Visit # was lovely; thank you",
  'He said "soon", and I waited # minutes',
  "Päätös tuli # päivässä, hyvä!",
  "Försenad # minuter – tråkigt",
  "'Quoted' and, with commas, #",
  "# % of it was cold;\nthe rest I did not try",
];

/** The table as CSV; what has the delimiter, a quote or a line break is quoted. */
export const csvOf = ({ header, rows }: Table, delimiter = ","): string =>
  [header, ...rows]
    .map((cells) => cells.map((cell) => (/[",;\t\n|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)))
    .map((cells) => `${cells.join(delimiter)}\n`)
    .join("");

const namesOfNumbers = [...touchpoints, "churned", "spent"];

/** The table as a sheet of a workbook: numbers as numbers. */
export const sheetOf = ({ header, rows }: Table, name = "Answers"): SheetToWrite => ({
  name,
  rows: [header, ...rows].map((cells, row) =>
    cells.map((cell, at) =>
      cell === "" ? null : row > 0 && namesOfNumbers.includes(header[at]!) ? Number(cell) : cell,
    ),
  ),
});

/** The table as an SPSS file, whose rows may be weighted. */
export function savOf({ header, rows }: Table, weightOf?: (row: number) => number): Buffer {
  const width = 80;
  const isNumber = (at: number) => namesOfNumbers.includes(header[at]!);
  const variables = header.map((name, at) => ({ name, width: isNumber(at) ? 0 : width }));
  const written = rows.map((cells, row) => [
    ...cells.map((cell, at) => (!isNumber(at) ? cell : cell === "" ? systemMissing : Number(cell))),
    ...(weightOf === undefined ? [] : [weightOf(row)]),
  ]);
  if (weightOf === undefined) return savFile({ variables, rows: written });
  const before = header.reduce((sum, _, at) => sum + (isNumber(at) ? 1 : width / 8), 0);
  return savFile({ variables: [...variables, { name: "w", width: 0 }], rows: written, says: { weight: before + 1 } });
}

const systemMissing = -Number.MAX_VALUE;

/** Reads a file as `polku check` does, with a mapping of every column, and says what it warns of. */
export async function warningsOf(path: string, about: Readonly<Record<string, unknown>> = {}) {
  const { scale = [1, 5], ...others } = about;
  const journey = aJourneyWith(...touchpoints);
  const contents = {
    id: "id",
    at: { column: "day" },
    touchpoints: Object.fromEntries(touchpoints.map((name) => [name, { satisfaction: { column: name, scale } }])),
    outcomes: { churned: { column: "churned", yes: [1], no: [0] } },
    attributes: { group: "group", spent: "spent" },
    comments: "comment",
    ...others,
  };
  const mapping = aMapping(contents, journey);
  const check = await checkFiles([path], { mapping, journey, mappingFor: () => ({ ok: true, value: mapping }) });
  if (!check.ok) throw new Error(check.refusal.map(({ message }) => message).join("\n"));
  return check.value.warnings;
}

/** So many different rows of a table, by chance. */
export function someRows({ rows }: Table, many: number, seed: number): number[] {
  const random = randomFrom(seed);
  const all = rows.map((_, row) => row);
  for (let at = 0; at < many; at++) {
    const other = at + random.below(all.length - at);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all.slice(0, many).sort((a, b) => a - b);
}
