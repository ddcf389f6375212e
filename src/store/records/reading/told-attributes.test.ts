import assert from "node:assert/strict";
import { it } from "node:test";
import { anExperience } from "../../../../test/experiences.ts";
import { aWorkspace, recordsForTests } from "../../../../test/postgres.ts";
import { importInto } from "../imports/imports.ts";
import { undoImport } from "../imports/undo-import.ts";
import { keepExperiences } from "../intake/experiences.ts";
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

it("are those of what came by no import, too, also long ago", async () => {
  const workspace = await aWorkspace(records);
  const keep = (count: number, attributes: Readonly<Record<string, string>>) =>
    keepExperiences(
      records,
      workspace,
      Array.from({ length: count }, () => anExperience({ journey: "lunch", attributes })),
    );
  await keep(3, { seat: "window" });
  await keep(700, { table: "12" });
  await keep(700, {});
  assert.deepEqual(await toldAttributes(records, workspace, "lunch"), ["seat", "table"]);
});
