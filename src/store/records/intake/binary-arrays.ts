/**
 * Whole columns as PostgreSQL's binary arrays: one parameter a column instead of one a value, and nothing to parse.
 * A batch of a thousand rows costs a third of what text would.
 *
 * Layout (array_send in PostgreSQL's source): int32 dimensions = 1, int32 has nulls, int32 element type,
 * int32 length, int32 lower bound = 1; then each value as int32 bytes (−1: null) and its bytes, big-endian.
 */

export const uuids = (values: readonly (string | null)[]): Buffer => column(2950, values, (value) => writeUuid(value));
export const integers = (values: readonly (number | null)[]): Buffer => column(23, values, writeInt32);
export const texts = (values: readonly (string | null)[]): Buffer => column(25, values, writeText);
export const jsons = (values: readonly (string | null)[]): Buffer => column(114, values, writeText);
export const bytes = (values: readonly (Buffer | null)[]): Buffer => column(17, values, writeBytes);

/** Bytes that stand in a text, a letter (U+0000 to U+00FF) a byte: lighter than as many small buffers. */
export const byteTexts = (values: readonly (string | null)[]): Buffer => column(17, values, writeByteText);

/** Whole numbers below 2^53, as int64. */
export const bigIntegers = (values: readonly (number | null)[]): Buffer => column(20, values, writeInt64);

/** Instants in milliseconds since 1970. */
export const instants = (values: readonly number[]): Buffer => column(1184, values, writeInstant);

/** Calendar days since 1970-01-01. */
export const days = (values: readonly (number | null)[]): Buffer =>
  column(1082, values, (day) => writeInt32(day - daysTo2000));

const daysTo2000 = 10_957;
const millisecondsTo2000 = 946_684_800_000;

/** Where the column at hand is written; it grows, and each finished column is copied out of it. */
let page = Buffer.allocUnsafe(1 << 16);
let end = 0;

function column<Value>(type: number, values: readonly (Value | null)[], write: (value: Value) => void): Buffer {
  end = 20;
  page.writeInt32BE(1, 0);
  page.writeInt32BE(1, 4);
  page.writeInt32BE(type, 8);
  page.writeInt32BE(values.length, 12);
  page.writeInt32BE(1, 16);
  for (const value of values) {
    if (value === null) {
      room(4);
      end = page.writeInt32BE(-1, end);
    } else write(value);
  }
  return Buffer.from(page.subarray(0, end));
}

function room(needed: number): void {
  if (end + needed <= page.length) return;
  const larger = Buffer.allocUnsafe(Math.max(page.length * 2, end + needed));
  page.copy(larger, 0, 0, end);
  page = larger;
}

function writeInt32(value: number): void {
  room(8);
  page.writeInt32BE(4, end);
  end = page.writeInt32BE(value, end + 4);
}

/** In two halves: a BigInt a value would cost more than the rest. */
function writeInt64(value: number): void {
  room(12);
  const high = Math.floor(value / 2 ** 32);
  page.writeInt32BE(8, end);
  page.writeInt32BE(high, end + 4);
  end = page.writeUInt32BE(value - high * 2 ** 32, end + 8);
}

/** Microseconds since 2000. */
const writeInstant = (milliseconds: number): void => writeInt64((milliseconds - millisecondsTo2000) * 1000);

function writeText(value: string): void {
  room(4 + value.length * 3);
  const length = page.write(value, end + 4);
  page.writeInt32BE(length, end);
  end += 4 + length;
}

function writeBytes(value: Buffer): void {
  room(4 + value.length);
  page.writeInt32BE(value.length, end);
  end += 4 + value.copy(page, end + 4);
}

function writeByteText(value: string): void {
  room(4 + value.length);
  page.writeInt32BE(value.length, end);
  end += 4 + page.write(value, end + 4, "latin1");
}

function writeUuid(value: string): void {
  room(20);
  writeUuidInto(page, page.writeInt32BE(16, end), value);
  end += 20;
}

/** Writes the 16 bytes of a UUID; false where one of its digits is none. */
function writeUuidInto(bytes: Buffer, from: number, uuid: string): boolean {
  let unlike = uuid.length ^ 36;
  for (let at = 0, to = from; at < 36; at += 2) {
    if (at === 8 || at === 13 || at === 18 || at === 23) unlike |= uuid.charCodeAt(at++) ^ hyphen;
    const high = hexDigit[uuid.charCodeAt(at)]!;
    const low = hexDigit[uuid.charCodeAt(at + 1)]!;
    unlike |= (high | low) & notADigit;
    bytes[to++] = (high << 4) | low;
  }
  return unlike === 0;
}

const hyphen = "-".charCodeAt(0);
const notADigit = 0x80;
const hexDigit = new Uint8Array(65_536).fill(notADigit);
for (let digit = 0; digit < 16; digit++) {
  hexDigit[digit.toString(16).charCodeAt(0)] = digit;
  hexDigit[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}
