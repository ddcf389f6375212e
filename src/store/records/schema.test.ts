import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { recordsForTests } from "../../../test/postgres.ts";
import { describeSchema } from "./schema.ts";

const records = await recordsForTests();

describe("the schema", () => {
  it("reads as schema.md says; after a migration run `npm run schema`", async () => {
    const page = readFileSync(new URL("./schema.md", import.meta.url), "utf8");
    assert.equal(await records.asOwner(describeSchema), page);
  });
});
