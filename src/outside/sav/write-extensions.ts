import { Bytes } from "./write-bytes.ts";
import { type SavVariable, segmentsOf } from "./write-variables.ts";

/** The value that stands where there is none. */
export const sysmis = -Number.MAX_VALUE;
const afterSysmis = -1.797_693_134_862_315_5e308;
const utf8 = 65_001;

/** The parts that SPSS added over the years: machine, encoding, levels, long names, long texts and their labels. */
export function writeExtensions(bytes: Bytes, variables: readonly SavVariable[], rows: number): void {
  bytes.int(7, 3, 4, 8).int(24, 0, 0, -1, 1, 1, 2, utf8);
  bytes.int(7, 4, 8, 3).double(sysmis, Number.MAX_VALUE, afterSysmis);
  extension(bytes, 11, 4, displayOf(variables));
  extension(bytes, 13, 1, new Bytes().text(variables.map(({ short, name }) => `${short}=${name}`).join("\t")));
  const long = variables.filter(({ width }) => width > 255);
  if (long.length > 0) {
    const widths = long.map(({ short, width }) => `${short}=${String(width).padStart(5, "0")}\0\t`);
    extension(bytes, 14, 1, new Bytes().text(widths.join("")));
  }
  const count = Buffer.alloc(16);
  count.writeBigInt64LE(1n, 0);
  count.writeBigInt64LE(BigInt(rows), 8);
  extension(bytes, 16, 8, new Bytes().raw(count));
  extension(bytes, 20, 1, new Bytes().text("UTF-8"));
  writeLongLabels(bytes, variables);
  writeLongMissing(bytes, variables);
}

function extension(bytes: Bytes, subtype: number, size: number, content: Bytes): void {
  const data = content.all();
  bytes.int(7, subtype, size, data.length / size).raw(data);
}

const measures = { nominal: 1, ordinal: 2, scale: 3 } as const;

/** Level, width on the screen, and whether it stands left (0) or right (1), of every piece of a variable. */
function displayOf(variables: readonly SavVariable[]): Bytes {
  const display = new Bytes();
  for (const variable of variables)
    for (const { width } of segmentsOf(variable))
      display.int(
        measures[variable.measure],
        width === 0 ? (variable.isTime ? 20 : 10) : Math.min(width, 30),
        width === 0 ? 1 : 0,
      );
  return display;
}

function writeLongLabels(bytes: Bytes, variables: readonly SavVariable[]): void {
  const content = new Bytes();
  const labelled = variables.filter(({ width, labels }) => width > 8 && labels.length > 0);
  for (const { name, width, labels } of labelled) {
    content.int(Buffer.byteLength(name)).text(name).int(width, labels.length);
    for (const { value, label } of labels) {
      content.int(width).text(String(value), width).int(Buffer.byteLength(label)).text(label);
    }
  }
  if (labelled.length > 0) extension(bytes, 21, 1, content);
}

function writeLongMissing(bytes: Bytes, variables: readonly SavVariable[]): void {
  const content = new Bytes();
  const lacking = variables.filter(({ width, missing }) => width > 8 && missing.length > 0);
  for (const { name, missing } of lacking) {
    content.int(Buffer.byteLength(name)).text(name).raw(Buffer.of(missing.length)).int(8);
    for (const code of missing) content.text(String(code), 8);
  }
  if (lacking.length > 0) extension(bytes, 22, 1, content);
}
