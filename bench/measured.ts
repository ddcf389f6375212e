/** One measured figure beside its budget. */
export interface Measured {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly budget: number;
  /** Whether more is better; else the budget is a ceiling. */
  readonly atLeast: boolean;
  readonly holds: boolean;
  /** What others take for the same, as measured on two such cores or published. */
  readonly beside?: string;
}

/** A benchmark: the first figure is its headline. */
export type Bench = (options: { readonly size?: number; readonly say: (line: string) => void }) => Promise<Measured[]>;

export const atLeast = (name: string, figure: number, unit: string, budget: number, beside?: string): Measured => ({
  name,
  figure,
  unit,
  budget,
  atLeast: true,
  holds: figure >= budget,
  ...(beside !== undefined && { beside }),
});

export const atMost = (name: string, figure: number, unit: string, budget: number, beside?: string): Measured => ({
  name,
  figure,
  unit,
  budget,
  atLeast: false,
  holds: figure <= budget,
  ...(beside !== undefined && { beside }),
});

/** The value below which `share` (0–1) of the figures lie. */
export function quantile(figures: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(figures).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
