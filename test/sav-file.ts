import { highFirst, lowFirst } from "../src/outside/sav/numbers.ts";

/** A variable of an SPSS file that a test writes. A text may say to be wider or narrower than its rows are. */
export interface VariableToWrite {
  readonly name: string;
  /** 0: numbers; else bytes of text. */
  readonly width?: number;
  readonly label?: string;
  readonly missing?: readonly number[];
  /** The first two missing values are the ends of a range. */
  readonly isRange?: boolean;
  /** Kind of print format; 5 is a plain number. */
  readonly format?: number;
}

export interface SavToWrite {
  /** The high byte first, as old big machines wrote. */
  readonly isHighFirst?: boolean;
  readonly variables: readonly VariableToWrite[];
  readonly labels?: readonly {
    readonly of: readonly number[];
    readonly labels: readonly (readonly [number, string])[];
  }[];
  /** Further records by kind, their bytes as they are. */
  readonly further?: readonly (readonly [kind: number, bytes: Buffer])[];
  readonly rows: readonly (readonly (number | string)[])[];
  /** What the header says, where that is to be wrong. */
  readonly says?: {
    readonly rows?: number;
    readonly weight?: number;
    readonly packing?: number;
    readonly layout?: number;
  };
}

/** The bytes of an SPSS file without packing, written after the description in PSPP's developer manual. */
export function savFile({
  isHighFirst = false,
  variables,
  labels = [],
  further = [],
  rows,
  says = {},
}: SavToWrite): Buffer {
  const int = (number: number) => {
    const bytes = Buffer.alloc(4);
    if (isHighFirst) bytes.writeInt32BE(number);
    else bytes.writeInt32LE(number);
    return bytes;
  };
  const double = (number: number) => (isHighFirst ? highFirst : lowFirst).ofDouble(number);
  const text = (words: string, length: number) => Buffer.from(words.padEnd(length)).subarray(0, length);
  const padded = (words: string, to: number, before = 0) => {
    const bytes = Buffer.from(words);
    return Buffer.concat([bytes, Buffer.alloc((to - ((bytes.length + before) % to)) % to)]);
  };
  const wide = (width: number) => Math.ceil(width / 8) * 8;
  const variable = ({
    name,
    width = 0,
    label,
    missing = [],
    isRange,
    format = width === 0 ? 5 : 1,
  }: VariableToWrite) => {
    const form = int((format << 16) | ((width || 8) << 8));
    return [
      int(2),
      int(width),
      int(label === undefined ? 0 : 1),
      int(isRange ? -missing.length : missing.length),
      form,
      form,
      text(name, 8),
      ...(label === undefined ? [] : [int(Buffer.byteLength(label)), padded(label, 4)]),
      ...missing.map(double),
      ...Array.from({ length: Math.max(0, Math.ceil(width / 8) - 1) }, () =>
        Buffer.concat([int(2), int(-1), int(0), int(0), form, form, text("", 8)]),
      ),
    ];
  };
  const size = variables.reduce((sum, { width = 0 }) => sum + Math.max(1, Math.ceil(width / 8)), 0);
  return Buffer.concat([
    Buffer.from("$FL2"),
    text("@(#) SPSS DATA FILE written by a test", 60),
    int(says.layout ?? 2),
    int(size),
    int(says.packing ?? 0),
    int(says.weight ?? 0),
    int(says.rows ?? rows.length),
    double(100),
    text("22 Nov 26", 9),
    text("12:00:00", 8),
    text("", 67),
    ...variables.flatMap(variable),
    ...labels.flatMap((one) => [
      int(3),
      int(one.labels.length),
      ...one.labels.flatMap(([value, label]) => [
        double(value),
        Buffer.of(Buffer.byteLength(label)),
        padded(label, 8, 1),
      ]),
      int(4),
      int(one.of.length),
      ...one.of.map(int),
    ]),
    ...further.flatMap(([kind, bytes]) => [int(7), int(kind), int(1), int(bytes.length), bytes]),
    int(999),
    int(0),
    ...rows.flatMap((row) =>
      row.map((value, at) =>
        typeof value === "number" ? double(value) : text(value, wide(variables[at]!.width ?? 8)),
      ),
    ),
  ]);
}
