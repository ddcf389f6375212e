import type { Said } from "./said.ts";

/** Above so many possible pairs only those that occur are kept. */
const dense = 4_000_000;

/** What was summed up of two values a ≤ b. */
interface Pair {
  readonly a: number;
  readonly b: number;
  n: number;
  weight: number;
}

/** Sums over pairs of answers with their values, at each of several places: how many they are, and the products of their weights. */
export class PairSums {
  readonly #width: number;
  /** By place, and by the first and the second value; null: there are too many possible pairs. */
  readonly #n: Float64Array | null;
  /** Null: none weighs more or less than another. */
  readonly #weight: Float64Array | null;
  readonly #sparse: readonly Map<number, Pair>[];

  constructor(places: number, width: number, weighted: boolean) {
    const size = places * width * width;
    const isDense = size <= dense;
    this.#width = width;
    this.#n = isDense ? new Float64Array(size) : null;
    this.#weight = isDense && weighted ? new Float64Array(size) : null;
    this.#sparse = isDense ? [] : Array.from({ length: places }, () => new Map());
  }

  add(place: number, one: number, other: number, n: number, weight: number): void {
    const at = (place * this.#width + one) * this.#width + other;
    if (this.#n !== null) {
      this.#n[at]! += n;
      if (this.#weight !== null) this.#weight[at]! += weight;
      return;
    }
    const known = this.#sparse[place]!.get(at) ?? { ...inOrder(one, other), n: 0, weight: 0 };
    known.n += n;
    known.weight += weight;
    this.#sparse[place]!.set(at, known);
  }

  /** Adds, at the first place, each of some numbers of a list paired with the one so far before it; without weights. */
  addEach(of: Said["of"], ones: Int32Array, before: number): void {
    const n = this.#n;
    if (n === null) for (const at of ones) this.add(0, of[at]!, of[at - before]!, 1, 0);
    else
      for (let one = 0; one < ones.length; one++) {
        const at = ones[one]!;
        n[of[at]! * this.#width + of[at - before]!]!++;
      }
  }

  /**
   * Over everybody, how often they gave one value times how often another: the pairs that occur at a place, a ≤ b, in their
   * order. Two answers of one value are two such pairs.
   */
  of(place: number): Pair[] {
    return this.#n === null ? this.#listed(place) : this.#tabled(this.#n, place);
  }

  #tabled(n: Float64Array, place: number): Pair[] {
    const width = this.#width;
    const begin = place * width * width;
    const weight = this.#weight;
    const pairs: Pair[] = [];
    for (let a = 0; a < width; a++)
      for (let b = a; b < width; b++) {
        const [one, other] = [begin + a * width + b, begin + b * width + a];
        const times = n[one]! + n[other]!;
        if (times > 0) pairs.push({ a, b, n: times, weight: weight === null ? 0 : weight[one]! + weight[other]! });
      }
    return pairs;
  }

  #listed(place: number): Pair[] {
    const both = Map.groupBy(this.#sparse[place]!.values(), ({ a, b }) => a * this.#width + b);
    return [...both.values()]
      .map((pairs) => {
        const [{ a, b }] = pairs as [Pair];
        const times = a === b ? 2 : 1;
        const sum = (of: "n" | "weight") => times * pairs.reduce((sum, pair) => sum + pair[of], 0);
        return { a, b, n: sum("n"), weight: sum("weight") };
      })
      .sort((x, y) => x.a - y.a || x.b - y.b);
  }
}

const inOrder = (one: number, other: number): Pick<Pair, "a" | "b"> => ({
  a: Math.min(one, other),
  b: Math.max(one, other),
});
