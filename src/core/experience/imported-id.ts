/** Makes at least 16 evenly spread bytes of a text, as SHA-256 does. */
export type Hash = (text: string) => Uint8Array;

/**
 * Ids for the experiences and outcomes of data files: the same source, row and touchpoint always give the same id, so that
 * importing twice doubles nothing. UUID version 8:
 *
 *     bytes 0–1    of the source's hash
 *     bytes 2–5    the row's number, or the id that the row has of its own; of the row's hash where that is no number
 *     bytes 6–15   of the row's hash (source and row) XOR that of the touchpoint; version and variant stamped on
 *
 * The ids of one file follow each other, so that the log's index grows at its end instead of everywhere, and one look tells
 * whether any of thousands of rows is there already. One hash is made per row, not per experience.
 */
export function importedIds(hash: Hash): (source: string, row: number | string) => (about: string | null) => string {
  const sources = new Map<string, Uint8Array>();
  const abouts = new Map<string | null, Uint8Array>();
  const remembered = <Key extends string | null>(known: Map<Key, Uint8Array>, key: Key): Uint8Array => {
    const bytes = known.get(key) ?? hash(JSON.stringify(key));
    known.set(key, bytes);
    return bytes;
  };
  return (source, row) => {
    const ofSource = remembered(sources, source);
    const ofRow = hash(JSON.stringify([source, row]));
    const place =
      typeof row === "number" || isPlace(row)
        ? Number(row)
        : (ofRow[10]! << 24) | (ofRow[11]! << 16) | (ofRow[12]! << 8) | ofRow[13]!;
    const begin = `${two(ofSource[0]!)}${two(ofSource[1]!)}${two(place >>> 24)}${two(place >>> 16)}-${two(place >>> 8)}${two(place)}-`;
    return (about) => {
      const ofAbout = remembered(abouts, about);
      const byte = (at: number) => ofRow[at]! ^ ofAbout[at]!;
      const version = (byte(0) & 0x0f) | 0x80;
      const variant = (byte(2) & 0x3f) | 0x80;
      return `${begin}${two(version)}${two(byte(1))}-${two(variant)}${two(byte(3))}-${two(byte(4))}${two(byte(5))}${two(byte(6))}${two(byte(7))}${two(byte(8))}${two(byte(9))}`;
    };
  };
}

/** Whether an id is a whole number, and fits. */
const isPlace = (id: string): boolean => /^(0|[1-9]\d{0,9})$/.test(id) && Number(id) <= 0xffffffff;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const two = (number: number): string => hex[number & 0xff]!;
