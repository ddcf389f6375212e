import type { Column } from "../duckdb.ts";

/** What stands in a column: which keys, and for every row the place of its key among them. */
export interface Numbered {
  readonly keys: Float64Array;
  /** −1 where there is `nothing`. */
  readonly of: Int32Array;
}

/** Numbers the keys of a column from 0. */
export function numbered(column: Column, nothing = -1): Numbered {
  return column instanceof Uint8Array || column instanceof Uint16Array
    ? numberedCodes(column, nothing)
    : numberedKeys(column, nothing);
}

function numberedCodes(column: Uint8Array | Uint16Array, nothing: number): Numbered {
  const places = new Int32Array(2 ** (8 * column.BYTES_PER_ELEMENT));
  for (let row = 0; row < column.length; row++) places[column[row]!] = 1;
  const keys: number[] = [];
  for (let key = 0; key < places.length; key++)
    places[key] = places[key] === 0 || key === nothing ? -1 : keys.push(key) - 1;
  const of = new Int32Array(column.length);
  for (let row = 0; row < of.length; row++) of[row] = places[column[row]!]!;
  return { keys: Float64Array.from(keys), of };
}

/** A table of open addresses: a `Map` would take most of the time of counting people. */
function numberedKeys(column: Column, nothing: number): Numbered {
  const rows = column.length;
  const bits = Math.max(4, Math.ceil(Math.log2(rows + 1)) + 1);
  const slots = new Int32Array(2 ** bits);
  const keys = new Float64Array(rows);
  const of = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const key = column[row]!;
    if (key === nothing) {
      of[row] = -1;
      continue;
    }
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (slots[slot] !== 0 && keys[slots[slot]! - 1] !== key) slot = (slot + 1) & (slots.length - 1);
    if (slots[slot] === 0) {
      keys[count++] = key;
      slots[slot] = count;
    }
    of[row] = slots[slot]! - 1;
  }
  return { keys: keys.subarray(0, count), of };
}
