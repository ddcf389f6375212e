import { DOUBLE, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { AnswerKind, Scale } from "../../core/experience/answers.ts";
import { howItCame } from "../../core/experience/how-it-came.ts";
import { notAnswered, notApplicable } from "../../core/experience/wide.ts";
import type { Database } from "./duckdb.ts";

/** What is coded. A touchpoint's parent is its journey, as that of words and sets of words, a value's its attribute; the rest have parent 0. */
export type CodeKind = "journey" | "touchpoint" | "channel" | "location" | "outcome" | "attribute" | "value" | SetKind;

/** What words and sets of an answer are coded as; their parent is the journey. */
export type SetKind = `words of ${string}` | `sets of ${string}`;
/** `former` is a touchpoint's earlier key: it has the code of the key that it bears now. */
type Kind = CodeKind | "former";

/** How an answer lies in its column. Narrow columns hold value − low + 2, with 0 not answered and 1 not applicable. */
export type Storage = "UTINYINT" | "USMALLINT" | "DOUBLE";

/** A column of `experiences` that holds one answer on one scale. */
export interface AnswerColumn {
  readonly code: number;
  readonly key: string;
  readonly kind: AnswerKind;
  readonly scale: Scale;
  readonly storage: Storage;
}

/**
 * What the codes in the projection mean. The file holds it; here it is in memory, for both ways. What is new reaches the
 * file with `save`: until then those who write know it, and those who ask do not, for it has no column yet.
 */
export interface Dictionary {
  /** The code of a key, made when it is new. */
  code(kind: CodeKind, parent: number, key: string): number;
  find(kind: CodeKind, parent: number, key: string): number | undefined;
  key(kind: CodeKind, parent: number, code: number): string;
  /** How many codes there are of a kind under a parent. */
  size(kind: CodeKind, parent: number): number;
  /** From now on the touchpoint's old key means the current one. */
  rename(journey: number, was: string, current: string): void;
  /** The column of an answer on a scale, made when it is new. */
  answer(key: string, kind: AnswerKind, scale: Scale): AnswerColumn;
  findAnswer(key: string, scale: Scale): AnswerColumn | undefined;
  answers(): readonly AnswerColumn[];
  /** Codes of the attributes that have a column. */
  attributes(): readonly number[];
  /** Makes a column hold any number: for half marks and the like. */
  widen(column: AnswerColumn): void;
  /** Writes what is new, and adds its columns. Harmless when nothing refers to them later. */
  save(database: Database): Promise<void>;
}

/** What a narrow column holds for the states that are not values, and for the lowest value of its scale. */
export const narrow = { notAnswered: 0, notApplicable: 1, first: 2 } as const;

/** Names of the columns. Only codes go into them, so nobody's key ever becomes SQL. */
export const answerName = (column: AnswerColumn): string => `answer_${column.code}`;
export const attributeName = (code: number): string => `attribute_${code}`;

const storageFor = ([low, high]: Scale): Storage => {
  const whole = Number.isInteger(low) && Number.isInteger(high);
  if (!whole || high - low > 65_000) return "DOUBLE";
  return high - low <= 250 ? "UTINYINT" : "USMALLINT";
};

/** Whether a cell can lie in the column as it is. */
export const fits = ({ storage, scale: [low, high] }: AnswerColumn, cell: number): boolean =>
  storage === "DOUBLE" || cell <= notAnswered || (Number.isInteger(cell) && cell >= low && cell <= high);

/** Codes of one kind under one parent, both ways. */
interface Codes {
  readonly byKey: Map<string, number>;
  readonly byCode: Map<number, string>;
  most: number;
}

/** Reads what the file knows. */
export async function readDictionary(database: Database): Promise<Dictionary> {
  const kinds = new Map<Kind, Map<number, Codes>>();
  const columns = new Map<string, AnswerColumn>();
  const fresh: { kind: Kind; parent: number; code: number; key: string }[] = [];
  const freshColumns = new Map<string, AnswerColumn>();
  const widened = new Map<number, AnswerColumn>();

  const columnKey = (key: string, [low, high]: Scale) => `${low} ${high} ${key}`;
  const codesOf = (kind: Kind, parent: number): Codes | undefined => kinds.get(kind)?.get(parent);
  function remember(kind: Kind, parent: number, code: number, key: string): void {
    const parents = kinds.get(kind) ?? new Map<number, Codes>();
    kinds.set(kind, parents);
    const codes = parents.get(parent) ?? { byKey: new Map(), byCode: new Map(), most: 0 };
    parents.set(parent, codes);
    codes.byKey.set(key, code);
    codes.byCode.set(code, key);
    codes.most = Math.max(code, codes.most);
  }
  for (const [kind, parent, code, key] of await database.writeRows("SELECT kind, parent, code, key FROM codes")) {
    remember(kind as Kind, Number(parent), Number(code), String(key));
  }
  for (const row of await database.writeRows("SELECT code, key, kind, low, high, storage FROM answers ORDER BY code")) {
    const scale: Scale = [Number(row[3]), Number(row[4])];
    const column = { code: Number(row[0]), key: String(row[1]), kind: row[2] as AnswerKind, scale };
    columns.set(columnKey(column.key, scale), { ...column, storage: row[5] as Storage });
  }

  function knownCode(kind: CodeKind, parent: number, key: string): number | undefined {
    const former = kind === "touchpoint" ? codesOf("former", parent)?.byKey.get(key) : undefined;
    return former ?? codesOf(kind, parent)?.byKey.get(key);
  }
  function code(kind: CodeKind, parent: number, key: string): number {
    const known = knownCode(kind, parent, key);
    if (known !== undefined) return known;
    const code = (codesOf(kind, parent)?.most ?? 0) + 1;
    remember(kind, parent, code, key);
    fresh.push({ kind, parent, code, key });
    return code;
  }

  /** The column as the file has it; undefined where it has none yet. */
  const inFile = (column: AnswerColumn | undefined): AnswerColumn | undefined =>
    column === undefined || freshColumns.has(columnKey(column.key, column.scale))
      ? undefined
      : (widened.get(column.code) ?? column);
  let attributes = codesOf("attribute", 0)?.most ?? 0;

  return {
    code,
    find(kind, parent, key) {
      const code = knownCode(kind, parent, key);
      return kind === "attribute" && code !== undefined && code > attributes ? undefined : code;
    },
    rename(journey, was, current) {
      if (codesOf("former", journey)?.byKey.has(was)) return;
      const now = code("touchpoint", journey, current);
      remember("former", journey, now, was);
      fresh.push({ kind: "former", parent: journey, code: now, key: was });
    },
    key(kind, parent, code) {
      const key = codesOf(kind, parent)?.byCode.get(code);
      if (key === undefined) throw new Error(`no ${kind} has code ${code} under ${parent}`);
      return key;
    },
    size: (kind, parent) => codesOf(kind, parent)?.most ?? 0,
    answer(key, kind, scale) {
      const known = columns.get(columnKey(key, scale));
      if (known !== undefined) return known;
      const column = { code: columns.size + 1, key, kind, scale, storage: storageFor(scale) };
      columns.set(columnKey(key, scale), column);
      freshColumns.set(columnKey(key, scale), column);
      return column;
    },
    findAnswer: (key, scale) => inFile(columns.get(columnKey(key, scale))),
    answers: () => [...columns.values()].flatMap((column) => inFile(column) ?? []),
    attributes: () => Array.from({ length: attributes }, (_, index) => index + 1),
    widen(column) {
      const wide: AnswerColumn = { ...column, storage: "DOUBLE" };
      const key = columnKey(column.key, column.scale);
      columns.set(key, wide);
      if (freshColumns.has(key)) freshColumns.set(key, wide);
      else widened.set(column.code, column);
    },
    async save(file) {
      if (fresh.length === 0 && freshColumns.size === 0 && widened.size === 0) return;
      // More may become new while this is written: that waits for the next time.
      const codes = [...fresh];
      const made = [...freshColumns];
      const wide = [...widened.values()];
      await file.transaction(async () => {
        await file.append("codes", codes.length, [
          { type: VARCHAR, read: (row) => codes[row]!.kind },
          { type: INTEGER, read: (row) => codes[row]!.parent },
          { type: INTEGER, read: (row) => codes[row]!.code },
          { type: VARCHAR, read: (row) => codes[row]!.key },
        ]);
        await file.append("answers", made.length, [
          { type: INTEGER, read: (row) => made[row]![1].code },
          { type: VARCHAR, read: (row) => made[row]![1].key },
          { type: VARCHAR, read: (row) => made[row]![1].kind },
          { type: DOUBLE, read: (row) => made[row]![1].scale[0] },
          { type: DOUBLE, read: (row) => made[row]![1].scale[1] },
          { type: VARCHAR, read: (row) => made[row]![1].storage },
        ]);
        for (const { code, key } of codes.filter(({ kind }) => kind === "attribute")) {
          // All that is there and says nothing else came from those who lived it.
          const self = key === howItCame ? codesOf("value", code)?.byKey.get("self") : undefined;
          const usual = self === undefined ? "" : ` DEFAULT ${self}`;
          await file.write(`ALTER TABLE experiences ADD COLUMN ${attributeName(code)} INTEGER${usual}`);
        }
        for (const [, column] of made) {
          await file.write(`ALTER TABLE experiences ADD COLUMN ${answerName(column)} ${column.storage}`);
        }
        for (const column of wide) await widenInFile(file, column);
      });
      fresh.splice(0, codes.length);
      for (const { kind } of codes) if (kind === "attribute") attributes += 1;
      for (const column of wide) widened.delete(column.code);
      for (const [key, column] of made) {
        if (freshColumns.get(key)?.storage !== column.storage) widened.set(column.code, column);
        freshColumns.delete(key);
      }
    },
  };
}

/** Rewrites a narrow column of the file so that it holds the values themselves. */
async function widenInFile(file: Database, column: AnswerColumn): Promise<void> {
  const name = answerName(column);
  await file.write(`ALTER TABLE experiences ALTER COLUMN ${name} TYPE DOUBLE USING ${widenedCell(name, column)}`);
  await file.write(`UPDATE answers SET storage = 'DOUBLE' WHERE code = ${column.code}`);
}

/** A cell of a narrow column as a column of any numbers holds it, in SQL. */
export const widenedCell = (cell: string, { scale }: AnswerColumn): string =>
  `CASE ${cell} WHEN ${narrow.notAnswered} THEN ${notAnswered} WHEN ${narrow.notApplicable} THEN ${notApplicable}
     ELSE CAST(${cell} AS DOUBLE) + ${scale[0] - narrow.first} END`;
