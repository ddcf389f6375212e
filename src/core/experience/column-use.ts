import { items, part, record } from "../unread.ts";
import {
  columnsIn,
  type MappingFile,
  plainFields,
  type SourceInFile,
  sourceInFile,
  withSources,
} from "./mapping-file.ts";

/** What a mapping file takes a column for. */
export type ColumnUse =
  /** An answer at a touchpoint, or about the whole where that is null. */
  | {
      readonly as: "answer";
      readonly touchpoint: string | null;
      readonly answer: string;
      /** As in the file: scale, reversed, notApplicable, missing, labels … */
      readonly source: SourceInFile;
    }
  | { readonly as: (typeof plainFields)[number]; readonly source: SourceInFile }
  | { readonly as: "at"; readonly source: SourceInFile }
  | { readonly as: "attribute"; readonly key: string; readonly source: SourceInFile }
  | { readonly as: "outcome"; readonly kind: string; readonly source: SourceInFile }
  | { readonly as: "comment"; readonly source: SourceInFile }
  /** Something that only the file itself can say: a pair, choices in several columns, rows left out, a column of touchpoints. */
  | { readonly as: "other"; readonly where: string }
  | { readonly as: "nothing" };

/** What the file takes a column for; "other" where it is more than one thing. */
export function takenFor(file: MappingFile, column: string): ColumnUse {
  const [first, ...more] = usesOf(file, column);
  if (first === undefined) return { as: "nothing" };
  return more.length === 0 ? first : { as: "other", where: "…" };
}

function usesOf(file: MappingFile, column: string): ColumnUse[] {
  const isIt = (source: unknown) => columnsIn(source).includes(column);
  const answersIn = (block: unknown, touchpoint: string | null, where: string): ColumnUse[] =>
    Object.entries(record(block)).flatMap(([answer, written]): ColumnUse[] => {
      if (!isIt(written)) return [];
      const source = sourceInFile(written);
      if (!("column" in source)) return [{ as: "other", where: `${where}.${answer}` }];
      if (answer === "comment") return [{ as: "comment", source }];
      return [{ as: "answer", touchpoint, answer, source }];
    });
  const named = (block: string) => Object.entries(record(part(file, block))).filter(([, source]) => isIt(source));
  return [
    ...plainFields.flatMap((as): ColumnUse[] =>
      isIt(part(file, as)) ? [{ as, source: sourceInFile(part(file, as)) }] : [],
    ),
    ...(isIt(part(file, "at")) ? [{ as: "at" as const, source: sourceInFile(part(file, "at")) }] : []),
    ...(isIt(part(file, "touchpoint")) ? [{ as: "other" as const, where: "touchpoint" }] : []),
    ...Object.entries(record(part(file, "touchpoints"))).flatMap(([key, block]) =>
      answersIn(block, key, `touchpoints.${key}`),
    ),
    ...answersIn(part(file, "whole"), null, "whole"),
    // Long data: where each row's answer belongs, another column says.
    ...answersIn(part(file, "answers"), null, "answers").map((): ColumnUse => ({ as: "other", where: "answers" })),
    ...named("outcomes").map(([kind, source]): ColumnUse => ({ as: "outcome", kind, source: sourceInFile(source) })),
    ...named("attributes").map(([key, source]): ColumnUse => ({ as: "attribute", key, source: sourceInFile(source) })),
    ...[...items(file, "comments"), ...alone(part(file, "comments"))].flatMap((source): ColumnUse[] =>
      isIt(source) ? [{ as: "comment", source: sourceInFile(source) }] : [],
    ),
    ...(part(part(file, "leaveOut"), column) === undefined ? [] : [{ as: "other" as const, where: "leaveOut" }]),
  ];
}

/** One may stand alone for a list of one. */
const alone = (value: unknown): readonly unknown[] => (value === undefined || Array.isArray(value) ? [] : [value]);

/** The file with a column taken for something else. What had that place before, such as another customer column, is not used any more. */
export function withUse(file: MappingFile, column: string, use: ColumnUse): MappingFile {
  if (use.as === "other") return file;
  const { leaveOut, ...without } = withSources(file, column, () => undefined);
  const { [column]: _, ...others } = record(leaveOut);
  const rest: MappingFile = Object.keys(others).length === 0 ? without : { ...without, leaveOut: others };
  if (use.as === "nothing") return rest;
  const source = short({ ...use.source, column });
  const inBlock = (block: string, key: string): MappingFile => ({
    ...rest,
    [block]: { ...record(part(rest, block)), [key]: source },
  });
  switch (use.as) {
    case "answer": {
      if (use.touchpoint === null) return inBlock("whole", use.answer);
      const touchpoints = record(part(rest, "touchpoints"));
      const own = { ...record(part(touchpoints, use.touchpoint)), [use.answer]: source };
      return { ...rest, touchpoints: { ...touchpoints, [use.touchpoint]: own } };
    }
    case "attribute":
      return inBlock("attributes", use.key);
    case "outcome":
      return inBlock("outcomes", use.kind);
    case "comment":
      return { ...rest, comments: [...items(rest, "comments"), ...alone(part(rest, "comments")), source] };
    default:
      return { ...rest, [use.as]: source };
  }
}

/** A column of which nothing else is said stands alone; lists with nothing in them say nothing. */
function short(source: SourceInFile): unknown {
  const said = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
  return Object.keys(said).length === 1 ? said.column : said;
}
