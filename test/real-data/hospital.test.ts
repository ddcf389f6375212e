import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Figure } from "../../src/core/measures/intervals/estimate.ts";
import { audited, example, realData } from "./shared.ts";

const comments = realData("nhs/phase1_text_data.csv.gz");

if (comments !== null) {
  const mapping = example("hospital/nhs.mapping.yaml");
  /** Themes that stand out from the others. */
  const standing = async (...slice: readonly string[]) =>
    (await audited([comments], mapping, ...slice)).touchpoints
      .filter(({ verdict }) => verdict === "pain" || verdict === "strength")
      .map(({ key, verdict }) => `${key} ${verdict}`);

  const answersIn = (figure: Figure | undefined): number => (figure?.ok ? figure.estimate.n : 0);

  describe("hospital patients' comments, sorted by readers", () => {
    it("are 10,334, of which 10,298 have a tone; 32 tones are slips, 4 are NA", async () => {
      const { data, experiences, touchpoints, whole, warnings } = await audited([comments], mapping);
      assert.deepEqual(data.rows, { read: 10_334, used: 10_334, rejected: 0 });
      // Every comment was given a theme within its subject, which is an answer, too.
      assert.equal(experiences, 10_334);
      const tones = [whole, ...touchpoints.map(({ measures }) => measures)].map((all) =>
        answersIn(all["criticality.mean"]),
      );
      assert.equal(
        tones.reduce((sum, n) => sum + n, 0),
        10_298,
      );
      const slips = warnings.filter(({ column }) => column === "criticality");
      assert.deepEqual(
        slips.map(({ code, rows, accepted }) => [code, rows, accepted !== undefined]),
        [
          ["out-of-scale", 7, true],
          ["words-for-numbers", 25, true],
        ],
      );
    });

    it("name the attitude of staff most where staff is the matter, and food where surroundings are", async () => {
      const { named } = await audited([comments], mapping);
      const most = named.map(({ touchpoint, n, words: [first] }) => [
        ...[touchpoint, n, first?.word, first?.share.ok && Math.round(first.share.estimate.value * (n ?? 0))],
        first?.says,
      ]);
      // zcat phase1_text_data.csv.gz, rows whose label is staff (environment), counted by subcategory
      assert.deepEqual(
        most.filter(([touchpoint]) => touchpoint === "staff" || touchpoint === "surroundings"),
        [
          ["surroundings", 499, "Food", 189, "ahead-of-rest"],
          ["staff", 2844, "Attitude Of Staff", 1321, "ahead-of-rest"],
        ],
      );
    });

    it("seem to have strengths and pain points, which only tell what was asked: in neither question of Trust A any is left", async () => {
      assert.deepEqual(await standing(), [
        "access pain",
        "surroundings pain",
        "staff strength",
        "care strength",
        "dignity strength",
        "transition pain",
      ]);
      assert.deepEqual(await standing("--slice", "question=Trust A - Q1"), []);
      assert.deepEqual(await standing("--slice", "question=Trust A - Q2"), []);
    });
  });
}
