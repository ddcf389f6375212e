import { BrokenSav } from "./broken-sav.ts";
import type { FileBytes } from "./file-bytes.ts";
import type { Numbers } from "./numbers.ts";

/** A variable as its record says it; texts are bytes until the encoding is known, which stands further down. */
export interface VariableRecord {
  /** 0: numbers; else bytes of text; −1: eight more bytes of the text before. */
  readonly width: number;
  readonly name: Buffer;
  readonly label: Buffer | null;
  /** Its values with the user's missing ones: of a range its two ends first. */
  readonly missing: { readonly isRange: boolean; readonly values: readonly Buffer[] };
  readonly format: { readonly type: number; readonly width: number };
}

/** Value labels and the variables that they are of, by place among the records from 1. */
export interface LabelRecord {
  readonly labels: readonly (readonly [value: Buffer, label: Buffer])[];
  readonly variables: readonly number[];
}

/** The records between a file's beginning and its rows. */
export interface Records {
  readonly variables: readonly VariableRecord[];
  readonly labels: readonly LabelRecord[];
  /** Bytes of the further records, by their kind; of kinds that say what we need. */
  readonly further: ReadonlyMap<number, Buffer>;
}

/** Kinds of further records: about the machine, long names, very long texts, number of rows, encoding, labels and missing values of long texts. */
export const furtherKinds = {
  integers: 3,
  floats: 4,
  levels: 11,
  longNames: 13,
  veryLongTexts: 14,
  rows: 16,
  encoding: 20,
  longLabels: 21,
  longMissing: 22,
} as const;

/** What is said about the variables is held in memory. More than this is no survey. */
const mostBytes = 32 << 20;

/** Reads all records up to the rows. What is not needed or not known is passed over. */
export async function readRecords(file: FileBytes, numbers: Numbers): Promise<Records> {
  const begin = file.position;
  const take = async (length: number, what: string): Promise<Buffer> => {
    if (length < 0 || file.position - begin + length > mostBytes) {
      const got = length < 0 ? `${length} bytes of ${what}` : `more, with ${length} bytes of ${what}`;
      throw new BrokenSav(file.path, `expected at most ${mostBytes} bytes about the variables, got ${got}`);
    }
    return file.take(length, what);
  };
  const int32 = async (what: string) => numbers.int32(await take(4, what), 0);
  const variables: VariableRecord[] = [];
  const labels: LabelRecord[] = [];
  const further = new Map<number, Buffer>();
  for (;;) {
    const at = file.position;
    const kind = await int32("a record's kind");
    if (kind === 2) variables.push(await variable());
    else if (kind === 3) labels.push(await labelRecord());
    else if (kind === 6) await take(80 * (await int32("a count of document lines")), "documents");
    else if (kind === 7) await furtherRecord();
    else if (kind === 999) {
      await take(4, "the end of the records");
      return { variables, labels, further };
    } else
      throw new BrokenSav(file.path, `expected a record of kind 2, 3, 6, 7 or 999 at byte ${at}, got kind ${kind}`);
  }

  async function variable(): Promise<VariableRecord> {
    const fixed = Buffer.from(await take(28, "a variable"));
    const [width, hasLabel, missing, format] = [0, 4, 8, 12].map((place) => numbers.int32(fixed, place));
    let label: Buffer | null = null;
    if (hasLabel !== 0) {
      const length = await int32("the length of a variable's label");
      label = Buffer.from((await take(Math.ceil(length / 4) * 4, "a variable's label")).subarray(0, length));
    }
    if (![0, 1, 2, 3, -2, -3].includes(missing!) || !(width! >= -1 && width! <= 255)) {
      const name = fixed.toString("latin1", 20).trim();
      throw new BrokenSav(file.path, `the variable ${name} is damaged: got width ${width}, ${missing} missing values`);
    }
    const values = Buffer.from(await take(8 * Math.abs(missing!), "missing values"));
    return {
      width: width!,
      name: fixed.subarray(20),
      label,
      missing: {
        isRange: missing! < 0,
        values: Array.from({ length: Math.abs(missing!) }, (_, at) => values.subarray(at * 8, at * 8 + 8)),
      },
      format: { type: (format! >> 16) & 0xff, width: (format! >> 8) & 0xff },
    };
  }

  async function labelRecord(): Promise<LabelRecord> {
    const found: [Buffer, Buffer][] = [];
    const count = await int32("a count of value labels");
    for (let left = count; left > 0; left--) {
      const begins = Buffer.from(await take(9, "a value label"));
      const length = begins[8]!;
      const rest = await take(Math.ceil((length + 1) / 8) * 8 - 1, "a value label");
      found.push([begins.subarray(0, 8), Buffer.from(rest.subarray(0, length))]);
    }
    const kind = await int32("the variables of value labels");
    if (kind !== 4) throw new BrokenSav(file.path, `expected a record of kind 4 after value labels, got kind ${kind}`);
    const places = await int32("a count of labelled variables");
    const bytes = await take(4 * places, "labelled variables");
    return { labels: found, variables: Array.from({ length: places }, (_, at) => numbers.int32(bytes, at * 4)) };
  }

  async function furtherRecord(): Promise<void> {
    const fixed = await take(12, "a further record");
    const [kind, size, count] = [0, 4, 8].map((place) => numbers.int32(fixed, place)) as [number, number, number];
    if (size < 0 || count < 0)
      throw new BrokenSav(file.path, `expected a further record of some bytes, got ${count} times ${size}`);
    const bytes = await take(size * count, "a further record");
    if ((Object.values(furtherKinds) as number[]).includes(kind)) further.set(kind, Buffer.from(bytes));
  }
}
