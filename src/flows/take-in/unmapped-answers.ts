import { anyOf, folded, isBlank, numberIn } from "../../core/experience/cell.ts";
import type { MappedColumn } from "../../core/experience/mapped-row.ts";
import type { Mapping } from "../../core/experience/mapping.ts";
import { answerSources, mappedColumns } from "./mapped-columns.ts";

/** A column that the mapping leaves out although it looks like the answers in another, mapped column. */
export interface UnmappedAnswer {
  readonly column: string;
  readonly like: string;
  /** Every value it holds in the rows that were looked at. */
  readonly values: readonly string[];
  readonly looked: number;
}

/** How the answers of a mapped column are written in the file. */
interface Answers {
  readonly column: string;
  /** Every value of the scale, or every word that stands for one. */
  readonly values: readonly string[];
  readonly notApplicable: readonly string[];
  explains(value: string): boolean;
}

const rowsLookedAt = 2000;
const mostValues = 20;
const longestScale = 11;

/**
 * Finds columns that look like answers and are not mapped, by the file's first two thousand rows. Such a column holds
 * nothing but what the mapping explains in some mapped column, takes every value of that column's scale, and either takes
 * its "not applicable" value too or has a name of the same series: Q7A and Q7K, T15 and T16, clean_food and clean_gate.
 * All of it must hold, because a wrong alarm for every age group coded 1–5 would teach people to read none.
 */
export class UnmappedAnswers {
  readonly #known: readonly Answers[];
  /** Values seen, by index of an unmapped column; a column with too many is let go. */
  readonly #seen = new Map<number, Set<string>>();
  readonly #header: readonly string[];
  #rows = 0;

  constructor(mapping: Mapping, columns: readonly MappedColumn[], header: readonly string[]) {
    this.#header = header;
    this.#known = answersOf(mapping, columns);
    const mapped = new Set(mappedColumns(mapping));
    if (this.#known.length === 0) return;
    header.forEach((name, index) => {
      if (name !== "" && !mapped.has(name)) this.#seen.set(index, new Set());
    });
  }

  /** Columns whose texts `look` wants to see, by index; none once enough rows have been seen. */
  get columns(): readonly number[] {
    return this.#rows < rowsLookedAt ? [...this.#seen.keys()] : [];
  }

  look(record: readonly string[]): void {
    if (this.#rows >= rowsLookedAt) return;
    this.#rows++;
    for (const [index, values] of this.#seen) {
      const value = folded(record[index]!);
      if (!isBlank(value)) values.add(value);
      if (values.size > mostValues) this.#seen.delete(index);
    }
  }

  found(): UnmappedAnswer[] {
    return [...this.#seen].flatMap(([index, seen]) => {
      const column = this.#header[index]!;
      const like = this.#known.find(
        ({ column: other, values, notApplicable, explains }) =>
          values.every((value) => seen.has(value)) &&
          [...seen].every(explains) &&
          (ofOneSeries(column, other) || notApplicable.some((value) => seen.has(value))),
      );
      const values = [...seen].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
      return like === undefined ? [] : [{ column, like: like.column, values, looked: this.#rows }];
    });
  }
}

function answersOf(mapping: Mapping, columns: readonly MappedColumn[]): Answers[] {
  const scales = new Map(columns.map(({ source, scale }) => [source, scale]));
  return answerSources(mapping).flatMap(({ source }) => {
    const scale = source.source === "number" ? scales.get(source.column) : undefined;
    if (source.source !== "number" || scale === undefined) return [];
    const words = Object.keys(source.labels);
    const steps = scale[1] - scale[0];
    if (words.length === 0 && steps >= longestScale) return [];
    const values = words.length > 0 ? words : Array.from({ length: steps + 1 }, (_, step) => String(scale[0] + step));
    const notApplicable = source.notApplicable.map((code) => folded(String(code)));
    const isExplained = anyOf([...values, ...notApplicable, ...source.missing, ...source.notAsked]);
    const explains = (value: string) => isExplained(value, numberIn(value));
    return [{ column: source.column, values: values.map(folded), notApplicable, explains }];
  });
}

/**
 * Whether two names are of one series: parts of one question (Q7A and Q7K, Q10A_FOOD and Q10B_GATE), of one block
 * (clean_food and clean_gate), or neighbours in a numbering (T15 and T16; Q13 and Q21 are just two questions).
 */
function ofOneSeries(a: string, b: string): boolean {
  const [numberedA, numberedB] = [numbered.exec(a), numbered.exec(b)];
  if (numberedA !== null && numberedB !== null) {
    return numberedA[1] === numberedB[1] && Math.abs(Number(numberedA[2]) - Number(numberedB[2])) <= 1;
  }
  return beginning(a) === beginning(b);
}

const numbered = /^(.+?)(\d+)$/;
const beginning = (name: string): string => /^\D*\d+/.exec(name)?.[0] ?? /^.+[_ .-]/.exec(name)?.[0] ?? name;
