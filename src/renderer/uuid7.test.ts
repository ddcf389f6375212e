import assert from "node:assert/strict";
import { it } from "node:test";
import { validate, version } from "uuid";
import { uuid7 } from "./uuid7.ts";

it("an id is a UUID of version 7: in the order of time, and never the same", () => {
  const ids = Array.from({ length: 1000 }, (_, at) => uuid7(1_700_000_000_000 + at));
  for (const id of ids) assert(validate(id) && version(id) === 7, id);
  assert.deepEqual(ids.toSorted(), ids);
  const same = new Set(Array.from({ length: 1000 }, () => uuid7(1_700_000_000_000)));
  assert.equal(same.size, 1000);
  assert.equal(
    uuid7(0x0190b5f00000, Uint8Array.from([0xab, 0xcd, 0xef, 1, 2, 3, 4, 5, 6, 7])),
    "0190b5f0-0000-7bcd-bf01-02030405060" + "7",
  );
});
