import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { faults } from "../../../test/faults.ts";
import { type Survey, specimenOf, survey } from "../../../test/surveys.ts";
import { randomFrom } from "../measures/numbers/random.ts";
import { examine } from "./examine.ts";
import { mappingLines } from "./mapping-lines.ts";
import { straightLining } from "./straight-lining.ts";

const found = (made: Pick<Survey, "rows" | "columns">) =>
  examine(specimenOf(made)).map(({ code, column }) => `${code} ${column ?? ""}`.trim());

/** What is said of a survey in which nothing is wrong; that answers are missing is true of it. */
const unasked = (made: Survey, seed: number): string[] =>
  found(made).flatMap((one) => (one.startsWith("complete-case-loss") ? [] : [`${seed}: ${one}`]));

/** Random numbers by a seed, and one of some things by them. */
function chance(seed: number) {
  const random = randomFrom(seed);
  return { random, pick: <T>(...list: T[]): T => list[Math.floor(random.uniform() * list.length)]! };
}

describe("the data doctor", () => {
  it("finds nothing in files in which nothing is wrong", () => {
    // 120 surveys of many shapes; each check may speak up once in a thousand files, fourteen checks 1.7 times in 120.
    const said: string[] = [];
    for (let seed = 1; seed <= 120; seed++) {
      const { pick } = chance(seed);
      const made = survey({
        seed,
        rows: pick(60, 300, 1000, 3000),
        touchpoints: pick(4, 8, 14),
        mood: pick(0, 0.4, 0.7, 0.85),
        missing: pick(0, 0.1, 0.3),
        scale: pick<readonly [number, number]>([1, 5], [1, 4], [0, 10], [1, 7]),
      });
      said.push(...unasked(made, seed));
    }
    assert(said.length <= 5, said.join("\n"));
  });

  it("finds nothing either where moods drift, people use the ends in their own ways, most are content, or nobody says the best", () => {
    const said: string[] = [];
    for (let seed = 1; seed <= 120; seed++) {
      const { pick } = chance(400 + seed);
      const scale = pick<readonly [number, number]>([1, 5], [1, 4], [0, 10], [1, 7]);
      const made = survey({
        ...{ seed: 400 + seed, scale, rows: pick(300, 1000, 3000), touchpoints: pick(4, 8, 12) },
        ...{ mood: pick(0.5, 0.7, 0.9), missing: pick(0, 0.1, 0.3) },
        ...{ drift: pick(0, 1), style: pick(0, 0.4, 0.6), liked: pick(0, 1, -0.8) },
      });
      const isCautious = pick(true, false);
      for (const column of made.columns)
        if (isCautious && column.meaning.as === "answer")
          column.texts = column.texts.map((text) => (text === String(scale[1]) ? String(scale[1] - 1) : text));
      said.push(...unasked(made, seed));
    }
    assert(said.length <= 5, said.join("\n"));
  });

  it("finds nothing in a thousand small ones, whose groups answer lower or leave more often, and in which a driver is one within groups too", () => {
    const said: string[] = [];
    for (let seed = 1; seed <= 1000; seed++) {
      const { random, pick } = chance(9000 + seed);
      const made = survey({
        ...{
          seed: 9000 + seed,
          rows: pick(100, 200, 400, 600),
          touchpoints: pick(6, 8),
          mood: pick(0, 0.4, 0.6, 0.85),
        },
        ...{ missing: pick(0, 0.1, 0.3), drift: pick(0, 1), style: pick(0, 0.4, 0.6), liked: pick(0, 1, -0.8) },
      });
      const [lower, oftener, matters, usual] = [
        pick(0, 0.3, 0.6),
        pick(0.05, 0.2, 0.4),
        pick(0, 0.05, 0.1),
        pick(0.5, 0.9),
      ];
      const answers = made.columns.filter(({ meaning }) => meaning.as === "answer");
      const group = made.column("group");
      group.texts = group.texts.map(() => (random.uniform() < usual ? "home" : pick("abroad", "staff")));
      const isOther = (row: number) => group.texts[row] !== "home";
      for (const column of answers)
        column.texts = column.texts.map((text, row) =>
          text !== "" && isOther(row) && random.uniform() < lower ? String(Math.max(1, Number(text) - 1)) : text,
        );
      // Either the groups differ in what they answer, or in how often they leave: both is what the check looks for.
      const churned = made.column("churned");
      churned.texts = churned.texts.map((_, row) => {
        const given = answers.map(({ texts }) => texts[row]!).filter((text) => text !== "");
        const mean = given.reduce((sum, text) => sum + Number(text), 0) / given.length || 3;
        const own = lower === 0 && isOther(row) ? oftener : 0.1;
        return random.uniform() < own + 0.1 - matters * (mean - 3) ? "1" : "0";
      });
      said.push(...unasked(made, seed));
    }
    assert(said.length <= 5, said.join("\n"));
  });

  /**
   * Strengths: what is found of 2,000 rows, mostly, and what never; and what is found of 300 rows, null where nothing is found reliably.
   * Ten surveys each. What lies between is luck.
   */
  const strengths: Record<
    keyof typeof faults,
    { readonly found: number; readonly notFound: number; readonly ofFew: number | null; readonly what: string }
  > = {
    "not-applicable-code": {
      ...{ found: 0.05, notFound: 0.01, ofFew: null },
      what: "of the rows hold 6 for 'does not apply'",
    },
    "missing-code": { found: 0.002, notFound: 0.0005, ofFew: 0.02, what: "of the rows hold 99" },
    "shifted-scale": { found: 1, notFound: 0, ofFew: 1, what: "is taken from each answer" },
    "reversed-scale": { found: 0.65, notFound: 0.55, ofFew: 0.85, what: "of the answers run the wrong way" },
    "mixed-scales": {
      ...{ found: 0.06, notFound: 0.03, ofFew: 0.2 },
      what: "of the rows, in one stretch, are on a shorter scale",
    },
    "mixed-dates": { found: 0.01, notFound: 0, ofFew: 0.05, what: "of the dates have the month first" },
    "words-for-numbers": { found: 0.005, notFound: 0, ofFew: 0.02, what: "of the answers are words" },
    leakage: {
      ...{ found: 0.98, notFound: 0.92, ofFew: 1 },
      what: "of the rows say in an attribute what became of the customer",
    },
    "unexpected-direction": {
      ...{ found: 0.4, notFound: 0.2, ofFew: 0.7 },
      what: "of those who left say that it was the best",
    },
    "duplicate-rows": { found: 0.02, notFound: 0.005, ofFew: 0.1, what: "of the rows are written twice" },
    "straight-lining": { found: 0.015, notFound: 0.005, ofFew: 0.05, what: "of the rows say 3 throughout" },
    "confounded-segment": {
      ...{ found: 20, notFound: 5, ofFew: 60 },
      what: "points more of one group leave, which also answers lower",
    },
    "complete-case-loss": { found: 0.1, notFound: 0.08, ofFew: 0.1, what: "of the cells are empty" },
    outlier: { found: 6, notFound: 2, ofFew: 6, what: "times the usual was typed once" },
  };
  for (const [code, { found: strong, notFound: weak, ofFew, what }] of Object.entries(strengths)) {
    const times = (strength: number, rows = 2000): number => {
      let hits = 0;
      for (let seed = 1; seed <= 10; seed++) {
        const made = survey({ seed, rows, missing: code === "complete-case-loss" ? 0 : 0.1 });
        faults[code]!(made, strength);
        if (found(made).some((one) => one.startsWith(code))) hits++;
      }
      return hits;
    };
    it(`finds ${code} when ${strong} ${what}, not when ${weak}${ofFew === null ? "" : `; in 300 rows when ${ofFew}`}`, () => {
      const [often, hardly] = [times(strong), times(weak)];
      assert(often >= 9, `found in ${often} of 10`);
      assert(hardly <= 1, `found in ${hardly} of 10`);
      if (ofFew === null) return;
      const ofFewRows = times(ofFew, 300);
      assert(ofFewRows >= 9, `found in ${ofFewRows} of 10`);
    });
  }

  it("calls unread neither who differs little from question to question, nor a survey whose people use the scale very differently", () => {
    // 400 surveys in which some use three times as much of the scale as others, one check: once in a thousand files.
    const called: number[] = [];
    for (let seed = 1; seed <= 400; seed++) {
      const { pick } = chance(20_000 + seed);
      const made = survey({
        ...{ seed: 20_000 + seed, rows: pick(100, 300, 600), touchpoints: pick(6, 8, 12), missing: pick(0, 0.1, 0.3) },
        ...{ mood: pick(0, 0.6, 0.9), style: pick(0.6, 0.7), liked: pick(0, 1, -0.8) },
        scale: pick<readonly [number, number]>([1, 5], [1, 4], [0, 10], [1, 7]),
      });
      if (straightLining(specimenOf(made)).length > 0) called.push(seed);
    }
    assert(called.length <= 2, `surveys ${called}`);
  });

  it("tells of people who do say the middle to everything, be it that they have read the questions", () => {
    // At a spread of e^1.3 some seven in a hundred say one thing throughout, where one to three other answers explain some three.
    for (let seed = 1; seed <= 10; seed++) {
      const [finding] = straightLining(specimenOf(survey({ seed, rows: 5000, style: 1.3 })));
      assert(finding?.code === "straight-lining" && finding.facts.share > 0.03, `${seed}`);
    }
  });

  it("names the column, the rows, the evidence in figures and its rule, and has a line for the mapping", () => {
    const made = survey({ seed: 4, rows: 2000 });
    faults["not-applicable-code"]!(made, 0.2);
    const [warning] = examine(specimenOf(made));
    assert.equal(warning?.column, "t2");
    assert.equal(warning?.rows, made.column("t2").texts.filter((text) => text === "6").length);
    assert(warning?.code === "not-applicable-code");
    const { rule, value, neighbour, difference, p } = warning.facts;
    assert.deepEqual([value, neighbour], [6, 5]);
    assert(difference < 0 && p < 0.001 / 16, `${difference}, p ${p}`);
    assert.deepEqual(rule, { as: "statistics", falseAlarm: 0.001, comparisons: 16 });
    // The mapping took 6 for the end of its scale; as it is none, the scale ends at 5.
    assert.equal(mappingLines(warning).line, "scale: [1, 5], notApplicable: [6]");
  });

  it("sees the same in a sample of a long file", () => {
    const made = survey({ seed: 6, rows: 6000 });
    faults["reversed-scale"]!(made, 1);
    const specimen = specimenOf(made, 1500);
    assert.deepEqual([specimen.rows, specimen.of], [1500, 6000]);
    assert(examine(specimen).some(({ code, column }) => code === "reversed-scale" && column === "t2"));
  });
});
