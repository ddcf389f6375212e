import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { setScale } from "../../experience/word-sets.ts";
import { emotionProfile } from "../../measures/answers/emotion-profile.ts";
import type { Estimate, Figure } from "../../measures/intervals/estimate.ts";
import { wilsonInterval } from "../../measures/intervals/wilson-interval.ts";
import type { AnswerCounts } from "../counts.ts";
import { figuresOf, type Reader } from "../figures.ts";
import { namedIn } from "./named.ts";
import type { Named } from "./named-value.ts";

/** So many people who each chose these words; `customer`: the same person again. */
type Chose = readonly [n: number, words: readonly string[], customer?: string];

/** What a projection counts of them. */
function chosen(answer: string, all: readonly Chose[], about: Partial<AnswerCounts> = {}): AnswerCounts {
  const keys = [...new Set(all.map(([, words]) => JSON.stringify(words.toSorted())))].sort();
  const placeOf = (words: readonly string[]) => keys.indexOf(JSON.stringify(words.toSorted()));
  const codes = keys.map((_, code) => ({
    code,
    n: all.reduce((sum, [n, words]) => (placeOf(words) === code ? sum + n : sum), 0),
  }));
  const answers = all.flatMap(([n, words, customer]) =>
    Array.from({ length: n }, () => ({ code: placeOf(words), customer: customer ?? Symbol() })),
  );
  const people = [...Map.groupBy(answers, ({ customer }) => customer).values()];
  const pairs = keys.flatMap((_, a) =>
    keys.slice(a).flatMap((_, more) => {
      const b = a + more;
      const count = (some: typeof answers, code: number) => some.filter((one) => one.code === code).length;
      const n = people.reduce((sum, some) => sum + count(some, a) * count(some, b), 0);
      return n === 0 ? [] : [{ a, b, n }];
    }),
  );
  return {
    ...{ touchpoint: "bill", answer, kind: "set", scale: setScale, sets: keys.map((key) => JSON.parse(key)), codes },
    ...{ people: people.length, notApplicable: 0, notAnswered: 0 },
    clusters: people.length === answers.length ? null : { pairs, codes, people: people.length, sampled: false },
    ...about,
  };
}

const customers: Reader = { perspective: "customer" };
function only(counts: AnswerCounts, reader: Reader = customers): Named {
  const [found] = namedIn([counts], reader);
  assert(found !== undefined);
  return found;
}
const estimate = (figure: Figure | undefined): Estimate => {
  assert(figure?.ok === true, JSON.stringify(figure));
  return figure.estimate;
};
const ends = ({ value, low, high }: Pick<Estimate, "value" | "low" | "high">) => ({ value, low, high });

describe("what is named", () => {
  // 100 were asked: 40 name friendliness alone, 10 friendliness and speed, 20 speed, 5 price, 25 nothing.
  const counts = chosen(
    "tags",
    [
      [40, ["friendliness"]],
      [10, ["friendliness", "speed"]],
      [20, ["speed"]],
      [5, ["price"]],
      [25, []],
    ],
    { notAnswered: 7 },
  );

  it("is each word's share of the people asked, most named first, and how many named nothing", () => {
    const found = only(counts);
    assert.deepEqual(
      found.words.map(({ word, share }) => [word, ends(estimate(share))]),
      [
        ["friendliness", wilsonInterval(50, 100)],
        ["speed", wilsonInterval(30, 100)],
        ["price", wilsonInterval(5, 100)],
      ],
    );
    assert.deepEqual(ends(estimate(found.none)), wilsonInterval(25, 100));
    const { base, n, people, notAnswered, notApplicable, further, maxChoices, overChosen } = found;
    assert.deepEqual(
      { base, n, people, notAnswered, notApplicable },
      {
        ...{ base: "asked", n: 100, people: 100, notAnswered: 7, notApplicable: 0 },
      },
    );
    assert.deepEqual({ further, maxChoices, overChosen }, { further: 0, maxChoices: null, overChosen: 0 });
  });

  it("says which words are named more often than which, by exact McNemar adjusted for all pairs", () => {
    // R: p.adjust(c(binom.test(40, 60)$p.value, binom.test(50, 55)$p.value, binom.test(30, 35)$p.value), "BH")
    //    0.01348929 6.407528e-10 3.354228e-05
    assert.deepEqual(
      only(counts).words.map(({ word, says, than }) => [word, says, than]),
      [
        ["friendliness", "ahead-of-rest", "speed"],
        ["speed", "ahead-of-rest", "price"],
        ["price", null, null],
      ],
    );
  });

  it("does not tell apart what is named nearly alike, but both from what is named seldom", () => {
    const near = chosen("tags", [
      [20, ["speed"]],
      [18, ["price"]],
      [2, ["place"]],
      [60, []],
    ]);
    assert.deepEqual(
      only(near).words.map(({ word, says, than }) => [word, says, than]),
      [
        ["speed", "ahead-of", "place"],
        ["price", "ahead-of-rest", "place"],
        ["place", null, null],
      ],
    );
    const alike = chosen("tags", [
      [20, ["speed"]],
      [18, ["price"]],
    ]);
    assert.deepEqual(only(alike).words[0]?.says, "not-told-apart");
  });

  it("tells whether words differ at all by Cochran's Q", () => {
    // R: x <- rbind(matrix(rep(c(1,0,0),40),ncol=3,byrow=T), matrix(rep(c(1,1,0),10),ncol=3,byrow=T),
    //      matrix(rep(c(0,1,0),20),ncol=3,byrow=T), matrix(rep(c(0,0,1),5),ncol=3,byrow=T));
    //    k <- 3; T <- rowSums(x); C <- colSums(x); k*(k-1)*sum((C-mean(C))^2)/(k*sum(T)-sum(T^2))   40.66667
    const { cochran } = only(counts);
    assert.equal(cochran?.q.toFixed(5), "40.66667");
    assert.equal(cochran?.df, 2);
  });

  it("leaves out of the base whom it did not concern, or counts them as naming nothing where the journey says so", () => {
    assert.equal(only({ ...counts, notApplicable: 22 }).base, "hadExperience");
    // Where everybody asked is the base, the projection has counted them among those who named nothing.
    const asked = { words: {}, none: [], base: "asked" } as const;
    assert.equal(only(counts, { ...customers, choices: { tags: asked } }).base, "asked");
  });

  it("takes the journey's word for nothing as naming nothing", () => {
    const said = chosen("tags", [
      [6, ["nothing"]],
      [14, ["speed"]],
    ]);
    const found = only(said, { ...customers, choices: { tags: { words: {}, none: ["nothing"] } } });
    assert.deepEqual(
      found.words.map(({ word }) => word),
      ["speed"],
    );
    assert.equal(estimate(found.none).value, 0.3);
  });

  it("keeps how many might be chosen, and counts answers with more", () => {
    const found = only(counts, { ...customers, choices: { tags: { words: {}, none: [], maxChoices: 1 } } });
    assert.deepEqual([found.maxChoices, found.overChosen], [1, 10]);
  });

  it("is less sure where the same people answered more than once, and then needs more to tell words apart", () => {
    const often: Chose[] = [
      [30, ["speed"], "anna"],
      [30, ["speed"], "bo"],
      ...["c", "d", "e", "f", "g", "h"].map((one): Chose => [5, ["price"], one]),
    ];
    const [repeated, once] = [
      only(chosen("tags", often)),
      only(
        chosen(
          "tags",
          often.map(([n, words]): Chose => [n, words]),
        ),
      ),
    ];
    const [wide, narrow] = [estimate(repeated.words[0]?.share), estimate(once.words[0]?.share)];
    assert.equal(wide.value, narrow.value);
    assert.ok(wide.low < narrow.low && narrow.high < wide.high);
    assert.equal(wide.people, 8);
    assert.match(wide.method, /clustered by customer/);
    // Sixty to thirty: p = 0.002 if all were others. Of eight people two said it thirty times.
    assert.equal(once.words[0]?.says, "ahead-of-rest");
    assert.equal(repeated.words[0]?.says, "not-told-apart");
    assert.equal(repeated.cochran, null);
  });

  it("withholds what fewer than five people said, of employees even how many", () => {
    const few = chosen("tags", [
      [3, ["speed"]],
      [1, []],
    ]);
    const found = only(few);
    assert.deepEqual([found.words, found.n, found.people], [[], 4, 4]);
    assert.deepEqual(found.none, { ok: false, reason: "too-few", n: 4, needed: 5 });
    const staff = only({ ...few, notAnswered: 2 }, { perspective: "employee" });
    assert.deepEqual([staff.words, staff.n, staff.people, staff.notAnswered], [[], null, 0, null]);
    assert.deepEqual(staff.none, { ok: false, reason: "withheld", n: null });
  });

  it("tells of many employees no more than of few how many said nothing", () => {
    const many = chosen("tags", [
      [30, ["speed"]],
      [20, []],
    ]);
    const { n, notAnswered, notApplicable } = only(
      { ...many, notAnswered: 2, notApplicable: 1 },
      { perspective: "employee" },
    );
    assert.deepEqual([n, notAnswered, notApplicable], [50, null, null]);
  });

  it("withholds of few employees what every one of them named", () => {
    const alike = only(chosen("emotions", [[8, ["fear"]]]), { perspective: "employee" });
    assert.deepEqual([alike.words, alike.none.ok], [[], false]);
    const mostly = chosen("emotions", [
      [6, ["fear"]],
      [2, ["fear", "anger"]],
    ]);
    const [fear, anger] = only(mostly, { perspective: "employee" }).words;
    assert.deepEqual(fear?.share, { ok: false, reason: "withheld", n: 8 });
    assert.equal(estimate(anger?.share).value, 0.25);
  });

  it("does not show by name a word that nobody declared and fewer than five said: somebody may have written anything", () => {
    const free = chosen("tags", [
      [40, ["speed"]],
      [4, ["Liisa at the till"]],
      [5, ["parking"]],
      [1, ["music"]],
    ]);
    const declared = { tags: { words: { music: {} }, none: [] } };
    const found = only(free, { ...customers, choices: declared });
    assert.deepEqual(
      found.words.map(({ word }) => word),
      ["speed", "parking", "music"],
    );
    assert.equal(found.further, 1);
  });

  it("is refused where there were more different words than can be told apart", () => {
    const endless = { ...counts, sets: [...counts.sets!.slice(0, -1), null] };
    const found = only(endless);
    assert.deepEqual([found.words, found.none.ok === false && found.none.reason], [[], "too-various"]);
    assert.deepEqual(figuresOf([{ ...endless, answer: "emotions" }], customers), {});
  });

  it("weights shares, with the unweighted beside", () => {
    const codes = counts.codes.map((code) => ({ ...code, weight: code.n * 2, weightSquares: code.n * 4 }));
    const heavier = codes.map((code) =>
      counts.sets![code.code]?.includes("price") ? { ...code, weight: 50, weightSquares: 500 } : code,
    );
    const [first, , last] = only({ ...counts, codes: heavier }).words;
    assert.equal(first?.word, "friendliness");
    assert.equal(estimate(last?.share).weighted, true);
    assert.equal(estimate(last?.share).value, 50 / 240);
    assert.deepEqual(ends(estimate(last?.unweighted)), wilsonInterval(5, 100));
  });
});

describe("emotions", () => {
  // v = 1 of 30, 0 of 10 (both), −1 of 15, 0 of 45: 10 surprised and 35 nothing.
  const counts = chosen("emotions", [
    [30, ["joy", "trust"]],
    [10, ["joy", "anger"]],
    [15, ["anger"]],
    [10, ["surprise"]],
    [35, []],
  ]);
  const profile = emotionProfile(
    [40, 30, 25, 10],
    [
      { positive: 2, negative: 0, n: 30 },
      { positive: 1, negative: 1, n: 10 },
      { positive: 0, negative: 1, n: 15 },
      { positive: 0, negative: 0, n: 45 },
    ],
  )!;

  it("have a net value, and a profile of who named each, both kinds or nothing", () => {
    const net = estimate(figuresOf([counts], customers)["emotions.net"]);
    for (const end of ["value", "low", "high"] as const)
      assert.equal(net[end].toFixed(9), profile.nev[end].toFixed(9), end);
    assert.deepEqual([net.value.toFixed(9), net.unit], ["15.000000000", "points"]);
    const found = only(counts);
    assert.deepEqual(
      found.words.map(({ word, valence, share }) => [word, valence, ends(estimate(share))]),
      [
        ["joy", 1, profile.profile[0]],
        ["trust", 1, profile.profile[1]],
        ["anger", -1, profile.profile[2]],
        ["surprise", 0, profile.profile[3]],
      ],
    );
    assert.deepEqual(ends(estimate(found.mixed)), profile.mixed);
    // Who was surprised named something, though neither pleasant nor unpleasant.
    assert.equal(estimate(found.none).value, 0.35);
  });

  it("feel as the journey says, where it says it: a good surprise", () => {
    const choices = { emotions: { words: { surprise: { valence: 1 as const } }, none: [] } };
    assert.equal(
      estimate(figuresOf([counts], { ...customers, choices })["emotions.net"]).value.toFixed(9),
      "25.000000000",
    );
  });

  it("have shares in 0–1 inside their intervals, and none left over, whatever was chosen", () => {
    const sets = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.subarray(["joy", "anger", "calm", "fear"])), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(sets, (all) => {
        const counted = chosen("emotions", all);
        const found = only(counted);
        if (!found.none.ok) return;
        for (const { share } of found.words) {
          const { value, low, high } = estimate(share);
          assert.ok(0 <= low && low <= value && value <= high && high <= 1);
        }
        const { value } = estimate(figuresOf([counted], customers)["emotions.net"]);
        assert.ok(-100 <= value && value <= 100);
      }),
    );
  });
});
