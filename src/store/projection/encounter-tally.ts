import type { EncounterCounts, EncounterPattern } from "../../core/insight/moments/encounters.ts";

/** Bits of how an encounter went, for whom it went so. */
const [bad, ok, exceptional] = [1, 2, 4];

/** Passes being counted by how each of their encounters went, and people by what they met with. */
export class EncounterTally {
  readonly #touchpoints: number;
  readonly #people: number;
  readonly #patterns = new Map<string, EncounterPattern & { n: number; sum: number; squares: number }>();
  /** By touchpoint and person, the bits of what was met there. */
  readonly #met: Uint8Array;
  /** By touchpoint and person, whether a pass failed there alone; then by person: nowhere 1, at one 2, at more 4. */
  readonly #alone: Uint8Array;
  readonly #failed: Uint8Array;

  constructor(touchpoints: number, people: number) {
    this.#touchpoints = touchpoints;
    this.#people = people;
    this.#met = new Uint8Array(touchpoints * people);
    this.#alone = new Uint8Array(touchpoints * people);
    this.#failed = new Uint8Array(people);
  }

  add(went: Uint8Array, outcome: number, { group, person }: { readonly group: number; readonly person: number }): void {
    let [failures, failedAt, digits] = [0, -1, ""];
    for (let at = 0; at < this.#touchpoints; at++) {
      const how = went[at]!;
      digits += how;
      if (how === 0) continue;
      this.#met[at * this.#people + person]! |= how === 1 ? bad : how === 4 ? exceptional : ok;
      if (how <= 2) [failures, failedAt] = [failures + 1, at];
    }
    this.#failed[person]! |= failures === 0 ? 1 : failures === 1 ? 2 : 4;
    if (failures === 1) this.#alone[failedAt * this.#people + person] = 1;

    const key = `${group}:${digits}`;
    const pattern = this.#patterns.get(key);
    if (pattern === undefined) {
      this.#patterns.set(key, { went: digits, group, n: 1, sum: outcome, squares: outcome * outcome });
      return;
    }
    pattern.n++;
    pattern.sum += outcome;
    pattern.squares += outcome * outcome;
  }

  counts(): Pick<EncounterCounts, "patterns" | "peopleAt" | "peopleBy"> {
    const people = this.#people;
    const at = (bits: Uint8Array, touchpoint: number) => bits.subarray(touchpoint * people, (touchpoint + 1) * people);
    const touchpoints = Array.from({ length: this.#touchpoints }, (_, touchpoint) => touchpoint);
    return {
      // Rows come in any order: sums over patterns must not depend on it.
      patterns: [...this.#patterns.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern),
      peopleAt: touchpoints.map((touchpoint) => {
        const met = at(this.#met, touchpoint);
        return {
          bad: having(met, bad),
          ok: having(met, ok),
          exceptional: having(met, exceptional),
          badOrOk: having(met, bad | ok),
          okOrExceptional: having(met, ok | exceptional),
        };
      }),
      peopleBy: {
        none: having(this.#failed, 1),
        one: having(this.#failed, 2),
        twoOrMore: having(this.#failed, 4),
        noneOrOne: having(this.#failed, 1 | 2),
        noneOrMore: having(this.#failed, 1 | 4),
        onlyAt: touchpoints.map((touchpoint) => having(at(this.#alone, touchpoint), 1)),
        noneOrOnlyAt: touchpoints.map((touchpoint) => {
          const alone = at(this.#alone, touchpoint);
          return having(
            this.#failed.map((bits, person) => (bits & 1) | alone[person]!),
            1,
          );
        }),
      },
    };
  }
}

/** How many have any of some bits. */
function having(all: Uint8Array, bits: number): number {
  let many = 0;
  for (const one of all) if ((one & bits) !== 0) many++;
  return many;
}
