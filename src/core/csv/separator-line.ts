/** A first line that only says which delimiter the file has, as Excel takes it and many programs write it: `sep=;`. */
export function separatorLine(begins: string): { readonly delimiter: string; readonly length: number } | null {
  const found = /^"?sep=([^"\r\n\u0080-\uffff])"?(\r\n|\n|\r)/i.exec(begins);
  return found === null ? null : { delimiter: found[1]!, length: found[0].length };
}
