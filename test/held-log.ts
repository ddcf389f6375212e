import assert from "node:assert/strict";
import { attachRecords } from "../src/store/records/open.ts";

/** Nobody can read the log of this data folder while `work` goes on. */
export async function whileLogIsHeld(dataFolder: string, work: () => Promise<void>): Promise<void> {
  const records = await attachRecords(dataFolder);
  assert(records.ok);
  await records.value.asOwner(async (sql) => {
    await sql.query("LOCK TABLE polku.log IN ACCESS EXCLUSIVE MODE");
    await work();
  });
  await records.value.close();
}
