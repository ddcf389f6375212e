// npm run schema: writes src/store/records/schema.md anew, from a database that took every migration.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRecords } from "../src/store/records/open.ts";
import { describeSchema } from "../src/store/records/schema.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "polku-schema-"));
const records = await openRecords({ dataFolder, log: console.log });
if (!records.ok) throw new Error(records.refusal.message);
try {
  writeFileSync("src/store/records/schema.md", await records.value.asOwner(describeSchema));
  console.log("wrote src/store/records/schema.md");
} finally {
  await records.value.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
