/** A text as YAML takes it: in quotes unless it is a plain word. */
export const scalar = (text: string | number): string =>
  typeof text === "number" ||
  (/^\p{L}[\p{L}\p{N} _/-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) && !/\s$/.test(text))
    ? String(text)
    : JSON.stringify(text);

export const list = (values: readonly string[]): string => `[${values.map(scalar).join(", ")}]`;
