/** Makes at least 16 evenly spread bytes of a text, as SHA-256 does. */
export type Hash = (text: string) => Uint8Array;

/** Writes bytes as letters, U+0000 to U+00FF. */
export type Letters = (bytes: Uint8Array) => string;

/** The ids of what a row of a source says about something, 16 bytes each in order, as letters. */
export type IdsOf = (abouts: readonly (string | null)[]) => string;

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
export function importedIds(hash: Hash, letters: Letters): (source: string, row: number | string) => IdsOf {
  const sources = new Map<string, Uint8Array>();
  const abouts = new Map<string | null, Uint8Array>();
  let bytes = new Uint8Array(1024);
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
    return (about) => {
      if (bytes.length < 16 * about.length) bytes = new Uint8Array(32 * about.length);
      for (let each = 0; each < about.length; each++) {
        const ofAbout = remembered(abouts, about[each]!);
        const from = 16 * each;
        bytes[from] = ofSource[0]!;
        bytes[from + 1] = ofSource[1]!;
        for (let at = 0; at < 4; at++) bytes[from + 2 + at] = place >>> (24 - 8 * at);
        for (let at = 0; at < 10; at++) bytes[from + 6 + at] = ofRow[at]! ^ ofAbout[at]!;
        bytes[from + 6] = (bytes[from + 6]! & 0x0f) | 0x80;
        bytes[from + 8] = (bytes[from + 8]! & 0x3f) | 0x80;
      }
      return letters(bytes.subarray(0, 16 * about.length));
    };
  };
}

/** Whether an id is a whole number, and fits. */
const isPlace = (id: string): boolean => /^(0|[1-9]\d{0,9})$/.test(id) && Number(id) <= 0xffffffff;
