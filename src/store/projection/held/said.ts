import type { AnswerColumn } from "../dictionary.ts";
import type { Column } from "../duckdb.ts";
import { absentCell } from "../query.ts";
import type { Asked, AskedAt } from "./asked.ts";
import { type Numbered, numbered } from "./lookup.ts";
import type { Places, Spots } from "./spots.ts";

/** What one answer holds at one touchpoint, in rows that lie person after person. */
export class Said {
  readonly touchpoint: number;
  readonly asked: Asked;
  /** Which of the cells in `keys`, ascending, each holds: a value, or that there is none. */
  readonly of: Uint8Array | Uint16Array | Int32Array;
  readonly keys: readonly number[];

  constructor({ touchpoint, asked, of, keys }: Pick<Said, "touchpoint" | "asked" | "of" | "keys">) {
    this.touchpoint = touchpoint;
    this.asked = asked;
    this.of = of;
    this.keys = keys;
  }

  /** Who was asked, row by row. */
  get who(): Int32Array {
    return this.asked.who;
  }

  /** The rows in which it was asked, ascending. */
  get rows(): Int32Array {
    return this.asked.rows;
  }

  get again(): Asked["again"] {
    return this.asked.again;
  }

  partIn(parts: Spots): Places {
    return this.asked.partIn(parts);
  }
}

/** Room for so many numbers of cells. */
export function listFor(keys: ArrayLike<number>, length: number): Said["of"] {
  if (keys.length <= 2 ** 8) return new Uint8Array(length);
  return keys.length <= 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
}

/** What an answer holds in all rows, touchpoint by touchpoint. */
export function saidOf(column: AnswerColumn, cells: Column, touchpoints: Spots, askedAt: AskedAt): Said[] {
  const { keys, of } = ascending(numbered(cells, absentCell(column)));
  const { column: codes, lowest, places } = touchpoints;
  const many = new Int32Array(touchpoints.keys.length);
  for (let row = 0; row < cells.length; row++) if (of[row]! >= 0) many[places[codes[row]! - lowest]!]!++;
  const rows = Array.from(many, (length) => new Int32Array(length));
  const own = Array.from(many, (length) => listFor(keys, length));
  many.fill(0);
  for (let row = 0; row < cells.length; row++) {
    if (of[row]! < 0) continue;
    const spot = places[codes[row]! - lowest]!;
    rows[spot]![many[spot]!] = row;
    own[spot]![many[spot]!++] = of[row]!;
  }
  return touchpoints.keys.flatMap((touchpoint, spot) =>
    rows[spot]!.length === 0
      ? []
      : [new Said({ touchpoint, asked: askedAt.in(touchpoint, rows[spot]!), of: own[spot]!, keys })],
  );
}

function ascending({ keys, of }: Numbered): { keys: number[]; of: Int32Array } {
  const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
  const places = new Int32Array(keys.length);
  for (const [place, key] of order.entries()) places[key] = place;
  const moved = order.some((key, place) => key !== place);
  return { keys: order.map((key) => keys[key]!), of: moved ? of.map((key) => (key < 0 ? -1 : places[key]!)) : of };
}
