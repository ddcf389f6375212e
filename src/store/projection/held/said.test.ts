import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AnswerColumn } from "../dictionary.ts";
import { AskedAt } from "./asked.ts";
import { RowSet } from "./row-set.ts";
import { saidOf } from "./said.ts";
import { SaidWithin } from "./said-within.ts";
import { spotsOf } from "./spots.ts";

const rating: AnswerColumn = { code: 1, key: "rating", kind: "rating", scale: [1, 5], storage: "UTINYINT" };
const notAsked = 255;

/** What Anna (three rows), Bo (one) and Cecilia (three) said at touchpoints 3 and 7. */
const person = Int32Array.from([0, 0, 0, 1, 2, 2, 2]);
const touchpoints = Uint8Array.from([3, 7, 3, 3, 7, 7, 7]);
const cells = Uint8Array.from([6, 2, 5, notAsked, 2, 4, 4]);

describe("what was said", () => {
  it("lies touchpoint by touchpoint, with who said it and who had said something before", () => {
    const [bill, taste, ...others] = saidOf(rating, cells, spotsOf(touchpoints), new AskedAt(person));
    assert.deepEqual(others, []);
    assert.deepEqual(bill!.keys, [2, 4, 5, 6]);
    assert.deepEqual([bill!.touchpoint, [...bill!.rows], [...bill!.of], [...bill!.who]], [3, [0, 2], [3, 2], [0, 0]]);
    assert.deepEqual(
      [taste!.touchpoint, [...taste!.rows], [...taste!.of], [...taste!.who]],
      [7, [1, 4, 5, 6], [0, 0, 1, 1], [0, 2, 2, 2]],
    );
    assert.deepEqual(
      bill!.again?.map((places) => [...places]),
      [[1]],
    );
    assert.deepEqual(
      taste!.again?.map((places) => [...places]),
      [[2, 3], [3]],
    );
  });

  it("is chosen by rows", () => {
    const [, taste] = saidOf(rating, cells, spotsOf(touchpoints), new AskedAt(person));
    const chosen = new SaidWithin(RowSet.holding(cells, [4, 5])).of(taste!);
    assert.deepEqual(
      [[...chosen.rows], [...chosen.of], [...chosen.who]],
      [
        [5, 6],
        [1, 1],
        [2, 2],
      ],
    );
  });

  it("shares who was asked with what else was asked in the same rows", () => {
    const askedAt = new AskedAt(person);
    const others = Uint8Array.from(cells, (cell, row) => (row === 1 ? notAsked : cell === notAsked ? cell : 3));
    const [[bill, taste], [sameBill, otherTaste]] = [cells, others].map((one) =>
      saidOf(rating, one, spotsOf(touchpoints), askedAt),
    ) as [ReturnType<typeof saidOf>, ReturnType<typeof saidOf>];
    assert.equal(sameBill!.asked, bill!.asked);
    assert.deepEqual(
      [[...taste!.who], [...otherTaste!.who]],
      [
        [0, 2, 2, 2],
        [2, 2, 2],
      ],
    );
    const chosen = new SaidWithin(RowSet.holding(cells, [5, 6]));
    assert.equal(chosen.of(sameBill!).asked, chosen.of(bill!).asked);
    assert.deepEqual(
      [[...chosen.of(sameBill!).of], [...chosen.of(bill!).of]],
      [
        [0, 0],
        [3, 2],
      ],
    );
  });

  it("tells nobody apart by distances who answered very often", () => {
    const rows = 100;
    const same = new Uint8Array(rows).fill(2);
    const [all] = saidOf(rating, same, spotsOf(new Uint8Array(rows)), new AskedAt(new Int32Array(rows)));
    assert.equal(all!.again, null);
  });

  it("keeps of many cells those that were said", () => {
    const many = Float64Array.from({ length: 100 }, (_, row) => 200 - row);
    const free: AnswerColumn = { ...rating, storage: "DOUBLE" };
    const [all] = saidOf(free, many, spotsOf(new Uint8Array(100)), new AskedAt(Int32Array.from(many.keys())));
    assert.equal(all!.keys.length, 100);
    const chosen = new SaidWithin(RowSet.between(many, 150, 153)).of(all!);
    assert.deepEqual(
      [chosen.keys, [...chosen.of]],
      [
        [150, 151, 152],
        [2, 1, 0],
      ],
    );
  });
});
