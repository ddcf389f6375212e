/** The text of a list that came as a file; `guessed` is a word of it that shows how it was read, where the file does not say. */
export interface ListText {
  readonly text: string;
  readonly guessed: string | null;
}

/**
 * Reads a list: the first sheet of a workbook (.xlsx), or text in whichever way its letters are written: UTF-8, UTF-16 by its mark, else
 * Windows-1252, as spreadsheets save it. null: it is neither.
 */
export async function listText(bytes: Uint8Array<ArrayBuffer>): Promise<ListText | null> {
  if (zip.every((byte, at) => bytes[at] === byte)) {
    const { sheetText } = await import("./sheet-text.ts");
    const text = await sheetText(bytes);
    return text === null ? null : { text, guessed: null };
  }
  const decoded = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded("utf-16le"), guessed: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decoded("utf-16be"), guessed: null };
  if (bytes.includes(0)) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: null };
  } catch {
    const text = decoded("windows-1252");
    return { text, guessed: /[^\s;,"\t]*[^\p{ASCII}\s][^\s;,"\t]*/u.exec(text)?.[0].slice(0, 40) ?? "" };
  }
}

/** How a ZIP archive begins, which a workbook is. */
const zip = [0x50, 0x4b, 3, 4];
