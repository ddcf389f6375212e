import { expectedAnswer } from "../src/core/experience/answer-code.ts";
import { notAnswered, notApplicable, notAsked, type WideBatch, type WideLayout } from "../src/core/experience/wide.ts";
import { setScale } from "../src/core/experience/word-sets.ts";
import type { Demo } from "./demo.ts";
import { type Named, namedAt } from "./named.ts";
import { weekdayOf } from "./to-experiences.ts";
import type { Visit } from "./visit.ts";

/** The demo's visits as the projection loads them in bulk: one row an experience. For benchmarks at any size. */
export const demoLayout: WideLayout = {
  columns: [
    { touchpoint: null, answer: "satisfaction", kind: "rating", scale: [1, 5] },
    { touchpoint: null, answer: "return", kind: "rating", scale: [0, 10] },
    { touchpoint: null, answer: "recommend", kind: "recommend", scale: [0, 10] },
    { touchpoint: null, answer: "expectation", kind: "expectation", scale: [-4, 4] },
    { touchpoint: null, answer: expectedAnswer("expectation"), kind: "expected", scale: [1, 5] },
  ],
  attributes: ["group", "weekday"],
  outcomes: ["churned"],
  perspective: "customer",
  precision: "second",
  shape: "long",
  weighted: false,
  customers: true,
};

/** The same with what was named of reasons and emotions. */
export const namedLayout: WideLayout = {
  ...demoLayout,
  columns: [
    ...demoLayout.columns,
    ...["tags", "emotions"].map((answer) => ({ touchpoint: null, answer, kind: "set", scale: setScale }) as const),
  ],
};

/** Whose visits, how many experiences of them, and how many rows a batch has at least. */
interface Wanted {
  readonly perspective?: Visit["perspective"];
  readonly experiences?: number;
  readonly rows?: number;
  /** Whether with what was named, as `namedLayout` says. */
  readonly named?: true;
}

/** One perspective's visits in batches, customers' unless told, until so many experiences have been given. */
export async function* toBatches(demo: Demo, wanted: Wanted = {}): AsyncGenerator<WideBatch> {
  const { perspective = "customer", experiences = Number.POSITIVE_INFINITY, rows: size = 50_000 } = wanted;
  const layout = wanted.named === true ? namedLayout : demoLayout;
  let rows = new Rows(layout);
  let given = 0;
  for (const visit of demo.visits()) {
    if (visit.perspective !== perspective) continue;
    if (given >= experiences) break;
    given += rows.add(visit, demo);
    if (rows.length < size) continue;
    yield rows.batch();
    rows = new Rows(layout, given);
  }
  if (rows.length > 0) yield rows.batch();
}

/** Rows being gathered, column by column. */
class Rows {
  readonly #before: number;
  readonly #layout: WideLayout;
  readonly #customer: string[] = [];
  readonly #pass: string[] = [];
  readonly #touchpoint: (string | null)[] = [];
  readonly #day: number[] = [];
  readonly #second: number[] = [];
  readonly #answers: readonly number[][];
  /** The sets of words named, by the column that they stand in. */
  readonly #sets: Readonly<Record<number, (readonly string[])[]>>;
  readonly #group: string[] = [];
  readonly #weekday: string[] = [];
  readonly #left: number[] = [];
  readonly #channel: string[] = [];
  readonly #location: string[] = [];

  constructor(layout: WideLayout, before = 0) {
    this.#before = before;
    this.#layout = layout;
    this.#answers = layout.columns.map(() => []);
    const columns = layout.columns.flatMap(({ kind }, column) => (kind === "set" ? [column] : []));
    this.#sets = Object.fromEntries(columns.map((column): [number, string[][]] => [column, []]));
  }

  get length(): number {
    return this.#day.length;
  }

  add(visit: Visit, demo: Demo): number {
    for (const met of visit.touchpoints) {
      const value = met.satisfaction;
      const code = value === null ? notAnswered : value === "notApplicable" ? notApplicable : value;
      const expected = met.expected === undefined || typeof value !== "number" ? notAsked : met.expected;
      const gap = expected === notAsked ? notAsked : code - expected;
      const touchpoint = demo.world.touchpoints[met.touchpoint]!;
      this.#row(visit, demo, touchpoint, [code, notAsked, notAsked, gap, expected], namedAt(touchpoint, met, visit));
    }
    const { whole } = visit;
    if (whole !== undefined)
      this.#row(visit, demo, null, [whole.satisfaction, whole.return, whole.recommend, notAsked, notAsked], null);
    return visit.touchpoints.length + (whole === undefined ? 0 : 1);
  }

  #row(visit: Visit, demo: Demo, touchpoint: string | null, answers: readonly number[], named: Named | null): void {
    this.#customer.push(`${visit.perspective === "customer" ? "guest" : "manager"}-${visit.customer}`);
    this.#pass.push(`${visit.perspective}-${visit.customer}-${visit.number}`);
    this.#touchpoint.push(touchpoint);
    this.#day.push(demo.firstDay + visit.day);
    this.#second.push(visit.minute * 60);
    this.#channel.push(visit.channel);
    this.#location.push(visit.location);
    this.#group.push(visit.group);
    this.#weekday.push(weekdayOf(visit, demo));
    // Told once a visit, and only of those who left.
    this.#left.push(visit.left && touchpoint === null ? 1 : notAsked);
    for (const [index, answer] of answers.entries()) this.#answers[index]!.push(answer);
    for (const [column, sets] of Object.entries(this.#sets)) {
      const { answer } = this.#layout.columns[Number(column)]!;
      this.#answers[Number(column)]!.push(named === null ? notAsked : sets.push(named[answer as keyof Named]) - 1);
    }
  }

  batch(): WideBatch {
    return {
      length: this.length,
      row: Float64Array.from(this.#day, (_, index) => this.#before + index + 1),
      customer: this.#customer,
      pass: this.#pass,
      touchpoint: this.#touchpoint,
      channel: this.#channel,
      location: this.#location,
      day: Int32Array.from(this.#day),
      second: Int32Array.from(this.#second),
      answers: this.#answers.map((column) => Float64Array.from(column)),
      sets: this.#sets,
      attributes: [this.#group, this.#weekday],
      outcomes: [Float64Array.from(this.#left)],
    };
  }
}
