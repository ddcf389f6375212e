import type { Asked } from "./asked.ts";
import type { RowSet } from "./row-set.ts";
import { listFor, Said } from "./said.ts";

/** Sets of words, and numbers without a scale: of so many cells a slice may hold a part. */
const manyKeys = 64;

/** What of everything that was said stands in some rows; each answer is chosen when it is first looked at. */
export class SaidWithin {
  readonly #rows: RowSet;
  readonly #asked = new Map<Asked, Asked>();
  readonly #said = new Map<Said, Said>();

  constructor(rows: RowSet) {
    this.#rows = rows;
  }

  of(said: Said): Said {
    const known = this.#said.get(said) ?? this.#choose(said);
    this.#said.set(said, known);
    return known;
  }

  #choose({ touchpoint, asked: all, of: cells, keys }: Said): Said {
    const places = this.#rows.placesIn(all.rows);
    const asked = this.#asked.get(all) ?? all.at(places, () => this.#rowsOf(all));
    this.#asked.set(all, asked);
    const of = listFor(keys, places.length);
    for (let at = 0; at < of.length; at++) of[at] = cells[places[at]!]!;
    return new Said({ touchpoint, asked, ...(keys.length > manyKeys ? withoutUnused(of, keys) : { of, keys }) });
  }

  #rowsOf({ rows }: Asked): Int32Array {
    const chosen = this.#rows.placesIn(rows).slice();
    for (let at = 0; at < chosen.length; at++) chosen[at] = rows[chosen[at]!]!;
    return chosen;
  }
}

function withoutUnused(of: Said["of"], keys: readonly number[]): Pick<Said, "of" | "keys"> {
  const isUsed = new Uint8Array(keys.length);
  for (let at = 0; at < of.length; at++) isUsed[of[at]!] = 1;
  let used = 0;
  const places = Int32Array.from(isUsed, (is) => (is === 1 ? used++ : -1));
  return { of: of.map((key) => places[key]!), keys: keys.filter((_, key) => isUsed[key] === 1) };
}
