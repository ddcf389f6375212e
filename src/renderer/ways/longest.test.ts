import assert from "node:assert/strict";
import { it } from "node:test";
import { limits } from "../../core/experience/read-answers.ts";
import { typeOf } from "../../core/survey/question-types.ts";
import { longest } from "./longest.ts";

it("as many letters can be written as are taken", () => {
  assert.equal(longest.many, limits.comment);
  const line = { lines: "one" };
  const read = (letters: number) => typeOf("text").read("a".repeat(letters), line, {} as never);
  assert(read(longest.one) !== undefined && read(longest.one + 1) === undefined);
});
