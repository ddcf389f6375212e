import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Counts, OutcomeCounts } from "../counts.ts";
import type { Followed, LastSaid } from "./last-said.ts";
import { satisfiedLeaving } from "./satisfied-leaving.ts";

const slice = { journey: "lunch", perspective: "customer" } as const;
const whole = { touchpoint: null };
const answers = [
  someAnswers({ 1: 20, 3: 40, 5: 90 }, whole),
  someAnswers({ 2: 46, 9: 104 }, { ...whole, answer: "return" }),
];

interface Known {
  readonly said?: readonly LastSaid[];
  readonly followed?: readonly Followed[];
  readonly churned?: readonly number[];
}
const counted = ({
  said = [],
  followed = [],
  churned = [],
}: Known): Pick<Counts, "outcomes" | "lastSaid" | "leaving"> => ({
  outcomes: async (): Promise<OutcomeCounts[]> =>
    churned.length === 0 ? [] : [{ kind: "churned", good: false, codes: churned.map((code) => ({ code, n: 75 })) }],
  lastSaid: async () => [...said],
  leaving: async () => [...followed],
});
const found = (known: Known, perspective: "customer" | "employee" = "customer") =>
  satisfiedLeaving(counted(known), { slice: { ...slice, perspective }, answers }, { perspective });

const inShort = (figures: Readonly<Record<string, Figure>>) =>
  Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => [
      key,
      figure.ok
        ? [figure.estimate.value, figure.estimate.low, figure.estimate.high].map((x) => x.toFixed(4)).join(" ")
        : figure.reason,
    ]),
  );

describe("the satisfied who leave", () => {
  // 90 satisfied, of whom 18 would hardly come again; 60 others, of whom 28 would not.
  const said: LastSaid[] = [
    { said: [5, 9], n: 60 },
    { said: [4, 4], n: 12 },
    { said: [5, 3], n: 18 },
    { said: [3, 10], n: 32 },
    { said: [1, 0], n: 28 },
    { said: [5, null], n: 7 },
    { said: [null, 0], n: 9 },
    { said: ["notApplicable", 0], n: 3 },
  ];

  it("are those whose last answers say both, with neutral answers among the not satisfied and among the staying", async () => {
    const { leaving, figures } = await found({ said });
    assert.equal(leaving, "whole.return");
    // R: binom::binom.wilson(18, 90), (18, 46), (28, 60), (32, 60), (18, 150); Newcombe's difference of 28/60 and 18/90.
    assert.deepEqual(inShort(figures), {
      contradictionRate: "0.2000 0.1304 0.2941",
      satisfiedOfLeavers: "0.3913 0.2639 0.5354",
      dissatisfiedLeaveRate: "0.4667 0.3463 0.5911",
      hostageRate: "0.5333 0.4089 0.6537",
      contradictionOfAll: "0.1200 0.0773 0.1817",
      riskDifference: "26.6667 11.3843 40.9201",
    });
  });

  it("are seen by what happened before what was said, where it is told of some that they stayed", async () => {
    const { leaving, figures } = await found({
      churned: [0, 1],
      said: [
        { said: [5, 1], n: 10 },
        { said: [2, 0], n: 30 },
      ],
    });
    assert.equal(leaving, "churned");
    assert.deepEqual(figures.satisfiedOfLeavers?.ok && figures.satisfiedOfLeavers.estimate.people, 10);
  });

  it("are those who left within the horizon where only leaving is told; who cannot be followed is left out", async () => {
    const followed: Followed[] = [
      { code: 5, fate: "left", n: 18 },
      { code: 4, fate: "stayed", n: 72 },
      { code: 2, fate: "left", n: 28 },
      { code: 3, fate: "stayed", n: 32 },
      { code: 5, fate: "not-followed", n: 400 },
      { code: 5, fate: "left-before", n: 40 },
    ];
    const { leaving, figures } = await found({ churned: [1], followed });
    assert.equal(leaving, "churned");
    assert.equal(inShort(figures).contradictionRate, "0.2000 0.1304 0.2941");
  });

  it("are told by what was said where of fewer than five people it is known what they did", async () => {
    const { leaving } = await found({ churned: [1], followed: [{ code: 5, fate: "left", n: 4 }], said });
    assert.equal(leaving, "whole.return");
  });

  it("are not shown of few, and what the two shares differ by is not either", async () => {
    const few: LastSaid[] = [
      { said: [5, 9], n: 80 },
      { said: [1, 0], n: 3 },
    ];
    assert.deepEqual(inShort((await found({ said: few })).figures), {
      contradictionRate: "0.0000 0.0000 0.0458",
      satisfiedOfLeavers: "too-few",
      dissatisfiedLeaveRate: "too-few",
      hostageRate: "too-few",
      contradictionOfAll: "too-few",
      riskDifference: "too-few",
    });
  });

  it("cannot be subtracted: nothing is told of colleagues where few are satisfied or not, leave or stay", async () => {
    const six: LastSaid[] = [
      { said: [5, 9], n: 14 },
      { said: [5, 0], n: 6 },
      { said: [1, 9], n: 2 },
      { said: [1, 0], n: 1 },
    ];
    assert.deepEqual(inShort((await found({ said: six })).figures), {
      ...{ contradictionRate: "0.3000 0.1455 0.5190", satisfiedOfLeavers: "too-few", dissatisfiedLeaveRate: "too-few" },
      ...{ hostageRate: "too-few", contradictionOfAll: "too-few", riskDifference: "too-few" },
    });
    const fewLeave: LastSaid[] = [
      { said: [5, 9], n: 14 },
      { said: [5, 0], n: 2 },
      { said: [1, 9], n: 10 },
      { said: [1, 0], n: 1 },
    ];
    for (const said of [six, fewLeave])
      for (const reason of Object.values(inShort((await found({ said }, "employee")).figures)))
        assert.equal(reason, "withheld");
    assert((await found({ said: [...said] }, "employee")).figures.contradictionRate?.ok);
  });

  it("are nobody where nobody said how satisfied they are, or nothing tells of leaving", async () => {
    const nothing = { leaving: null, figures: {} };
    assert.deepEqual(await found({}), nothing);
    assert.deepEqual(await satisfiedLeaving(counted({ said }), { slice, answers: [] }, slice), nothing);
  });
});
