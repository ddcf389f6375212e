import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { binPolku } from "../bin-polku.ts";
import { audited, example, realData, told } from "./shared.ts";

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

    it("name anger most; how many name each is what a count by hand in the file gives", async () => {
      const { named, touchpoints } = await audited([sentences], example("emotions/xed-fi.mapping.yaml"));
      const [line] = named;
      // cut -f2 | tr , '\n' | sort | uniq -c
      const byHand = { anger: 2542, anticipation: 1960, joy: 1925, disgust: 1860, trust: 1837, sadness: 1719 };
      const counted = line?.words.map(({ word, share }) => [
        word,
        share.ok && Math.round(share.estimate.value * 11_560),
      ]);
      assert.deepEqual(Object.fromEntries(counted ?? []), { ...byHand, fear: 1677, surprise: 1538 });
      assert.deepEqual([line?.n, line?.base, counted?.[0]?.[0]], [11_560, "asked", "anger"]);
      assert.deepEqual([line?.words[0]?.says, line?.words[1]?.than], ["ahead-of-rest", "trust"]);
      assert.equal(told(touchpoints[0]?.measures["emotions.net"], 2), "-25.42");
    });
  });
}
