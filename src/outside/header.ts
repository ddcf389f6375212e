import type { Problem } from "../core/problem.ts";

// Control characters, spaces of every kind, zero-width characters, byte order mark.
const invisible = /^[\p{Cc}\p{Cf}\p{Z}\uFEFF]+|[\p{Cc}\p{Cf}\p{Z}\uFEFF]+$/gu;

/** A header name without what nobody sees at its ends: byte order marks, zero-width and control characters, spaces. */
export const headerName = (text: string): string => text.replace(invisible, "");

/** A problem for each name that stands on more than one column: nobody can say which of them is meant. */
export function duplicateNames(header: readonly string[]): Problem[] {
  const places = new Map<string, number[]>();
  header.forEach((name, index) => {
    if (name !== "") places.set(name, [...(places.get(name) ?? []), index + 1]);
  });
  return [...places]
    .filter(([, at]) => at.length > 1)
    .map(([name, at]) => ({
      code: "duplicate-header",
      message: `the header has "${name}" ${at.length} times, in columns ${at.join(", ")}; expected every name once`,
      field: name,
    }));
}
