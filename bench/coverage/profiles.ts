/** How answers fall on a scale: the probability of each of its codes, lowest first. */
export interface Profile {
  readonly name: string;
  readonly of: readonly number[];
}

const scaled = (name: string, weights: readonly number[]): Profile => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { name, of: weights.map((weight) => weight / total) };
};
const codes = (size: number): number[] => Array.from({ length: size }, (_, k) => k);

/** Shapes that experience data take, on a scale of so many codes. */
export const profiles = (size: number): Profile[] => [
  scaled(
    "even",
    codes(size).map(() => 1),
  ),
  scaled(
    "bell",
    codes(size).map((k) => Math.exp(-2 * ((2 * k) / (size - 1) - 1) ** 2)),
  ),
  scaled(
    "both ends",
    codes(size).map((k) => (k === 0 || k === size - 1 ? 4 : 1)),
  ),
  scaled(
    "leaning high",
    codes(size).map((k) => 2 ** k),
  ),
  scaled(
    "leaning low",
    codes(size).map((k) => 2 ** -k),
  ),
  ceiling(size, 0.7),
  ceiling(size, 0.9),
];

/** So many at the top, the rest spread evenly. */
const ceiling = (size: number, top: number): Profile =>
  scaled(
    `${top * 100} % at the top`,
    codes(size).map((k) => (k === size - 1 ? top : (1 - top) / (size - 1))),
  );

/** Shares from 1 to 99 %, by half a per cent. */
export const shares: readonly number[] = Array.from({ length: 197 }, (_, i) => 0.01 + i * 0.005);
