import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { csvLine } from "../../src/outside/csv/csv-line.ts";
import { dataFolder } from "../data-files.ts";
import { audited, example, realData, told } from "./shared.ts";

const bank = realData("bank/bank.csv");

if (bank !== null) {
  const folder = dataFolder();
  const sides = ["Fees", "Interest", "Phone", "Branch", "Online", "ATM"];
  // The published figures take the few 6 and 7 as they stand, so here the scale is 1–7; the example mapping rejects them.
  const asPublished = folder.file(
    "bank.mapping.yaml",
    `polku: mapping/1
journey: ${example("bank/bank.journey.yaml")}
at: { value: 2014 }
touchpoints:
${sides.map((column) => `  ${column.toLowerCase()}: { satisfaction: { column: ${column}, scale: [1, 7] } }\n`).join("")}
whole: { satisfaction: { column: Overall, scale: [1, 7] } }
`,
  );

  /** Shares of the six sides in per cent and R², of the rows in which every rating is there. */
  async function drivers(path: string, decimals: number) {
    const { drivers } = await audited([path], asPublished, "--missing", "complete", "--outcome", "whole.satisfaction");
    assert("items" in drivers, JSON.stringify(drivers));
    const shareOf = new Map(drivers.items.map(({ touchpoint, share }) => [touchpoint, share]));
    return {
      n: drivers.n,
      rSquared: drivers.rSquared,
      shares: sides.map((side) => {
        const share = shareOf.get(side.toLowerCase());
        return share?.ok ? (share.estimate.value * 100).toFixed(decimals) : "none";
      }),
    };
  }

  describe("what drives satisfaction with the bank (LMG)", () => {
    it("is as published, on the 244 rows without an empty cell in any column", async () => {
      const [header = [], ...rows] = parse(readFileSync(bank), { bom: true }) as string[][];
      const whole = rows.filter((row) => row.every((cell) => cell.trim() !== ""));
      const { n, rSquared, shares } = await drivers(
        folder.file("whole.csv", [header, ...whole].map(csvLine).join("")),
        4,
      );
      assert.equal(n, 244);
      assert.equal(told(rSquared, 9), "0.498865435");
      assert.deepEqual(shares.slice(0, 2), ["23.1667", "15.1397"]);
      assert.deepEqual(
        shares.slice(2).map((share) => Number(share).toFixed(2)),
        ["24.55", "19.23", "5.16", "12.75"],
      );
    });

    it("is this, on the 267 rows complete in the seven ratings", async () => {
      const { n, rSquared, shares } = await drivers(bank, 2);
      assert.equal(n, 267);
      assert.equal(told(rSquared, 6), "0.507779");
      assert.deepEqual(shares, ["24.28", "14.11", "24.94", "18.31", "5.79", "12.56"]);
    });
  });

  describe("the example mapping of the bank", () => {
    it("rejects the 103 ratings outside the scale, and uses every row", async () => {
      const { data, warnings } = await audited([bank], example("bank/bank.mapping.yaml"));
      assert.deepEqual(data.rows, { read: 896, used: 896, rejected: 0 });
      const outside = warnings.filter(({ code }) => code === "out-of-scale");
      assert.equal(
        outside.reduce((sum, { rows = 0 }) => sum + rows, 0),
        103,
      );
      assert(warnings.some(({ code, column }) => code === "repeated-ids" && column === "ID"));
    });
  });
}
