import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { importedIds } from "./imported-id.ts";
import { isUuid, uuidOfBytes } from "./uuid.ts";

const idsOf = importedIds(
  (text) => createHash("sha256").update(text).digest(),
  (bytes) => Buffer.from(bytes).toString("latin1"),
);
const idOf = (source: string, row: number | string) => (about: string | null) =>
  uuidOfBytes(idsOf(source, row)([about]));

describe("the id of an imported experience", () => {
  // Worked by hand from sha256sum of "visits.csv" (8997…), ["visits.csv",17] (8ceda3dfa23ce5705654…) and "bill"
  // (7d540111ef92fd16337b…), each as JSON.
  it("is made of source, row and touchpoint, as a UUID of version 8", () => {
    const id = idOf("visits.csv", 17)("bill");
    assert.equal(id, "89970000-0011-81b9-a2ce-4dae1866652f");
    assert.equal(isUuid(id), true);
  });

  it("is the same beside others of its row as alone", () => {
    const together = idsOf("visits.csv", 17)([null, "bill", "menu"]);
    const alone = [null, "bill", "menu"].map((about) => idOf("visits.csv", 17)(about));
    assert.deepEqual(
      alone.map((_, at) => uuidOfBytes(together, 16 * at)),
      alone,
    );
  });

  // ["visits.csv","a-1"] hashes to 0b787a342bf3549cb708b8d62107….
  it("stands on the row's own id where it has one", () => {
    assert.equal(idOf("visits.csv", "a-1")("bill"), "8997b8d6-2107-862c-bb25-c461a98a8473");
  });

  it("follows the row's number, so that the ids of a file lie beside each other", () => {
    const ids = [1, 2, 255, 256, 70_000, 3_000_000_000].map((row) => idOf("visits.csv", row)(null));
    assert.deepEqual(ids.toSorted(), ids);
  });

  it("follows an own id that is a whole number, too", () => {
    const ids = ["0", "7", "18", "4294967295"].map((id) => idOf("visits.csv", id)("bill"));
    assert.deepEqual(
      ids.map((id) => id.slice(0, 13)),
      ["89970000-0000", "89970000-0007", "89970000-0012", "8997ffff-ffff"],
    );
    const others = ["007", "4294967296", "-1", "1.0"].map((id) => idOf("visits.csv", id)("bill").slice(0, 13));
    assert.equal(new Set([...others, "89970000-0007", "89970000-0001"]).size, 6);
  });

  it("is another for another source, row or touchpoint, whatever their letters", () => {
    const ids = [
      idOf("a", 1)(null),
      idOf("a", 1)("null"),
      idOf("a", "1")(null),
      idOf('a",1', 1)(null),
      idOf("b", 1)(null),
      idOf("a", 2)(null),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });
});
