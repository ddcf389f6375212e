/** SPSS's limit for a name, in bytes. */
const longest = 64;

const reserved = new Set("ALL AND BY EQ GE GT LE LT NE NOT OR TO WITH".split(" "));

/**
 * Names that SPSS takes, one for each key and no two alike, whatever their case: letters, digits, `.` and `_`, the first a letter.
 * A key that already is such a name stays as it is.
 */
export function savNames(keys: readonly string[]): string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const plain = cut(key.replace(/[^\p{L}\p{N}._]/gu, "_"), longest).replace(/[._]+$/, "");
    const begun = /^\p{L}/u.test(plain) ? plain : cut(`v_${plain}`, longest);
    let name = reserved.has(begun.toUpperCase()) ? `${begun}_1` : begun;
    for (let n = 2; taken.has(name.toUpperCase()); n++) name = `${cut(begun, longest - `_${n}`.length)}_${n}`;
    taken.add(name.toUpperCase());
    return name;
  });
}

/** As much of the text's beginning as fits in so many bytes of UTF-8, never half a character. */
export function cut(text: string, bytes: number): string {
  const whole = Buffer.from(text);
  if (whole.length <= bytes) return text;
  let end = bytes;
  while ((whole[end]! & 0xc0) === 0x80) end--;
  return whole.toString("utf8", 0, end);
}
