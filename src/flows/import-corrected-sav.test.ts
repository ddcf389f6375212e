import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import readWorkbook from "read-excel-file/node";
import { dataFolder } from "../../test/data-files.ts";
import { allThatStands, type ImportToTest, imported as importedInto } from "../../test/importing.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { aWorkspace, recordsForTests } from "../../test/postgres.ts";
import { type SheetToWrite, workbook } from "../../test/workbook.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";
import { undoImport } from "../store/records/imports/undo-import.ts";
import type { WorkspaceId } from "../store/records/records.ts";

// Seven visits as GNU PSPP wrote them, wrong and right; src/outside/sav/fixtures/visits.sps says which are.
const fixture = (name: string) => readFileSync(join(import.meta.dirname, "../outside/sav/fixtures", name));

const records = await recordsForTests();
const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));
const map = folder.file(
  "visits.mapping.yaml",
  `polku: mapping/1
journey: lunch.journey.yaml
at: { column: moment }
customer: visitor
location: place
weight: w
touchpoints: { menu: { satisfaction: food, comment: said } }
whole: { recommend: { column: service, scale: [0, 10] } }
outcomes: { churned: { column: quit, yes: [1], no: [0] } }
attributes: { sex: sex, code: code }
`,
);

const imported = (workspace: WorkspaceId, path: string, about: Partial<ImportToTest> = {}) =>
  importedInto(records, workspace, folder.path, path, { map, ...about });

const standing = (workspace: WorkspaceId) => allThatStands(records, workspace);

/** A workbook saved by a spreadsheet after somebody has worked in it: read and written again by readers and writers that are not ours. */
async function saved(name: string, path: string, work: (rows: Cell[][]) => Cell[][]): Promise<string> {
  const sheets = await readWorkbook(path, { trim: false });
  return folder.file(
    name,
    workbook(
      sheets.map(({ sheet, data }): SheetToWrite => {
        const rows = data as Cell[][];
        return { name: sheet, rows: sheet === "rows" ? work(rows) : rows };
      }),
    ),
  );
}
type Cell = SheetToWrite["rows"][number][number];

/** Excel's own date with time, where a person typed 23.11.2026 13:05. */
const moment: Cell = { attributes: 's="2"', xml: "<v>46349.545138888889</v>" };

/** What fixtures "right" hold: everything but the last row, which stays wrong, and in another order. */
function corrected([header, second, third, fourth, fifth, seventh]: Cell[][]): Cell[][] {
  const [day, at, food, service, quit] = [3, 4, 5, 6, 10];
  assert.deepEqual([header![day], header![at], header![food], header![quit]], ["day", "moment", "food", "quit"]);
  return [
    header!,
    seventh!,
    third!.with(day, { attributes: 's="1"', xml: "<v>46349</v>" }).with(at, moment),
    second!.with(food, 1).with(service, 9),
    fourth!.with(service, "8"),
    fifth!.with(quit, 1),
  ];
}

for (const kind of ["zsav", "sav"]) {
  describe(`rows of an SPSS file to correct (.${kind})`, () => {
    /** Both are files of one name, as somebody would have had either of them. */
    const wrong = folder.file(`visits.${kind}`, fixture(`wrong.${kind}`));
    const right = folder.file(`right.${kind}`, fixture(`right.${kind}`));
    const asRight = async () => {
      const workspace = await aWorkspace(records);
      await imported(workspace, right, { source: `visits.${kind}` });
      return standing(workspace);
    };

    it("are a workbook of codes, with what is wrong and what the codes mean", async () => {
      const { toCorrect } = await imported(await aWorkspace(records), wrong);
      assert.match(toCorrect.join(), new RegExp(`visits\\.${kind}\\.to-correct(-\\d+)?\\.xlsx$`));
      const [rows, codes, ...others] = await readWorkbook(toCorrect[0]!, { trim: false });
      assert.deepEqual(others, []);
      const [header, second, third, ...more] = rows!.data;
      assert.deepEqual(header!.slice(0, 5), [
        `polku: coded row of visits.${kind}`,
        "polku: what is wrong",
        "visitor",
        "day",
        "moment",
      ]);
      assert.deepEqual(second!.slice(0, 1), [2]);
      assert.match(String(second![1]), /^food: satisfaction at menu .*got "7" \| service: .*got "99"$/);
      assert.deepEqual(second!.slice(2, 10), ["0012", "2026-11-23", "2026-11-23T12:00:00", 7, 99, 2, "Turku", "B2"]);
      assert.deepEqual(second!.slice(11), [`=${"ab ".repeat(86)}${"z".repeat(40)}`, 1.25]);
      assert.deepEqual(third!.slice(2, 6), ["0013", null, null, 4]);
      assert.deepEqual(
        more.map(([row]) => row),
        [4, 5, 7],
      );
      const said = codes!.data.map((line) => line.join("|"));
      assert(said.includes("food|label|8||En osaa sanoa"), said.join("\n"));
      assert(said.includes("service|missing|lowest|-1|"));
      assert(said.includes("place|missing|EOS||"));
    });

    it("become exactly what they would have been, and what is still wrong is rejected in the same words", async () => {
      const workspace = await aWorkspace(records);
      const first = await imported(workspace, wrong);
      const mine = await saved(`mine ${kind}.xlsx`, first.toCorrect[0]!, corrected);
      const again = await imported(workspace, mine);
      assert.deepEqual([again.source, again.rows], [`visits.${kind} (corrected)`, { read: 5, used: 5, rejected: 0 }]);
      assert.deepEqual(await standing(workspace), await asRight());

      const [then, now] = [await readWorkbook(first.toCorrect[0]!), await readWorkbook(again.toCorrect[0]!)];
      assert.deepEqual(now[0]!.data, [then[0]!.data[0], then[0]!.data.at(-1)]);
      assert.deepEqual(now[1], then[1]);

      for (const path of [mine, wrong]) {
        const repeated = await imported(workspace, path);
        assert.deepEqual([repeated.kept?.kept, repeated.kept?.corrected], [0, 0]);
      }
      assert.deepEqual(await standing(workspace), await asRight());
    });

    for (const order of ["the correction first", "the first file first"]) {
      it(`can be undone like any import, ${order}`, async () => {
        const workspace = await aWorkspace(records);
        const first = await imported(workspace, wrong);
        const before = await standing(workspace);
        const mine = await saved(`undone ${kind}.xlsx`, first.toCorrect[0]!, corrected);
        const second = await imported(workspace, mine);
        const numbers = [first.number, second.number];
        if (order === "the correction first") numbers.reverse();
        assert((await undoImport(records, workspace, numbers[0]!)).ok);
        if (order === "the correction first") assert.deepEqual(await standing(workspace), before);
        assert((await undoImport(records, workspace, numbers[1]!)).ok);
        assert.deepEqual(await standing(workspace), []);
        await imported(workspace, wrong);
        await imported(workspace, mine);
        assert.deepEqual(await standing(workspace), await asRight());
      });
    }
  });
}
