const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * Whether `text` is a UUID (RFC 9562, versions 1–8). Senders are asked for version 7, whose order in time keeps the log's index
 * compact; another version is no less unique and is taken.
 */
export const isUuid = (text: string): boolean => text.length === 36 && pattern.test(text);

/**
 * The id of an experience or outcome that comes from a data file: the same file, row and touchpoint always give the same id,
 * so that importing twice doubles nothing. UUID version 8. `hash` makes at least 16 evenly spread bytes of a text, as SHA-256 does.
 */
export function importedId(
  hash: (text: string) => Uint8Array,
  source: string,
  row: number | string,
  about: string | null,
): string {
  const bytes = hash(JSON.stringify([source, row, about]));
  let hex = "";
  for (let i = 0; i < 16; i++) {
    const byte = bytes[i]!;
    const stamped = i === 6 ? (byte & 0x0f) | 0x80 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    hex += stamped.toString(16).padStart(2, "0");
    if (i === 3 || i === 5 || i === 7 || i === 9) hex += "-";
  }
  return hex;
}
