import { idleAcceptances } from "../../core/doctor/accepted.ts";
import { Collecting } from "../../core/doctor/collecting.ts";
import { examine } from "../../core/doctor/examine.ts";
import { count, type Finding, form } from "../../core/doctor/finding.ts";
import { located } from "../../core/doctor/touches.ts";
import type { MappedRow } from "../../core/experience/mapped-row.ts";
import type { Warning } from "../../core/insight/audit-value.ts";
import type { Problem } from "../../core/problem.ts";
import { warned } from "../../texts/warned.ts";
import { alikeNames } from "./alike-names.ts";
import { AnswerTallies } from "./answer-tally.ts";
import { fileForm, unusedWeight } from "./file-form.ts";
import { columnsToLookAt } from "./looked-at.ts";
import { missingWeights } from "./missing-weights.ts";
import { previewsIn } from "./previews.ts";
import { RepeatedKeys } from "./repeated-keys.ts";
import type { Source, SourceFile } from "./source.ts";
import { scaleIn, touchedBy } from "./touched.ts";
import { UnmappedAnswers } from "./unmapped-answers.ts";

/** Fewer answers than this to a question are never shown as a figure (catalogue §0). */
export const fewest = 5;
const valuesNamed = 5;
const valuesCounted = 100;
/** Letters of a value that are shown. */
const longest = 40;

/** Rejections of one kind in one column: in how many rows, and the values met first with their rows. */
interface Tally {
  readonly problem: Problem;
  rows: number;
  readonly values: Map<string, number>;
}

/** What is to be said about a source as a whole: noted row by row, in bounded memory, and said at the end as warnings. */
export class Remarks {
  readonly #source: Source;
  readonly #tally: boolean;
  readonly #tallies = new Map<string, Tally>();
  readonly #unmapped: UnmappedAnswers[] = [];
  readonly #specimens: { readonly file: SourceFile; readonly specimen: Collecting }[] = [];
  readonly #repeated: RepeatedKeys;
  readonly answers: AnswerTallies;
  #rows = 0;
  #firstRepeat: { readonly file: string; readonly row: number } | null = null;

  constructor(source: Source, tally: boolean, repeated = new RepeatedKeys()) {
    this.#repeated = repeated;
    this.#source = source;
    this.#tally = tally;
    this.answers = new AnswerTallies(source.layout);
  }

  /** Where columns of one file that are not mapped are to be shown. */
  unmappedOf(file: SourceFile): UnmappedAnswers {
    const unmapped = new UnmappedAnswers(file.mapping, this.#source.layout.columns, file.csv.header);
    this.#unmapped.push(unmapped);
    return unmapped;
  }

  /** Where the data doctor collects what it looks at of one file. */
  specimenOf(file: SourceFile): Collecting {
    const specimen = new Collecting(columnsToLookAt(this.#source, file));
    this.#specimens.push({ file, specimen });
    return specimen;
  }

  /** Notes a rejection and the text that stood there. */
  rejected(problem: Problem, value: string): void {
    const key = JSON.stringify([problem.code, problem.field ?? null]);
    const tally = this.#tallies.get(key) ?? { problem, rows: 0, values: new Map<string, number>() };
    this.#tallies.set(key, tally);
    tally.rows++;
    const known = tally.values.get(value);
    if (known !== undefined || tally.values.size < valuesCounted) tally.values.set(value, (known ?? 0) + 1);
  }

  /** Notes a row that is used. */
  note(row: MappedRow, file: SourceFile): void {
    this.#rows++;
    const key = this.#keyOf(row);
    if (key !== null && this.#repeated.add(key)) this.#firstRepeat ??= { file: file.name, row: row.row };
    if (this.#tally) this.answers.note(row);
  }

  /** What should stand on one row only: its id, or who was there when. */
  #keyOf({ id, customer, day, second }: MappedRow): string | null {
    if (id !== null) return id;
    const { mapping, layout } = this.#source;
    return mapping.id === undefined && layout.shape === "row" && customer !== null
      ? `${day} ${second} ${customer}`
      : null;
  }

  /** Everything that is to be said, as warnings: with the figures that each touches, and what the mapping accepts. */
  warnings(): Warning[] {
    const { accepted = [] } = this.#source.mapping;
    const findings = this.#findings().map((finding) => {
      const own = finding.column === undefined ? undefined : touchedBy(this.#source, finding.column);
      return located(finding, own);
    });
    // An audit has findings yet to come.
    const idle = this.#tally ? idleAcceptances(accepted, findings).map((finding) => located(finding)) : [];
    return [...findings, ...idle].map((finding) => warned(finding, accepted));
  }

  #findings(): Finding[] {
    const { mapping, files } = this.#source;
    const specimens = this.#specimens.map(({ file, specimen }) => ({ file, specimen: specimen.specimen() }));
    const ofFile =
      ({ name }: SourceFile) =>
      (finding: Finding) =>
        files.length > 1 ? { ...finding, file: name } : finding;
    const examined = specimens
      .flatMap(({ file, specimen }) => examine(specimen).map(ofFile(file)))
      // Figures lose no rows for being incomplete; where drivers do, they say so themselves.
      .filter(({ code }) => this.#tally || code !== "complete-case-loss");
    const inWords = new Set(examined.filter(({ code }) => code === "words-for-numbers").map(({ column }) => column));
    return [
      ...this.#rejectedFor("out-of-scale").map(
        ({ column, rows, values }): Finding => ({
          ...{ code: "out-of-scale", column, rows },
          facts: { rule: count, ...commonest(values), scale: scaleIn(this.#source, column)! },
        }),
      ),
      ...this.#rejectedFor("unreadable-answer", "unexplained-value")
        .flatMap((rejected) => (inWords.has(rejected.column) ? withoutWords(rejected) : [rejected]))
        .map(
          ({ column, rows, values, problem }): Finding => ({
            ...{ code: "unmapped-answer", column, rows },
            facts: {
              rule: count,
              kind: problem.code === "unexplained-value" ? "outcome" : "values",
              ...commonest(values),
            },
          }),
        ),
      ...examined,
      ...specimens.flatMap(({ file, specimen }) => previewsIn(specimen, mapping).map(ofFile(file))),
      ...specimens.flatMap(({ file, specimen }) => alikeNames(specimen, file.mapping).map(ofFile(file))),
      ...specimens.flatMap(({ file, specimen }) => missingWeights(specimen, file.mapping).map(ofFile(file))),
      ...this.#unmappedColumns(),
      ...this.#repeatedIds(),
      ...this.#rejectedFor("encoding").map(
        ({ column, rows }): Finding => ({ code: "encoding", column, rows, facts: { rule: form, kind: "cells" } }),
      ),
      ...files.flatMap(fileForm),
      ...files.flatMap((file) => unusedWeight(file, mapping, specimens.find((one) => one.file === file)?.specimen)),
      ...this.#tooFew(),
    ];
  }

  /** What was rejected for one of these reasons, column by column in the order of the answers. */
  #rejectedFor(...reasons: readonly string[]) {
    return [...this.#tallies.values()]
      .filter(({ problem }) => reasons.includes(problem.code))
      .toSorted((a, b) => this.#place(a.problem) - this.#place(b.problem))
      .map(({ problem, rows, values }) => ({ problem, column: problem.field!, rows, values }));
  }

  /** Where a problem's column stands among the answers of the layout. */
  #place({ field }: Problem): number {
    const place = this.#source.layout.columns.findIndex(({ source }) => source === field);
    return place < 0 ? this.#source.layout.columns.length : place;
  }

  #unmappedColumns(): Finding[] {
    const found = new Map(this.#unmapped.flatMap((unmapped) => unmapped.found()).map((it) => [it.column, it]));
    return [...found.values()].map(({ column, ...evidence }) => ({
      ...{ code: "unmapped-answer", column },
      facts: { rule: form, kind: "column", ...evidence },
    }));
  }

  #repeatedIds(): Finding[] {
    const { repeats, full } = this.#repeated;
    const { id, customer } = this.#source.mapping;
    const first = this.#firstRepeat;
    if (first === null) return [];
    const facts = { rule: count, repeats, atLeast: full, firstRow: first.row } as const;
    return [
      {
        ...{ code: "repeated-ids", column: (id ?? customer)!.column, rows: repeats },
        ...(this.#source.files.length > 1 && { file: first.file }),
        facts: { ...facts, kind: id === undefined ? "customer" : "id" },
      },
    ];
  }

  #tooFew(): Finding[] {
    if (this.#rows === 0) return [{ code: "too-few", rows: 0, facts: { rule: count, kind: "rows" } }];
    return this.answers
      .tallies()
      .filter(({ answered }) => answered < fewest)
      .map(({ answer, column, answered }) => ({
        ...{ code: "too-few", column, rows: answered },
        facts: { rule: count, kind: "answers", answer, answered, needed: fewest },
      }));
  }
}

/** What is rejected of a column beside the words that are named by themselves: "?" and "4–5" have no letter. */
function withoutWords<Rejected extends { readonly values: ReadonlyMap<string, number> }>(rejected: Rejected) {
  const values = new Map([...rejected.values].filter(([value]) => !/\p{L}/u.test(value)));
  const rows = [...values.values()].reduce((sum, n) => sum + n, 0);
  return rows === 0 ? [] : [{ ...rejected, rows, values }];
}

/** The commonest values with their rows, and how many other ones there are. */
function commonest(values: ReadonlyMap<string, number>) {
  const byRows = [...values].toSorted(([, a], [, b]) => b - a);
  return {
    values: byRows.slice(0, valuesNamed).map(([value, rows]) => ({
      value: value.length > longest ? `${value.slice(0, longest)}…` : value,
      rows,
    })),
    others: Math.max(0, byRows.length - valuesNamed),
  };
}
