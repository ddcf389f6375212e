import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import { binPolku } from "../bin-polku.ts";
import { dataFolder } from "../data-files.ts";
import { example, realData } from "./shared.ts";

const sentences = realData("xed/fi-annotated.tsv.gz");

if (sentences !== null) {
  describe("sentences of film subtitles with emotions", () => {
    it("are read to the last one of 11,560, once the file has a header", async () => {
      const withHeader = dataFolder().file(
        "fi.tsv",
        `sentence\temotions\n${gunzipSync(readFileSync(sentences)).toString("utf8")}`,
      );
      const mapping = example("emotions/xed-fi.mapping.yaml");
      const { status, out, err } = await binPolku(["check", withHeader, "--map", mapping, "--json"]);
      assert.equal(status, 0, err);
      const { data, warnings } = JSON.parse(out);
      assert.deepEqual(data.rows, { read: 11_560, used: 11_560, rejected: 0 });
      assert.deepEqual(warnings, []);
    });
  });
}
