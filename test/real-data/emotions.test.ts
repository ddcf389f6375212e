import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { binPolku } from "../bin-polku.ts";
import { example, realData } from "./shared.ts";

const sentences = realData("xed/fi-annotated.tsv.gz");

if (sentences !== null) {
  describe("sentences of film subtitles with emotions", () => {
    it("are read to the last one of 11,560, though the file has no header", async () => {
      const mapping = example("emotions/xed-fi.mapping.yaml");
      const { status, out, err } = await binPolku(["check", sentences, "--map", mapping, "--json"]);
      assert.equal(status, 0, err);
      const { data, warnings } = JSON.parse(out);
      assert.deepEqual(data.rows, { read: 11_560, used: 11_560, rejected: 0 });
      assert.deepEqual(warnings, []);
    });
  });
}
