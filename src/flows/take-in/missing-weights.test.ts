import assert from "node:assert/strict";
import { it } from "node:test";
import { dataFolder } from "../../../test/data-files.ts";
import { csvOf, plainTable, warningsOf } from "../../../test/drawer.ts";

it("rows without a weight are told where the others have one, with how many there are", async () => {
  const folder = dataFolder();
  const weighted = (without: number) => {
    const { header, rows } = plainTable(1, 300);
    return csvOf({ header: [...header, "w"], rows: rows.map((row, at) => [...row, at < without ? "" : "1.4"]) });
  };
  const found = async (without: number) =>
    (await warningsOf(folder.file("survey.csv", weighted(without)), { weight: "w" })).map(
      ({ code, column, rows, message }) => [code, column, rows, message],
    );
  assert.deepEqual(await found(89), [
    ["missing-weights", "w", 89, "89 rows have no weight and count as 1, whatever the others weigh"],
  ]);
  assert.deepEqual(await found(0), []);
});
