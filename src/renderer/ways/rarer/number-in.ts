/**
 * A number as people write it: spaces between thousands, a comma or a point before what is less than one, any minus, also in digits of Arabic
 * and Persian. "grouped": a comma or a point before three digits, `1,000`, may mean thousands and may mean decimals.
 */
export function numberIn(words: string): number | "grouped" | undefined {
  const plain = words
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/[\s٬]/g, "")
    .replace("−", "-");
  if (/^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(plain)) return "grouped";
  const number = plain.replace(/[,٫]/, ".");
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : undefined;
}
