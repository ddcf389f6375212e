/** A stream of random numbers that is the same for the same seed, on every machine, for ever. */
export interface Random {
  /** Uniform on [0, 1), in steps of 2⁻⁵³. */
  uniform(): number;
  /** A whole number, uniform on 0 … `count` − 1. */
  below(count: number): number;
  /** Standard normal: mean 0, standard deviation 1. */
  normal(): number;
  /** Poisson with the given mean ≥ 0. */
  poisson(mean: number): number;
}

/**
 * Begins a random stream from a seed: any whole number within ±2⁵³. Whatever is drawn rests on the seed alone, so a
 * figure that used it is computed again bit for bit; the seed is stored with the figure.
 *
 *     generator  xoshiro128**, 32-bit words, period 2¹²⁸ − 1; state filled from the seed by a 32-bit SplitMix
 *     uniform    53 bits of two words · 2⁻⁵³
 *     below      ⌊uniform · count⌋: biased by at most count · 2⁻⁵³
 *     normal     Marsaglia's polar method
 *     poisson    products of uniforms until e^−mean, in pieces of mean ≤ 16
 *
 * Not for secrets. R draws other numbers from the same seed: compare distributions, not draws.
 *
 *     randomFrom(7).below(100)      // 23
 *
 * R: none: base R has other generators; reference values by the authors' C
 * Source: Blackman & Vigna 2021 ACM Trans Math Software 47(4), https://prng.di.unimi.it/xoshiro128starstar.c;
 * Steele, Lea & Flood 2014 OOPSLA (SplitMix); Marsaglia & Bray 1964 SIAM Review 6; Knuth, TAOCP 2, 3.4.1.
 */
export function randomFrom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new Error(`a seed is a whole number within ±2^53, got ${seed}`);
  const word = xoshiro128(stateFrom(seed));
  const uniform = () => ((word() >>> 5) * 0x4000000 + (word() >>> 6)) * 2 ** -53;
  let spare: number | undefined;

  return {
    uniform,
    below: (count) => Math.floor(uniform() * count),
    normal() {
      if (spare !== undefined) {
        const kept = spare;
        spare = undefined;
        return kept;
      }
      for (;;) {
        const x = 2 * uniform() - 1;
        const y = 2 * uniform() - 1;
        const square = x * x + y * y;
        if (square >= 1 || square === 0) continue;
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    },
    poisson(mean) {
      let drawn = 0;
      // A sum of Poisson draws is Poisson; in pieces e^−mean does not vanish.
      for (let left = mean; left > 0; left -= 16) {
        const limit = Math.exp(-Math.min(left, 16));
        for (let product = uniform(); product > limit; product *= uniform()) drawn++;
      }
      return drawn;
    },
  };
}

/** How often each of the kinds comes up in `draws` independent draws; kind k comes with probability weightₖ / Σ weight. */
export function multinomial(random: Random, draws: number, weights: readonly number[]): number[] {
  const upTo: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    upTo.push(total);
  }
  const counts = weights.map(() => 0);
  for (let i = 0; i < draws; i++) {
    const at = random.uniform() * total;
    let [low, high] = [0, counts.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? total) > at) high = middle;
      else low = middle + 1;
    }
    counts[low] = (counts[low] ?? 0) + 1;
  }
  return counts;
}

/** One bootstrap draw: how often each of `counts.length` units comes up when as many are drawn with replacement. */
export function resample(random: Random, counts: Float64Array): void {
  counts.fill(0);
  for (let i = 0; i < counts.length; i++) {
    const unit = random.below(counts.length);
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
}

/** Blackman and Vigna's generator over a state of four words that are not all zero. */
export function xoshiro128([s0, s1, s2, s3]: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = [s0 | 0, s1 | 0, s2 | 0, s3 | 0];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Four well-mixed words from a seed: SplitMix with the 32-bit finaliser of MurmurHash3. */
function stateFrom(seed: number): [number, number, number, number] {
  const high = Math.floor(seed / 2 ** 32);
  let counter = (seed >>> 0) ^ Math.imul(high, 0x85ebca6b);
  const word = () => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter ^ (counter >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  return [word(), word(), word(), word()];
}
