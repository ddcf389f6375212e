/** Above so many possible pairs only those that occur are kept. */
const dense = 4_000_000;

interface Pair {
  readonly a: number;
  readonly b: number;
  n: number;
  weight: number;
}

/** Sums over pairs of values (a, b) at each of several places; (a, b) and (b, a) are the same pair. */
export class PairSums {
  readonly #width: number;
  readonly #area: number;
  readonly #n: Float64Array;
  readonly #weight: Float64Array;
  /** By place, where there are too many possible pairs for the arrays. */
  readonly #sparse: readonly Map<number, Pair>[] | null;

  constructor(places: number, width: number) {
    const size = places * width * width;
    const isSparse = size > dense;
    this.#width = width;
    this.#area = width * width;
    this.#n = new Float64Array(isSparse ? 0 : size);
    this.#weight = new Float64Array(isSparse ? 0 : size);
    this.#sparse = isSparse ? Array.from({ length: places }, () => new Map()) : null;
  }

  add(place: number, one: number, other: number, n: number, weight: number): void {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    const at = a * this.#width + b;
    if (this.#sparse === null) {
      this.#n[place * this.#area + at]! += n;
      this.#weight[place * this.#area + at]! += weight;
      return;
    }
    const known = this.#sparse[place]!.get(at);
    if (known === undefined) this.#sparse[place]!.set(at, { a, b, n, weight });
    else {
      known.n += n;
      known.weight += weight;
    }
  }

  /** The pairs that occur at a place, a ≤ b, in their order. */
  of(place: number): Pair[] {
    if (this.#sparse !== null) return [...this.#sparse[place]!.values()].sort((x, y) => x.a - y.a || x.b - y.b);
    const pairs: Pair[] = [];
    for (let a = 0; a < this.#width; a++) {
      for (let b = a; b < this.#width; b++) {
        const at = place * this.#area + a * this.#width + b;
        if (this.#n[at]! > 0) pairs.push({ a, b, n: this.#n[at]!, weight: this.#weight[at]! });
      }
    }
    return pairs;
  }
}
