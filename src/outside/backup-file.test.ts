import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { backupLines, checkBackup, writeBackup } from "./backup-file.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-backup-file-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const head = { polku: "backup/1", holds: "everything", schema: 1, made: "2026-11-22T12:00:00.000Z" } as const;
const path = (name: string) => join(folder, name);

describe("a backup file", () => {
  it("gives back every line, many more than a buffer holds", async () => {
    const lines = Array.from({ length: 20_000 }, (_, line) => JSON.stringify(["log", line, "Hyvä ".repeat(20)]));
    await writeBackup(path("large"), head, async (add) => {
      for (let from = 0; from < lines.length; from += 500) await add(lines.slice(from, from + 500));
    });
    assert.deepEqual(await checkBackup(path("large")), { ok: true, value: head });
    const read: string[] = [];
    for await (const line of backupLines(path("large"))) read.push(line);
    assert.deepEqual(read, lines);
  });

  it("is not there when filling it fails, at once or in the middle, and its reason is told", async () => {
    for (const added of [0, 200_000]) {
      const written = writeBackup(path("half"), head, async (add) => {
        for (let line = 0; line < added; line += 1000) await add(Array.from({ length: 1000 }, () => "[]".repeat(40)));
        throw new Error("the records are gone");
      });
      await assert.rejects(written, /the records are gone/);
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith("half")),
      [],
    );
  });

  it("cannot be written where there is no folder, which is told", async () => {
    const nowhere = writeBackup(join(folder, "nowhere", "file"), head, async (add) => {
      for (let line = 0; line < 500; line++) await add(["[]".repeat(5000)]);
    });
    await assert.rejects(nowhere, /ENOENT/);
    assert.ok(!existsSync(path("nowhere")));
  });

  it("that is empty, or is not there, is no backup", async () => {
    writeFileSync(path("empty"), "");
    const empty = await checkBackup(path("empty"));
    assert(!empty.ok);
    assert.match(empty.refusal.message, /got an empty file|cut short/);
    await assert.rejects(checkBackup(path("missing")), /ENOENT/);
  });

  it("may be left half read", async () => {
    for await (const line of backupLines(path("large"))) {
      assert.match(line, /Hyvä/);
      break;
    }
  });
});
