import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import { notAnswered, notAsked, type WideBatch, type WideLayout } from "../../../core/experience/wide.ts";
import { setScale } from "../../../core/experience/word-sets.ts";
import { openProjection } from "../open.ts";

const journey = aJourney();
const slice = { journey: "lunch", perspective: "customer" } as const;

const layout = (about: Partial<WideLayout> = {}): WideLayout => ({
  columns: ["menu", "bill"].map((touchpoint) => ({ touchpoint, answer: "tags", kind: "set", scale: setScale })),
  attributes: [],
  outcomes: [],
  perspective: "customer",
  precision: "day",
  shape: "row",
  weighted: false,
  customers: true,
  ...about,
});

/** Rows by column; a cell is a place among the sets of its batch. */
const aBatch = (answers: readonly (readonly number[])[], about: Partial<WideBatch>): WideBatch => {
  const length = answers[0]!.length;
  const answered = answers.map((column) => Float64Array.from(column));
  const rows = { row: new Float64Array(length), day: new Int32Array(length), second: new Int32Array(length) };
  return { length, ...rows, answers: answered, attributes: [], outcomes: [], ...about };
};

async function tagsOf(wide: WideLayout, ...batches: readonly WideBatch[]) {
  const opened = await openProjection({ file: "temporary", workspace: "test" });
  assert(opened.ok);
  const projection = opened.value;
  try {
    await projection.loadPasses(
      journey,
      wide,
      (async function* () {
        yield* batches;
      })(),
    );
    return await projection.answers(slice);
  } finally {
    await projection.close();
  }
}

describe("sets of words in the projection", () => {
  const first = aBatch(
    [
      [0, 1, 0],
      [0, notAnswered, notAsked],
    ],
    {
      customer: ["anna", "bo", "anna"],
      sets: { 0: [["speed", "price"], []], 1: [["speed"]] },
    },
  );
  // Numbered otherwise, and in another order: the same set.
  const second = aBatch(
    [
      [0, 1],
      [notAsked, notAsked],
    ],
    {
      customer: ["carl", "anna"],
      sets: { 0: [["friendliness"], ["price", "speed"]] },
    },
  );

  it("are counted by what was chosen together, however each batch numbers them, with who chose what again", async () => {
    const [bill, menu] = await tagsOf(layout(), first, second);
    assert.deepEqual(menu, {
      ...{ touchpoint: "menu", answer: "tags", kind: "set", scale: setScale },
      sets: [[], ["friendliness"], ["price", "speed"]],
      codes: [
        { code: 0, n: 1 },
        { code: 1, n: 1 },
        { code: 2, n: 3 },
      ],
      ...{ people: 3, notAnswered: 0, notApplicable: 0 },
      clusters: {
        codes: [
          { code: 0, n: 1 },
          { code: 1, n: 1 },
          { code: 2, n: 3 },
        ],
        pairs: [
          { a: 0, b: 0, n: 1 },
          { a: 1, b: 1, n: 1 },
          { a: 2, b: 2, n: 9 },
        ],
        ...{ people: 3, sampled: false },
      },
    });
    assert.deepEqual(bill?.sets, [["speed"]]);
    assert.equal(bill?.notAnswered, 1);
  });

  it("are counted alike in long data", async () => {
    const long = aBatch([[0, 1, 0]], { touchpoint: ["menu", "menu", "bill"], sets: { 0: [["speed", "price"], []] } });
    const [bill, menu] = await tagsOf(
      layout({ shape: "long", customers: false, columns: [{ ...layout().columns[0]!, touchpoint: null }] }),
      long,
    );
    assert.deepEqual(menu?.sets, [[], ["price", "speed"]]);
    assert.deepEqual(bill?.sets, [["price", "speed"]]);
    assert.equal(menu?.people, 2);
  });

  it("are one too many once 19,999 different ones are known: then they are counted together, and said to be", async () => {
    const rows = Array.from({ length: 20_003 }, (_, row) => row);
    const words = rows.map((row) => [`word ${row}`]);
    const free = aBatch([rows, rows.map(() => notAsked)], { customer: rows.map(String), sets: { 0: words } });
    const [menu] = await tagsOf(layout(), free);
    assert.equal(menu?.sets?.length, 20_000);
    assert.equal(menu?.sets?.at(-1), null);
    assert.deepEqual(menu?.codes.at(-1), { code: 19_999, n: 4 });
  });
});
