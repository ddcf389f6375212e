/**
 * Milliseconds until something is tried again that has failed so often, twice as long each time up to `longest`. Spread by `chance`
 * (0–1), so that all who were cut off do not come back at one moment.
 */
export const backOff = (failures: number, longest: number, chance: number): number =>
  Math.min(longest, 1000 * 2 ** failures) * (0.5 + chance / 2);
