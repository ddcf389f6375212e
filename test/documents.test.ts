import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { describe, it } from "node:test";
import { chapters } from "../scripts/measures-chapters.ts";
import { measuresDocument } from "../scripts/measures-document.ts";
import { type PublishedMeasure, publishedMeasures } from "../scripts/published-measures.ts";
import * as register from "../src/core/measures/index.ts";

const published = publishedMeasures();
const isShared = ({ numbers }: PublishedMeasure): boolean => numbers.length === 0;

it("docs/measures.md says what the comments say (npm run docs writes it anew)", () => {
  assert.equal(readFileSync("docs/measures.md", "utf8"), measuresDocument());
});

describe("docs/measures.md", () => {
  it("tells every function that polku/measures exports", () => {
    const functions = Object.entries(register).filter(([, exported]) => typeof exported === "function");
    assert.deepEqual(published.map(({ name }) => name).toSorted(), functions.map(([name]) => name).toSorted());
  });

  it("has a measure, and a formula, for every number of the catalogue", () => {
    const numbers = published.flatMap((measure) => measure.numbers);
    assert.deepEqual([...new Set(numbers)].toSorted(), Object.keys(chapters).toSorted());
    for (const number of Object.keys(chapters)) {
      const serving = published.filter((measure) => measure.numbers.includes(number));
      assert(
        serving.some(({ prose }) => prose.some((line) => line.startsWith("    "))),
        `${number} has no formula`,
      );
    }
  });

  for (const measure of published)
    it(`says all that must be known of ${measure.name}`, () => {
      const told = measure.facts.map(({ label }) => label);
      const must = isShared(measure) ? ["R", "Source"] : ["Unit", "Interval", "Minimum n", "R", "Source"];
      assert.deepEqual(
        must.filter((label) => !told.includes(label)),
        [],
      );
      assert(measure.prose.some((line) => line !== "" && !line.startsWith(" ")));
      assert(measure.examples.some(({ call }) => call.includes(`${measure.name}(`)));
    });
});

describe("examples of measures", () => {
  for (const { name, examples } of published)
    for (const { call, gives } of examples)
      it(`${name} gives ${gives}`, () => {
        const got = evaluated(call);
        assert(agrees(got, evaluated(gives)), `${call}\ngives ${JSON.stringify(got)}`);
      });
});

/** What an expression over the published functions gives. Its types are left out. */
function evaluated(expression: string): unknown {
  const plain = stripTypeScriptTypes(`export default ${expression}`).replace("export default", "return");
  return new Function(...Object.keys(register), plain)(...Object.values(register));
}

/** Numbers are told to four digits, and an object by what is worth showing of it. */
function agrees(got: unknown, told: unknown): boolean {
  if (typeof got === "number" && typeof told === "number")
    return Math.abs(got - told) < 1e-12 || Number(got.toPrecision(4)) === Number(told.toPrecision(4));
  if (told === null || got === null || typeof told !== "object" || typeof got !== "object") return Object.is(got, told);
  if (Array.isArray(told) && (got as ArrayLike<unknown>).length !== told.length) return false;
  return Object.entries(told).every(([key, value]) => agrees(got[key as keyof typeof got], value));
}
