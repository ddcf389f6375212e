/** Why the beginning of a file is not text that can be split, with what to do about it; null when it is. */
export function notCsv(head: Buffer): { readonly code: string; readonly message: string } | null {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (head.length === 0) return { code: "empty-file", message: "expected a header and rows, got an empty file" };
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return { code: "not-csv", message: "expected CSV, got a workbook or archive; save the sheet as CSV (UTF-8)" };
  }
  if (/^\$FL[23]/.test(head.toString("latin1", 0, 4)))
    return { code: "not-csv", message: "expected CSV, got an SPSS file packed by gzip; unpack it" };
  if (head.includes(0)) return { code: "not-csv", message: "expected CSV, got bytes that are no text" };
  return null;
}
