import assert from "node:assert/strict";
import { it } from "node:test";
import { dataFolder } from "../../../test/data-files.ts";
import { polkuForTests } from "../../../test/polku.ts";
import { startReadingFiles } from "./reading-files.ts";

const polku = await polkuForTests();
const folder = dataFolder();
const workspace = "0190b5f0-7c1e-7abc-8def-0123456789ab";

it("the thread that reads files ends by stopping what it is asked for, also what has only just come", async () => {
  const files = startReadingFiles({ databaseUrl: null, dataFolder: polku.dataFolder, workspace });
  const path = folder.file("long.csv", `Q1,Q2\n${"5,4\n".repeat(1_000_000)}`);
  const drafting = files.draft("a", { path, name: "long.csv", results: folder.path }, null);
  await files.stopAll();
  const drafted = await drafting;
  assert(!drafted.ok);
  assert.equal(drafted.refusal[0].code, "stopped");
});
