import { z } from "zod";
import type { RowCounts } from "../core/insight/audit-value.ts";
import { warning } from "./audit.ts";
import { journey } from "./journey.ts";
import { facts, key, named, problem } from "./shapes.ts";

const count = z.number().int();
const time = z.iso.datetime();
const list = <Shape extends z.ZodType>(shape: Shape): z.ZodType<readonly z.output<Shape>[]> => z.array(shape);
const range: z.ZodType<readonly [low: number, high: number]> = z.tuple([z.number(), z.number()]);

/** The contents of a mapping's file as JSON, as it was written. */
export const mappingFile = named(
  "MappingFile",
  "The contents of a mapping file (polku: mapping/1) as JSON: how the columns of a data file become experiences",
  z.record(z.string(), z.unknown()),
);

export const rejection = named(
  "Rejection",
  "A value or a row that cannot be used: where it stands, why, and what was there; facts are what its words are made of",
  z.object({
    code: z.string(),
    message: z.string(),
    file: z.string().exactOptional(),
    path: list(z.union([z.string(), z.number()])).exactOptional(),
    line: count.exactOptional(),
    column: count.exactOptional(),
    row: count.exactOptional().describe("From 1 below the header"),
    field: z.string().exactOptional().describe("The column's name"),
    sentence: z.string().exactOptional(),
    facts: facts.exactOptional(),
    value: z.string(),
  }),
);
export type Rejection = z.infer<typeof rejection>;

const rowCounts: z.ZodType<RowCounts> = z.object({
  read: count,
  used: count,
  leftOut: count.exactOptional(),
  rejected: count,
});

const made = z.object({ experiences: count, outcomes: count });
const importCounts = z
  .object({ kept: count, corrected: count, known: count, rejected: count })
  .describe("What became of the experiences and outcomes; known: they were here already");

const takenIn = named(
  "TakenIn",
  "What became of a file that was imported",
  z.object({
    number: count.describe("Number of the import, by which it can be undone"),
    journey: key,
    rows: rowCounts,
    valuesRejected: count.describe("Values rejected in rows that are used all the same"),
    made,
    kept: importCounts,
    knownElsewhere: z.boolean().describe("The file never came before, and yet some of its ids are known"),
    rejections: list(rejection).describe("The first rejections"),
    toCorrect: z
      .enum(["csv", "xlsx"])
      .nullable()
      .describe("Rejected rows wait to be corrected, in a file of this kind"),
  }),
);
export type TakenIn = z.infer<typeof takenIn>;

const mappingGiven = z
  .union([z.string().max(1_000_000), mappingFile])
  .describe("A mapping file: its YAML as text, or its contents");
const journeyGiven = z
  .union([key, z.record(z.string(), z.unknown())])
  .describe("The key of a journey that is here, or a journey that is new, as JSON; it comes along");

export const draftAsked = z.strictObject({ journey: key.nullable().describe("Null: draft one, too") });
export const howToRead = z.strictObject({ mapping: mappingGiven, journey: journeyGiven });
export const importAsked = howToRead.extend({
  source: z.string().trim().min(1).max(200).exactOptional().describe("What its rows are known by, instead of its name"),
  keep: z.boolean().exactOptional().describe("True: the file stays, to be imported once more by another mapping"),
});
export type ImportAsked = z.infer<typeof importAsked>;

export const upload = named(
  "Upload",
  "A file that was brought to be imported, and how its import stands; it lies here for a day at most",
  z.object({
    id: z.uuid(),
    name: z.string().describe("Its rows are known by this name and their number, unless the mapping names an id"),
    bytes: count,
    brought: time,
    own: z
      .boolean()
      .describe("False: somebody else brought it; admins see that it is here, and may remove it, no more"),
    isThere: z.boolean().describe("False: it is imported, and only what came of it is left"),
    import: z
      .discriminatedUnion("state", [
        z.object({ state: z.literal("waiting") }).describe("Until those that were begun before it have ended"),
        z.object({ state: z.literal("running"), share: z.number().nullable(), rows: count }),
        z.object({ state: z.literal("finished"), result: takenIn }),
        z.object({ state: z.literal("stopped") }),
        z.object({ state: z.literal("refused"), problems: list(problem) }),
        z
          .object({ state: z.literal("broken-off"), how: importAsked })
          .describe("Polku itself ended before it did, and nothing of it stays; how it was begun"),
      ])
      .nullable(),
  }),
);
export type Upload = z.infer<typeof upload>;

export const uploads = named(
  "Uploads",
  "The files that lie here, and how large one may be",
  z.object({ mostBytes: count, files: list(upload) }),
);
export type Uploads = z.infer<typeof uploads>;

const columnAtHand = named(
  "ColumnAtHand",
  "A column of a file before anybody has said what it is",
  z.object({
    name: z.string(),
    about: z.string().describe("What it is about, in the words of the file's header"),
    confidence: z.enum(["sure", "likely", "guess"]).describe("How sure the draft is of it"),
    different: count.describe("Different texts that are not empty"),
    empty: count,
    range: range.nullable().describe("Where all its texts are numbers"),
    examples: list(z.object({ text: z.string(), rows: count, label: z.string().exactOptional() })),
  }),
);
export type ColumnAtHand = z.infer<typeof columnAtHand>;

export const drafted = named(
  "DraftedFile",
  "A file without a mapping: its columns, a mapping drafted for it (with draft: true, until somebody has read it), and former imports whose mapping fits its columns",
  z.object({
    rows: count,
    columns: list(columnAtHand),
    mapping: mappingFile,
    journey: journey.nullable().describe("The journey drafted with it, where none was named"),
    corrects: z.string().nullable().describe("The file whose rows these are, where they are rows to correct"),
    former: list(z.object({ number: count, source: z.string(), begun: time })),
  }),
);
export type Drafted = z.infer<typeof drafted>;

export const previewed = named(
  "PreviewedFile",
  "What would become of a file: rows and what is made of them, the data doctor's findings, rejections, and its first rows as experiences",
  z.object({
    rows: rowCounts,
    valuesRejected: count,
    made,
    warnings: list(warning),
    rejections: list(rejection),
    first: list(
      z.object({
        row: count,
        told: z
          .object({
            row: count,
            shared: z.record(z.string(), z.unknown()).describe("What its experiences have in common"),
            said: list(z.record(z.string(), z.unknown())).describe("What each says of its own"),
          })
          .nullable(),
        outcomes: list(z.object({ kind: z.string(), happened: z.boolean() })),
      }),
    ),
  }),
);
export type Previewed = z.infer<typeof previewed>;

export const imports = named(
  "Imports",
  "The imports of the workspace, the newest first; nothing counts of one that is not finished",
  list(
    z.object({
      number: count,
      source: z.string(),
      begun: time,
      state: z.enum(["begun", "finished", "abandoned", "undone"]),
      counts: importCounts.nullable().describe("null of one that is under way, and to who may not tell"),
      hasMapping: z.boolean(),
    }),
  ),
);
export type Imports = z.infer<typeof imports>;

export const importMapping = named(
  "ImportMapping",
  "The mapping by which an import came, and the journey it brought something of; null where all was known already",
  z.object({ journey: key.nullable(), mapping: mappingFile }),
);
export type ImportMapping = z.infer<typeof importMapping>;

export const undone = named(
  "UndoneImport",
  "How many experiences and outcomes were withdrawn, and how many are as they were before",
  z.object({ withdrawn: count, restored: count }),
);
