import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import type { Counts, OutcomeCounts } from "../counts.ts";
import type { LastSaid } from "./last-said.ts";
import { recoveryFigures } from "./recovery.ts";

const slice = { journey: "lunch", perspective: "customer" } as const;
const answers = [
  someAnswers({ 0: 40, 2: 40 }, { answer: "resolved" }),
  someAnswers({ 9: 280 }, { touchpoint: null, answer: "recommend" }),
];
const figures = async (said: readonly LastSaid[], happened: readonly OutcomeCounts[] = []) => {
  const counts: Pick<Counts, "outcomes" | "lastSaid"> = {
    outcomes: async () => [...happened],
    lastSaid: async () => [...said],
  };
  const found = await recoveryFigures(counts, { slice, answers }, slice);
  return Object.fromEntries(
    Object.entries(found).map(([key, figure]) => [
      key,
      figure.ok
        ? [figure.estimate.value, figure.estimate.low, figure.estimate.high].map((x) => x.toFixed(3)).join(" ")
        : `${figure.reason} ${figure.n}`,
    ]),
  );
};

describe("what putting a matter right is worth", () => {
  // Nothing to put right: 100 promoters, 60 passives, 40 detractors; put right 30, 6, 4; not or partly 5, 5, 30.
  const said: LastSaid[] = [
    { said: ["notApplicable", 10], n: 100 },
    { said: ["notApplicable", 8], n: 60 },
    { said: ["notApplicable", 2], n: 40 },
    { said: [2, 9], n: 30 },
    { said: [2, 7], n: 6 },
    { said: [2, 6], n: 4 },
    { said: [0, 10], n: 5 },
    { said: [1, 7], n: 5 },
    { said: [0, 0], n: 30 },
    { said: [null, 9], n: 50 },
    { said: [2, null], n: 50 },
  ];

  it("is NPS of those for whom it was, against those for whom it was not, and those who had nothing", async () => {
    // R: adjusted Wald with ¾, 1½, ¾ pseudo-answers (vector M14-recovery's command); NPS 65, −62.5 and 30.
    assert.deepEqual(await figures(said), {
      "bill.recovery.failureRate": "0.286 0.236 0.341",
      "bill.recovery.recoveryRate": "0.500 0.393 0.607",
      "bill.recovery.gain": "127.500 89.155 148.054",
      "bill.recovery.paradox": "35.000 7.967 53.850",
    });
  });

  it("stands beside what people did, where that is told of some that they came back and of others that they did not", async () => {
    const codes = [
      { code: 0, n: 60 },
      { code: 1, n: 220 },
    ];
    const conduct: LastSaid[] = [
      { said: ["notApplicable", 10, 1], n: 160 },
      { said: ["notApplicable", 10, 0], n: 40 },
      { said: [2, 10, 1], n: 30 },
      { said: [2, 10, 0], n: 10 },
      { said: [0, 10, 1], n: 30 },
    ];
    // R: Newcombe's difference of 30/40 and 160/200.
    const returned = await figures(conduct, [{ kind: "returned", good: true, codes }]);
    assert.equal(returned["bill.recovery.conduct"], "-5.000 -20.981 7.408");
    const churned = await figures(
      conduct.map(({ said: [resolved, recommend, left], n }) => ({
        said: [resolved!, recommend!, 1 - Number(left)],
        n,
      })),
      [{ kind: "churned", good: false, codes }],
    );
    assert.equal(churned["bill.recovery.conduct"], "-5.000 -20.981 7.408");
  });

  it("has no verdict below thirty recovered or unrecovered, nor a failure rate where everybody had a matter", async () => {
    const few: LastSaid[] = [
      { said: [2, 10], n: 29 },
      { said: [0, 0], n: 40 },
    ];
    assert.deepEqual(await figures(few), {
      "bill.recovery.failureRate": "only-happened 69",
      "bill.recovery.recoveryRate": "0.420 0.311 0.538",
      "bill.recovery.gain": "too-few 29",
      "bill.recovery.paradox": "too-few 29",
    });
  });

  it("is not asked where nobody was", async () => {
    const counts = { outcomes: async () => [], lastSaid: async () => [...said] };
    assert.deepEqual(await recoveryFigures(counts, { slice, answers: answers.slice(1) }, slice), {});
    assert.deepEqual(await recoveryFigures(counts, { slice, answers: answers.slice(0, 1) }, slice), {});
  });
});
