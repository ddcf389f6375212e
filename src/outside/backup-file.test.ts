import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
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

  it("with any damage to its bytes is told from a sound one, or gives the same lines", async () => {
    const lines = Array.from({ length: 200 }, (_, line) => JSON.stringify(["log", line, "Hyvä \u2028"]));
    await writeBackup(path("sound"), head, (add) => add(lines));
    const sound = readFileSync(path("sound"));
    const flip = fc.record({ at: fc.nat(sound.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    const property = fc.asyncProperty(fc.array(flip, { maxLength: 4 }), fc.nat(sound.length), async (flips, end) => {
      const bytes = Buffer.from(flips.length > 0 ? sound : sound.subarray(0, end));
      for (const { at, byte } of flips) bytes[at] = byte;
      writeFileSync(path("flipped"), bytes);
      const checked = await checkBackup(path("flipped"));
      if (!checked.ok) return assert.ok(checked.refusal.message.length > 10);
      const read: string[] = [];
      for await (const line of backupLines(path("flipped"))) read.push(line);
      assert.deepEqual([checked.value, read], [head, lines]);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("whose lines say anything at all is a value or a refusal", async () => {
    const firstLine = fc.oneof(
      fc.json(),
      fc.record({ polku: fc.constant("backup/1"), holds: fc.anything(), schema: fc.anything() }).map((one) => {
        try {
          return JSON.stringify(one);
        } catch {
          return "{}";
        }
      }),
    );
    const property = fc.asyncProperty(firstLine, fc.array(fc.oneof(fc.json(), fc.string())), async (first, more) => {
      writeFileSync(path("any"), gzipSync([first, ...more].join("\n")));
      const checked = await checkBackup(path("any"));
      assert.equal(checked.ok, false);
    });
    await fc.assert(property, { numRuns: 200 });
    writeFileSync(path("any"), gzipSync(`${JSON.stringify({ ...head, schema: "0" })}\n`));
    const checked = await checkBackup(path("any"));
    assert(!checked.ok);
    assert.match(checked.refusal.message, /got another file/);
  });

  it("may be left half read", async () => {
    for await (const line of backupLines(path("large"))) {
      assert.match(line, /Hyvä/);
      break;
    }
  });
});
