import type { Condition } from "../conditions.ts";
import type { Column } from "../duckdb.ts";
import type { Said } from "./said.ts";
import { type Spots, spotsOf } from "./spots.ts";

/** With more numbers than this the cubes of a column are not made: some hundred values for ten years. */
const mostNumbers = 8_000_000;

/**
 * How often each cell of an answer was said before each day with each value of a column: what lies in a period, and has some
 * values of one column, is the difference of two days, whatever lies between them.
 */
export class DayCubes {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #said: readonly Said[];
  readonly #first: number;
  readonly #days: number;
  readonly #cubes = new Map<string, { readonly values: Spots; readonly of: ReadonlyMap<Said, Uint32Array> }>();

  constructor(columns: ReadonlyMap<string, Column>, said: readonly Said[]) {
    const { lowest, places } = spotsOf(columns.get("day")!);
    this.#columns = columns;
    this.#said = said;
    this.#first = lowest;
    this.#days = places.length;
  }

  prepare(name: string): void {
    const values = spotsOf(this.#columns.get(name)!, undefined, null);
    const size = (this.#days + 1) * values.keys.length;
    if (this.#said.reduce((sum, { keys }) => sum + keys.length, 0) * size > mostNumbers) return;
    const days = this.#columns.get("day")!;
    this.#cubes.set(name, {
      values,
      of: new Map(this.#said.map((said) => [said, cubeOf(said, days, this.#first, values, size)])),
    });
  }

  /** How what meets the conditions is counted; null where they ask for values of several columns, or of one without cubes. */
  counting(conditions: readonly Condition[]): ((said: Said) => Float64Array) | null {
    const [chosen, ...others] = new Set(conditions.filter((one) => "among" in one).map(({ column }) => column));
    if (others.length > 0) return null;
    const cubes = chosen === undefined ? [...this.#cubes.values()].at(-1) : this.#cubes.get(chosen);
    if (cubes === undefined) return null;
    let [from, until] = [0, this.#days];
    const within = (day: number) => Math.min(this.#days, Math.max(0, day - this.#first));
    const wanted = new Set(cubes.values.keys);
    for (const one of conditions) {
      if ("among" in one) for (const key of wanted) if (!one.among.includes(key)) wanted.delete(key);
      if ("from" in one) from = Math.max(from, within(one.from));
      if ("until" in one) until = Math.min(until, within(one.until));
    }
    const { keys } = cubes.values;
    const places = keys.flatMap((key, place) => (wanted.has(key) ? [place] : []));
    return (said) => summed(cubes.of.get(said)!, said.keys.length, { from, until, places, values: keys.length });
  }
}

function cubeOf(
  { rows, of, keys }: Said,
  days: Column,
  first: number,
  { column, lowest, places, keys: { length: values } }: Spots,
  size: number,
): Uint32Array {
  const cube = new Uint32Array(size * keys.length);
  const aDay = values * keys.length;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const place = (days[row]! - first + 1) * values + places[column[row]! - lowest]!;
    cube[place * keys.length + of[at]!]!++;
  }
  for (let at = aDay; at < cube.length; at++) cube[at]! += cube[at - aDay]!;
  return cube;
}

/** Which days, and which places of so many values. */
interface Wanted {
  readonly from: number;
  readonly until: number;
  readonly places: readonly number[];
  readonly values: number;
}

function summed(cube: Uint32Array, width: number, { from, until, places, values }: Wanted): Float64Array {
  const n = new Float64Array(width);
  if (until <= from) return n;
  for (const place of places) {
    const [before, end] = [from, until].map((day) => (day * values + place) * width) as [number, number];
    for (let key = 0; key < width; key++) n[key]! += cube[end + key]! - cube[before + key]!;
  }
  return n;
}
