/** How a face feels, from very sad (1) to very happy (5). */
export type Mood = 1 | 2 | 3 | 4 | 5;

export const isMood = (value: unknown): value is Mood => [1, 2, 3, 4, 5].includes(value as number);

/** Of four faces none is in the middle to hide behind. */
export const moodsOf = (faces: number): readonly Mood[] => (faces === 5 ? [1, 2, 3, 4, 5] : [1, 2, 4, 5]);

/**
 * What tells faces apart without colour, as SVG paths on a square of 48 around a circle of 22: the mouth, and brows at both ends. The
 * page of who answers and the poster show the same.
 */
export const features: Readonly<Record<Mood, string>> = {
  1: "M16 36q8-9 16 0M12 17l7-4M36 17l-7-4",
  2: "M16 34q8-5 16 0",
  3: "M16 32h16",
  4: "M15 30q9 7 18 0",
  5: "M13 28h22q-2 11-11 11t-11-11zM13 15q4-4 7-1M35 15q-4-4-7-1",
};
