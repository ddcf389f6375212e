import type { DeclaredColumn } from "../../core/experience/declared-column.ts";
import type { Code, NumberRange } from "../../core/experience/mapping.ts";
import type { Cell } from "../../core/export/cell.ts";
import type { DataFile } from "../data-file.ts";

/*
 * The sheet beside coded rows: what the data file itself says about its columns, a line for each question, level, label and value that
 * is no answer. A person reads there what a code means, and Polku reads it again. What does not fit goes on to "codes 2".
 */
export const codesSheet = "codes";
export const codesColumns = [
  { key: "column", width: 24 },
  { key: "says", width: 10 },
  { key: "value", width: 20 },
  { key: "to", width: 10 },
  { key: "meaning", width: 60 },
] as const;

export const isCodesSheet = (name: string): boolean => /^codes( [1-9]\d*)?$/.test(name);

/** The lines about one column. */
export function codesOf({ header, questions, declared }: DataFile, at: number): (readonly Cell[])[] {
  const name = header[at]!;
  const { labels, missing, level } = declared.get(name)!;
  const question = questions[at] ?? "";
  return [
    ...(question === "" ? [] : [[name, "question", null, null, question]]),
    ...(level === null ? [] : [[name, "level", null, null, level]]),
    ...[...labels].map(([value, label]) => [name, "label", value, null, label]),
    ...missing.map((code) =>
      typeof code === "object"
        ? [name, "missing", endText(code.from), endText(code.to), null]
        : [name, "missing", String(code), null, null],
    ),
  ];
}

/** What such lines say, taken line by line. */
export class Codes {
  readonly #questions = new Map<string, string>();
  readonly #declared = new Map<string, ColumnRead>();

  /** What a column asked; "" where nothing says it. */
  questionOf(column: string): string {
    return this.#questions.get(column) ?? "";
  }

  declaredOf(column: string): DeclaredColumn {
    return this.#declared.get(column) ?? { labels: new Map(), missing: [], level: null };
  }

  /** False where a line says nothing that can be understood. */
  add([column, says, value, to, meaning]: readonly string[]): boolean {
    const of: ColumnRead = this.#declared.get(column!) ?? { labels: new Map(), missing: [], level: null };
    this.#declared.set(column!, of);
    switch (says) {
      case "question":
        this.#questions.set(column!, meaning!);
        return true;
      case "level":
        of.level = levels.find((level) => level === meaning) ?? null;
        return of.level !== null;
      case "label":
        of.labels.set(value!, meaning!);
        return true;
      case "missing": {
        const code = to === "" ? value! : { from: endOf(value!), to: endOf(to!) };
        of.missing.push(code);
        return typeof code === "string" || code.from <= code.to;
      }
      default:
        return false;
    }
  }
}

interface ColumnRead extends DeclaredColumn {
  readonly labels: Map<string, string>;
  readonly missing: (Code | NumberRange)[];
  level: DeclaredColumn["level"];
}

const levels = ["nominal", "ordinal", "scale"] as const;

/** The end of a range of numbers; there need be none. */
const endText = (end: number): string =>
  end === Number.NEGATIVE_INFINITY ? "lowest" : end === Number.POSITIVE_INFINITY ? "highest" : String(end);

const endOf = (text: string): number =>
  text === "lowest" ? Number.NEGATIVE_INFINITY : text === "highest" ? Number.POSITIVE_INFINITY : numberOf(text);
const numberOf = (text: string): number => (/^\s*$/.test(text) ? Number.NaN : Number(text));
