import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { partsOf, queryOf } from "./shown.ts";
import { isNarrowed, readLooked, soughtOf } from "./sought.ts";

describe("what is looked for in the stream", () => {
  const query =
    "?from=2026-09-01&journey=lunch&touchpoint=bill&band=negative&said=yes&words=lasku+viipyi&flagged=yes&attribute.group=regular";

  it("stands in the address, and is read from it as it was written", () => {
    const looked = readLooked(partsOf(query));
    assert.equal(
      queryOf(looked),
      query.replace(/&attribute.*/, "").replace("&journey", "&attribute.group=regular&journey"),
    );
    assert.deepEqual(readLooked(partsOf(queryOf(looked))), looked);
  });

  it("is asked of the API by its names", () => {
    assert.deepEqual(soughtOf(readLooked(partsOf(query)), "lunch", undefined), {
      ...{ from: "2026-09-01", attributes: { group: ["regular"] } },
      ...{ journey: "lunch", touchpoint: "bill", band: "negative", said: true, words: "lasku viipyi", flagged: "yes" },
    });
  });

  it("leaves out what cannot be, and is not narrowed by its journey alone", () => {
    const looked = readLooked(
      partsOf("?journey=lunch&band=angry&said=no&flagged=true&words=&as=table&measure=taste.mean"),
    );
    assert.deepEqual(looked, { journey: "lunch" });
    assert.equal(isNarrowed(looked), false);
    assert.equal(isNarrowed({ ...looked, words: "lasku" }), true);
  });
});
