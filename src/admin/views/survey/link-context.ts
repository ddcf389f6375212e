/** What comes along with every response by a link; what is written as a number is one, as rules compare it. */
export const contextIn = (written: Readonly<Record<string, string>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(written)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, isNumber(value) ? Number(value) : value]),
  );

/** JSON has no "NaN" and no "Infinity": those are words. */
const isNumber = (value: string): boolean => String(Number(value)) === value && Number.isFinite(Number(value));
