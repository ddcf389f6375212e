import assert from "node:assert/strict";
import { it } from "node:test";
import { contextIn } from "./link-context.ts";

it("what comes along with a link is a number where it is written as one, and else the words that were written", () => {
  const written = {
    table: "12",
    weight: " 0.5 ",
    code: "007",
    note: " ",
    word: "NaN",
    end: "Infinity",
    below: "-Infinity",
  };
  const context = contextIn(written);
  assert.deepEqual(context, { table: 12, weight: 0.5, code: "007", word: "NaN", end: "Infinity", below: "-Infinity" });
  assert.deepEqual(JSON.parse(JSON.stringify(context)), context);
});
