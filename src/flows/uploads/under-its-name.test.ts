import assert from "node:assert/strict";
import { it } from "node:test";
import { mistake, said } from "../../core/mistakes/mistake.ts";
import { calledSo } from "./under-its-name.ts";

it("says what is wrong with a file under the name that it came by, nowhere where it lies", () => {
  const path = "/data/uploads/0190b5f0/data";
  const unread = mistake(
    "no-file.unread",
    { what: said("the-mapping"), why: `EACCES, open '${path}'` },
    { file: path },
  );
  const told = calledSo(path, "visits.csv", {
    ...unread,
    facts: { ...unread.facts, again: said("no-file.data", { why: path }) },
  });
  assert.equal(told.message, "the mapping cannot be read: EACCES, open 'visits.csv'");
  assert.equal(told.file, "visits.csv");
  assert.ok(!JSON.stringify(told).includes(path));
});
