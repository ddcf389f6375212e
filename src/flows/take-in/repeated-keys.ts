/**
 * Tells whether a key was seen before, for as many keys as `most`, in 8 bytes each. Keys are kept as 53-bit hashes: among
 * four million keys there is one chance in two thousand that two different ones are taken for the same.
 */
export class RepeatedKeys {
  /** Keys that had been seen when they came again. */
  repeats = 0;
  /** Whether keys had to be let go, so that `repeats` is a least figure. */
  full = false;
  readonly #most: number;
  #seen = new Float64Array(1 << 12);
  #count = 0;

  constructor(most = 1 << 22) {
    this.#most = most;
  }

  /** Notes the key; true when it was seen before. */
  add(key: string): boolean {
    const hash = hashOf(key);
    const slot = this.#slot(this.#seen, hash);
    if (this.#seen[slot] === hash) {
      this.repeats++;
      return true;
    }
    if (this.#count >= this.#most) {
      this.full = true;
      return false;
    }
    this.#seen[slot] = hash;
    if (++this.#count * 2 > this.#seen.length) this.#grow();
    return false;
  }

  #slot(seen: Float64Array, hash: number): number {
    let slot = hash % seen.length;
    while (seen[slot] !== 0 && seen[slot] !== hash) slot = (slot + 1) % seen.length;
    return slot;
  }

  #grow(): void {
    const larger = new Float64Array(this.#seen.length * 2);
    for (const hash of this.#seen) if (hash !== 0) larger[this.#slot(larger, hash)] = hash;
    this.#seen = larger;
  }
}

/** 53 bits, never 0: two 32-bit FNV-1a hashes with different beginnings, mixed. */
function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11) || 1;
}
