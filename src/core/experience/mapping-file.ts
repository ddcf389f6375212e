import { record } from "../unread.ts";

/** The contents of a mapping's file while somebody works on it: as written, perhaps not right yet. */
export type MappingFile = Readonly<Record<string, unknown>>;

/** How a file says where a value stands, without the short forms. */
export type SourceInFile = Readonly<Record<string, unknown>>;

/** A column may stand alone for `{ column }`. */
export const sourceInFile = (source: unknown): SourceInFile =>
  typeof source === "string" || typeof source === "number" ? { column: String(source) } : record(source);

/** Fields of a source that name one column; `columns` names several, by its keys. */
export const columnFields: readonly string[] = ["column", "expected", "experienced"];

/** Every column that a source names. */
export function columnsIn(source: unknown): string[] {
  const fields = sourceInFile(source);
  const single = columnFields.map((field) => fields[field]).filter((name) => name !== undefined);
  return [...single, ...Object.keys(record(fields.columns))].map(String);
}

/** The same file with every source of a column as `change` makes it; those that it makes nothing of are gone, and what is empty then. */
export function withSources(
  file: MappingFile,
  column: string,
  change: (source: SourceInFile, field: string) => SourceInFile | undefined,
): MappingFile {
  const changed = (source: unknown, field: string): unknown => {
    if (!columnsIn(source).includes(column)) return source;
    const made = change(sourceInFile(source), field);
    return made === undefined || Object.keys(made).join() !== "column" ? made : made.column;
  };
  const block = (value: unknown, field: string) => kept(record(value), (source) => changed(source, field));
  return kept(file, (value, field) => {
    if (singles.has(field)) return changed(value, field);
    if (field === "touchpoints") return filled(kept(record(value), (answers) => filled(block(answers, field))));
    if (blocks.has(field)) return filled(block(value, field));
    if (field !== "comments") return value;
    const sources = [value].flat().flatMap((source) => changed(source, field) ?? []);
    return sources.length === 0 ? undefined : sources;
  });
}

/** Fields at the top of the file that name a column and, mostly, nothing else. */
export const plainFields = ["id", "customer", "pass", "weight", "channel", "location"] as const;
const singles: ReadonlySet<string> = new Set([...plainFields, "at", "touchpoint"]);
const blocks: ReadonlySet<string> = new Set(["whole", "answers", "outcomes", "attributes"]);

/** What is left of an object when `change` has looked at every field of it. */
const kept = (from: Readonly<Record<string, unknown>>, change: (value: unknown, field: string) => unknown) =>
  Object.fromEntries(
    Object.entries(from).flatMap(([field, value]) => {
      const made = change(value, field);
      return made === undefined ? [] : [[field, made]];
    }),
  );

const filled = <Block extends object>(block: Block): Block | undefined =>
  Object.keys(block).length === 0 ? undefined : block;
