/** A first line that only says which delimiter the file has, as Excel takes it and many programs write it: `sep=;`. */
export function separatorLine(
  bytes: Buffer,
  from: number,
): { readonly delimiter: string; readonly until: number } | null {
  const found = /^"?sep=([^"\r\n\u0080-\u00ff])"?(\r\n|\n|\r)/i.exec(bytes.toString("latin1", from, from + 10));
  return found === null ? null : { delimiter: found[1]!, until: from + found[0].length };
}
