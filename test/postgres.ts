import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { openRecords } from "../src/store/records/open.ts";
import type { Records } from "../src/store/records/records.ts";

/**
 * Records on a real PostgreSQL of this test file's own, stopped and removed after its last test. Call it once, at the
 * top of the file.
 */
export async function recordsForTests(): Promise<Records> {
  const dataFolder = mkdtempSync(join(tmpdir(), "polku-records-"));
  const records = await openRecords({ dataFolder, log: () => {} });
  assert(records.ok, records.ok ? "" : records.refusal.message);
  after(async () => {
    await records.value.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return records.value;
}
