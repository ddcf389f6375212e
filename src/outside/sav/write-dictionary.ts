import { Bytes } from "./write-bytes.ts";
import { writeExtensions } from "./write-extensions.ts";
import { type SavVariable, segmentsOf } from "./write-variables.ts";

/** What a file is, beside its variables. */
export interface SavAbout {
  readonly rows: number;
  readonly made: Date;
  /** At most 64 bytes. */
  readonly label: string;
}

/** Everything before the cases, as PSPP's manual describes it: header, variables, value labels, extensions. */
export function savDictionary(variables: readonly SavVariable[], about: SavAbout): Buffer {
  const bytes = new Bytes();
  const units = variables.reduce(
    (sum, variable) => sum + segmentsOf(variable).reduce((all, { units: own }) => all + own, 0),
    0,
  );
  const made = about.made.toISOString();
  bytes
    .text("$FL2")
    .text("@(#) SPSS DATA FILE - Polku", 60)
    .int(2, units, 1, 0, about.rows)
    .double(100)
    .text(`${made.slice(8, 10)} ${months[about.made.getUTCMonth()]} ${made.slice(2, 4)}`)
    .text(made.slice(11, 19))
    .text(about.label, 64)
    .text("", 3);
  for (const variable of variables) writeVariable(bytes, variable);
  writeShortLabels(bytes, variables);
  writeExtensions(bytes, variables, about.rows);
  return bytes.int(999, 0).all();
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function writeVariable(bytes: Bytes, variable: SavVariable): void {
  segmentsOf(variable).forEach(({ short, width, units }, at) => {
    const isFirst = at === 0;
    const format = isFirst ? variable.format : (1 << 16) | (width << 8);
    // A text of more than eight bytes has its missing codes in an extension.
    const missing = isFirst && width <= 8 ? variable.missing : [];
    bytes.int(2, width, isFirst ? 1 : 0, missing.length, format, format).text(short, 8);
    if (isFirst) {
      const length = Buffer.byteLength(variable.label);
      bytes.int(length).text(variable.label, Math.ceil(length / 4) * 4);
    }
    for (const code of missing) eightBytes(bytes, code);
    for (let unit = 1; unit < units; unit++) bytes.int(2, -1, 0, 0, 0, 0).text("", 8);
  });
}

/** Labels of values that fit in eight bytes; those of longer texts are an extension. */
function writeShortLabels(bytes: Bytes, variables: readonly SavVariable[]): void {
  let place = 1;
  for (const variable of variables) {
    const { labels } = variable;
    if (labels.length > 0 && variable.width <= 8) {
      bytes.int(3, labels.length);
      for (const { value, label } of labels) {
        eightBytes(bytes, variable.width === 0 ? value : String(value));
        const length = Buffer.byteLength(label);
        bytes.raw(Buffer.of(length)).text(label, Math.ceil((length + 1) / 8) * 8 - 1);
      }
      bytes.int(4, 1, place);
    }
    for (const { units } of segmentsOf(variable)) place += units;
  }
}

function eightBytes(bytes: Bytes, value: number | string): void {
  if (typeof value === "number") bytes.double(value);
  else bytes.text(value, 8);
}
