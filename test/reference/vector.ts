/** One reference value: what a function must give for an input, and where the value comes from. */
export interface Vector {
  readonly id: string;
  /** The function asked, by its name in the vectors. */
  readonly fn: string;
  readonly title: string;
  readonly source: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Tolerance;
  readonly tool: string;
  readonly command: string;
  readonly notes?: string;
}

/** |got − expected| ≤ abs + rel·|expected|, with other bounds for some fields. */
export interface Tolerance {
  readonly abs: number;
  readonly rel: number;
  /** By top-level field of what is expected. */
  readonly overrides?: Readonly<Record<string, { readonly abs: number; readonly rel: number }>>;
}

/** A file of vectors. */
export interface VectorFile {
  readonly format: "polku-measure-vectors/1";
  readonly measure: string;
  readonly title: string;
  readonly vectors: readonly Vector[];
}

/** What a vector's function is in Polku: its input as the file has it, its output shaped as the file expects it. */
export type ReferenceFunction = (input: Readonly<Record<string, unknown>>) => unknown;
