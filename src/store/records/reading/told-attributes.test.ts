import assert from "node:assert/strict";
import { it } from "node:test";
import { anExperience } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests } from "../../../../test/postgres.ts";
import { importInto } from "../imports/imports.ts";
import { undoImport } from "../imports/undo-import.ts";
import { toldAttributes } from "./told-attributes.ts";

const records = await recordsForTests();

it("are those of the mappings by which something of the journey came in, until that is undone", async () => {
  const [workspace, other] = [await aWorkspace(records), await aWorkspace(records)];
  const source = { source: "a.csv", fingerprint: "a", mapping: { attributes: { age: "Age", gate: "Gate" } } };
  const imported = await importInto(records, workspace, source, (open) =>
    open.experiences([{ row: 1, value: anExperience({ journey: "lunch" }) }]),
  );
  assert(imported.ok);
  assert.deepEqual(await toldAttributes(records, workspace, "lunch"), ["age", "gate"]);
  assert.deepEqual(await toldAttributes(records, workspace, "dinner"), []);
  assert.deepEqual(await toldAttributes(records, other, "lunch"), []);
  await undoImport(records, workspace, imported.value.number);
  assert.deepEqual(await toldAttributes(records, workspace, "lunch"), []);
});
