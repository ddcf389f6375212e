import type { MappedRow } from "../../core/experience/mapped-row.ts";
import type { RowCounts, Warning } from "../../core/insight/audit-value.ts";
import type { Problem } from "../../core/problem.ts";
import type { AnswerTally } from "./answer-tally.ts";
import { mappedColumns } from "./mapped-columns.ts";
import { Remarks } from "./remarks.ts";
import type { RepeatedKeys } from "./repeated-keys.ts";
import { fingerprintOf, type Source, type SourceFile, shareRead } from "./source.ts";

/** A value or a whole row that cannot be used: where it stands, why, and what was there. */
export interface Rejection extends Problem {
  /** The text of the cell; "" where the row as a whole is meant. */
  readonly value: string;
}

/** A row in which something was rejected, with all that is wrong with it. */
export interface RejectedRow {
  readonly file: SourceFile;
  readonly row: number;
  /** Its cells in the order of the header, to be copied; null where it could not be split into cells. */
  readonly cells: readonly string[] | null;
  readonly problems: readonly Problem[];
}

export interface TakeInOptions {
  /** Sees every rejection. There may be millions: keep none, or few. */
  readonly onRejection?: (rejection: Rejection) => void;
  /** Sees every row in which something was rejected, once. */
  readonly onRejectedRow?: (row: RejectedRow) => void;
  /** False: no count of answers per question is wanted, nor warnings of too few; saves time over millions of rows. */
  readonly tally?: boolean;
  /** Ids met before, where several sources are taken in as one. */
  readonly repeated?: RepeatedKeys;
  /** Called after each piece of a file, before the next is read; `share` of all bytes is 0–1, null where it cannot be known. */
  readonly afterPiece?: (soFar: { readonly share: number | null; readonly rows: number }) => Promise<void> | void;
}

/** What became of a source's rows, once all are read. */
export interface Taken {
  /** SHA-256 of the file as it lies on the disk; of several files, of their SHA-256 in hexadecimal, a line each. */
  readonly fingerprint: string;
  readonly rows: RowCounts;
  /** Rows that the mapping leaves out, by the column that says so. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Values rejected in rows that were used all the same. */
  readonly valuesRejected: number;
  readonly answers: readonly AnswerTally[];
  readonly warnings: readonly Warning[];
  /** Why a file could not be read to its end; then nothing of it should be used. */
  readonly stopped: Problem | null;
}

/** After so many rows at most a collector gets its turn: what it makes of them is let go while it is young. */
const rowsBetween = 125;

/** A usable row, with its file and how many rows the files before it had. Used again for the next: copy what must stay. */
export type EachRow = (row: MappedRow, file: SourceFile, before: number) => void;

/** The rows of a source, read once from beginning to end. */
export class TakeIn {
  readonly #source: Source;
  readonly #options: TakeInOptions;
  readonly #remarks: Remarks;
  readonly #columns: ReadonlySet<string>;
  #rowsBefore = 0;
  #rowsOfFile = 0;
  #used = 0;
  readonly #leftOut: Record<string, number>;
  #rejected = 0;
  #valuesRejected = 0;
  #stopped: Problem | null = null;

  constructor(source: Source, options: TakeInOptions = {}) {
    this.#source = source;
    this.#options = options;
    this.#remarks = new Remarks(source, options.tally ?? true, options.repeated);
    this.#columns = new Set(mappedColumns(source.mapping));
    this.#leftOut = Object.fromEntries(Object.keys(source.mapping.leaveOut).map((column) => [column, 0]));
  }

  /** Reads all rows and hands each usable one to `each`. Yields every few hundred rows, so that a collector can pass on. */
  async *rows(each: EachRow): AsyncGenerator<void> {
    for (const file of this.#source.files) {
      const wanted = file.csv.header.flatMap((name, index) => (this.#columns.has(name) ? [index] : []));
      const unmapped = this.#remarks.unmappedOf(file);
      const record = file.csv.header.map(() => "");
      const columns = file.csv.header.map((_, index) => index);
      const specimen = this.#remarks.specimenOf(file);
      for await (const block of file.csv.blocks) {
        const unread = block.problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
        const strange = Map.groupBy(
          unread.filter(({ field }) => field !== undefined && this.#columns.has(field)),
          ({ row }) => row,
        );
        let said = 0;
        for (let index = 0; index < block.length; index++) {
          while (said < unread.length && unread[said]!.row! <= block.rows[index]!) this.#unread(unread[said++]!, file);
          block.fill(index, wanted, record);
          const row = file.reader.read(record, block.rows[index]!);
          if (row.leftOut !== null) {
            this.#leftOut[row.leftOut]!++;
            continue;
          }
          if (unmapped.columns.length > 0) {
            block.fill(index, unmapped.columns, record);
            unmapped.look(record);
          }
          if (specimen.wants()) {
            block.fill(index, columns, record);
            specimen.add((column) => record[column]!);
          }
          if (row.problems.length > 0) this.#reject(row, file, record);
          const unreadHere = strange.get(row.row) ?? [];
          if (this.#options.onRejectedRow !== undefined && unreadHere.length + row.problems.length > 0) {
            block.fill(index, columns, record);
            const problems = [...unreadHere, ...row.problems];
            this.#options.onRejectedRow({ file, row: row.row, cells: record, problems });
          }
          if (!row.usable) continue;
          this.#used++;
          this.#remarks.note(row, file);
          each(row, file, this.#rowsBefore);
          if (this.#used % rowsBetween === 0) yield;
        }
        while (said < unread.length) this.#unread(unread[said++]!, file);
        this.#rowsOfFile = block.read;
        this.#stopped = block.stopped;
        await this.#options.afterPiece?.({
          share: shareRead(this.#source.files),
          rows: this.rowsRead,
        });
        yield;
      }
      this.#rowsBefore += this.#rowsOfFile;
      this.#rowsOfFile = 0;
      if (this.#stopped !== null) return;
    }
  }

  get rowsRead(): number {
    return this.#rowsBefore + this.#rowsOfFile;
  }

  /** Why a file could not be read to its end. */
  get stopped(): Problem | null {
    return this.#stopped;
  }

  /** What became of the rows read so far. */
  taken(): Taken {
    return {
      fingerprint: fingerprintOf(this.#source.files),
      rows: {
        read: this.rowsRead,
        used: this.#used,
        ...(Object.keys(this.#leftOut).length === 0 ? {} : { leftOut: sum(Object.values(this.#leftOut)) }),
        rejected: this.#rejected,
      },
      leftOut: this.#leftOut,
      valuesRejected: this.#valuesRejected,
      answers: this.#remarks.answers.tallies(),
      warnings: this.#remarks.warnings(),
      stopped: this.#stopped,
    };
  }

  /** A row that the reader could not split, or a cell that is not in the file's encoding. */
  #unread(problem: Problem, file: SourceFile): void {
    if (problem.field === undefined) {
      this.#rejected++;
      const { row } = problem;
      if (row !== undefined) this.#options.onRejectedRow?.({ file, row, cells: null, problems: [problem] });
    } else if (this.#columns.has(problem.field)) this.#valuesRejected++;
    else return;
    this.#remarks.rejected(problem, "");
    this.#options.onRejection?.({ file: file.path, ...problem, value: "" });
  }

  #reject(row: MappedRow, file: SourceFile, record: readonly string[]): void {
    if (row.usable) this.#valuesRejected += row.problems.length;
    else this.#rejected++;
    for (const problem of row.problems) {
      const value = problem.field === undefined ? "" : (record[file.csv.header.indexOf(problem.field)] ?? "");
      this.#remarks.rejected(problem, value);
      this.#options.onRejection?.({ ...problem, file: file.path, value });
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
