import { Collecting, type ColumnToLookAt } from "../src/core/doctor/collecting.ts";
import type { Meaning, Specimen } from "../src/core/doctor/specimen.ts";
import { normalQuantile } from "../src/core/measures/numbers/normal.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";

/** A column of texts, with what the mapping makes of it. */
export interface PlainColumn {
  readonly name: string;
  readonly meaning: Meaning;
  texts: string[];
}

/** A survey in which nothing is wrong, as columns of texts to plant faults in. */
export interface Survey {
  readonly seed: number;
  readonly rows: number;
  readonly columns: PlainColumn[];
  column(name: string): PlainColumn;
}

export interface SurveyToMake {
  readonly seed: number;
  readonly rows?: number;
  readonly touchpoints?: number;
  /** How much of an answer is the person's mood rather than the touchpoint: 0–1. */
  readonly mood?: number;
  /** Share of cells that are empty. */
  readonly missing?: number;
  readonly scale?: readonly [number, number];
  /** How far moods rise from the first row to the last, in standard deviations. */
  readonly drift?: number;
  /** How differently people use the ends of a scale; at 0 all alike. */
  readonly style?: number;
  /** How far all touchpoints are liked more, in standard deviations: at 1 most answers are the best. */
  readonly liked?: number;
}

/**
 * Answers t1, t2, … on one scale that share a mood, an outcome `churned` that a low mood makes likelier, an attribute `group`
 * and a `day`. Different shares for each touchpoint, so that no two columns are alike.
 */
export function survey({
  seed,
  rows = 1000,
  touchpoints = 8,
  mood = 0.6,
  missing = 0.1,
  scale = [1, 5],
  drift = 0,
  style = 0,
  liked = 0,
}: SurveyToMake): Survey {
  const random = randomFrom(seed);
  const [low, high] = scale;
  const steps = high - low + 1;
  const cuts = Array.from({ length: steps - 1 }, (_, at) => normalQuantile((at + 1) / steps) - 0.4);
  const names = Array.from({ length: touchpoints }, (_, at) => `t${at + 1}`);
  const columns: PlainColumn[] = names.map((name) => ({
    name,
    meaning: { as: "answer", touchpoint: name, answer: "satisfaction", scale, reversed: false },
    texts: [],
  }));
  const churned: PlainColumn = { name: "churned", meaning: { as: "outcome", kind: "churned", good: false }, texts: [] };
  const group: PlainColumn = { name: "group", meaning: { as: "attribute", key: "group" }, texts: [] };
  const day: PlainColumn = { name: "day", meaning: { as: "time" }, texts: [] };
  for (let row = 0; row < rows; row++) {
    const feels = random.normal() + drift * (row / rows - 0.5);
    const strongly = style === 0 ? 1 : Math.exp(style * random.normal());
    for (const [at, column] of columns.entries()) {
      const own = mood * feels + Math.sqrt(1 - mood ** 2) * random.normal() + (at - touchpoints / 2) / 10;
      const felt = strongly * own + liked;
      const value = low + cuts.filter((cut) => felt > cut).length;
      column.texts.push(random.uniform() < missing ? "" : String(value));
    }
    churned.texts.push(random.uniform() < 0.2 - 0.1 * Math.tanh(feels) ? "1" : "0");
    group.texts.push(["new", "regular", "staff"][Math.floor(random.uniform() * 3)]!);
    day.texts.push(
      `2026-${String(1 + Math.floor(random.uniform() * 12)).padStart(2, "0")}-${String(1 + Math.floor(random.uniform() * 28)).padStart(2, "0")}`,
    );
  }
  const all = [...columns, churned, group, day];
  return { seed, rows, columns: all, column: (name) => all.find((column) => column.name === name)! };
}

/** The survey as the doctor sees it. */
export function specimenOf({ rows, columns }: Pick<Survey, "rows" | "columns">, most?: number): Specimen {
  const toLookAt = columns.map(
    ({ name, meaning }): ColumnToLookAt => ({
      name,
      meaning,
      isSilent: (text) => text === "",
      numberOf: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN),
    }),
  );
  const collecting = new Collecting(toLookAt, 1, most);
  for (let row = 0; row < rows; row++) if (collecting.wants()) collecting.add((column) => columns[column]!.texts[row]!);
  return collecting.specimen();
}
