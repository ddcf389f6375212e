import type { Experience } from "../experience/experience.ts";
import type { AnswerParts } from "./answer-parts.ts";
import type { Filled, FixedColumn } from "./census.ts";
import type { Subject } from "./column.ts";

/** An experience as it is exported: with its time by the clock of the place, in seconds from 1970, and where it was imported from. */
export interface ExportedExperience {
  readonly experience: Experience;
  readonly local: number | null;
  /** The number of the import, the file and the row in it; null where it was not imported. */
  readonly origin: { readonly import: number; readonly source: string; readonly row: number | null } | null;
}

const text = (field: string, lists: boolean): FixedColumn => ({ field, type: "text", lists });

/** The columns that every experience fills or leaves empty, in their order. */
export const longColumns: readonly FixedColumn[] = [
  text("id", false),
  { field: "revision", type: "whole", lists: false },
  text("journey", true),
  text("touchpoint", true),
  text("pass", false),
  text("at", false),
  { field: "local", type: "time", lists: false },
  text("precision", true),
  text("channel", true),
  text("location", true),
  { field: "customer", type: "whole", lists: false },
  text("perspective", true),
  text("via", true),
  text("survey", true),
  { field: "version", type: "whole", lists: true },
  text("language", true),
  text("askedWhen", true),
  { field: "weight", type: "number", lists: false },
  { field: "import", type: "whole", lists: true },
  text("source", true),
  { field: "sourceRow", type: "whole", lists: false },
];

const subjects = new Map<string, Subject>(longColumns.map(({ field }) => [field, { of: "field", field }]));

/** Rows of experiences, one each. */
export class LongRows {
  readonly #parts: AnswerParts;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  *add(experiences: readonly ExportedExperience[]): Generator<Filled[]> {
    for (const experience of experiences) yield longRow(experience, this.#parts);
  }

  end(): readonly Filled[][] {
    return [];
  }
}

/** An experience as a row of its own. */
export function longRow({ experience, local, origin }: ExportedExperience, parts: AnswerParts): Filled[] {
  const row: Filled[] = [];
  const fields: Readonly<Record<string, unknown>> = {
    ...experience,
    touchpoint: experience.whole ? "whole" : experience.touchpoint,
    customer: experience.customer === undefined ? undefined : Number(experience.customer),
    local,
    import: origin?.import,
    source: origin?.source,
    sourceRow: origin?.row,
  };
  for (const [field, subject] of subjects) {
    const value = fields[field];
    if (typeof value === "string" || typeof value === "number") row.push({ key: field, subject, cell: value });
  }
  for (const { key, subject, cell } of parts.of(experience)) row.push({ key: `answers.${key}`, subject, cell });
  row.push(...attributeCells(experience.attributes));
  return row;
}

/** What was known beside the answers, as cells. */
export function attributeCells(known: Experience["attributes"] | undefined): Filled[] {
  return Object.entries(known ?? {}).map(([attribute, cell]) => ({
    key: `attributes.${attribute}`,
    subject: { of: "attribute", attribute },
    cell,
  }));
}
