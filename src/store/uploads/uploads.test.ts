import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, it } from "node:test";
import { dataFolder } from "../../../test/data-files.ts";
import { readJson, sweepUploads, Uploads, writeJson } from "./uploads.ts";

const here = dataFolder().path;
const now = new Date("2026-11-27T08:00:00Z");
const bytes = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)));
const workspace = "0190b5f0-7c1e-7abc-8def-0123456789ab";
const uploads = new Uploads(here, workspace, 10);

describe("a file that is brought", () => {
  it("lies where nobody else may look, under a name of ours", async () => {
    const brought = await uploads.bring("../../etc/käynnit\u0000\n.csv", bytes("Q1\n", "5\n"), now, "anna");
    assert(brought.ok);
    const { id, name } = brought.value;
    assert.equal(name, "käynnit .csv");
    assert.equal(readFileSync(uploads.dataOf(id), "utf8"), "Q1\n5\n");
    assert.deepEqual(readdirSync(join(here, "uploads")), [workspace]);
    assert.deepEqual(readdirSync(join(here, "uploads", workspace)), [id]);
    for (const folder of [join(here, "uploads"), join(here, "uploads", workspace, id)])
      assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(uploads.dataOf(id)).mode & 0o777, 0o600);
    assert.deepEqual(await uploads.find(id), brought.value);
  });

  it("is not there for another workspace", async () => {
    const [mine] = await uploads.list();
    const others = new Uploads(here, "0190b5f0-7c1e-7abc-8def-ffffffffffff", 10);
    assert.deepEqual([await others.list(), await others.find(mine!.id)], [[], null]);
  });

  it("leaves nothing when it is too large, or breaks off", async () => {
    const before = await uploads.list();
    const large = await uploads.bring("large.csv", bytes("12345678", "901"), now, "anna");
    assert(!large.ok);
    assert.deepEqual(
      [large.refusal.code, large.refusal.message],
      ["too-large", "expected a file of at most 10 bytes, got a larger one"],
    );
    const broken = new Readable({ read: () => {} });
    broken.push("1");
    setImmediate(() => broken.destroy(Object.assign(new Error("gone"), { code: "ECONNRESET" })));
    const half = await uploads.bring("half.csv", broken, now, "anna");
    assert(!half.ok);
    assert.equal(half.refusal.code, "unreadable-request");
    assert.deepEqual(await uploads.list(), before);
    assert.equal(readdirSync(join(here, "uploads", workspace)).length, 1);
  });

  it("is one of 24 that wait at most; what is imported waits no longer", async () => {
    for (let n = 1; n < 24; n++) assert((await uploads.bring(`${n}.csv`, bytes("a"), now, "anna")).ok);
    const tooMany = await uploads.bring("25.csv", bytes("a"), now, "anna");
    assert(!tooMany.ok);
    assert.equal(tooMany.refusal.code, "too-many-files");
    await uploads.letGo((await uploads.list())[0]!.id);
    assert((await uploads.bring("25.csv", bytes("a"), now, "anna")).ok);
  });

  it("finds room only while all that wait are no larger than ten of the largest", async () => {
    const others = new Uploads(here, "0190b5f0-7c1e-7abc-8def-eeeeeeeeeeee", 10);
    for (let n = 1; n <= 10; n++) assert((await others.bring(`${n}.csv`, bytes("1234567890"), now, "anna")).ok);
    assert.equal((await others.bring("11.csv", bytes("a"), now, "anna")).ok, false);
  });

  it("keeps how its import stands, until it is taken away", async () => {
    const { id } = (await uploads.list())[0]!;
    assert.equal(await uploads.readImport(id), null);
    await uploads.keepImport(id, { state: "stopped" });
    assert.deepEqual(await uploads.readImport(id), { state: "stopped" });
    await uploads.keepImport("0190b5f0-7c1e-7abc-8def-dddddddddddd", { state: "stopped" });
  });

  it("has what is kept beside it whole for whoever reads it meanwhile", async () => {
    const path = join(here, "reached.json");
    const rejections = Array.from({ length: 20_000 }, (_, row) => ({ row, code: "out-of-scale" }));
    let isWriting = true;
    const writing = (async () => {
      for (let number = 1; number <= 20; number++) await writeJson(path, { number, rejections });
    })().finally(() => {
      isWriting = false;
    });
    while (isWriting) {
      const read = await readJson<{ rejections: unknown[] }>(path);
      assert(read === null || read.rejections.length === rejections.length);
    }
    await writing;
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  it("is taken away by its bringer, or after a day", async () => {
    const [first, second] = await uploads.list();
    await uploads.remove(first!.id);
    assert.equal(await uploads.find(first!.id), null);
    const yesterday = new Date(now.getTime() - 25 * 3600 * 1000);
    for (const { id } of await uploads.list()) {
      const time = id === second!.id ? yesterday : now;
      utimesSync(join(here, "uploads", workspace, id, "about.json"), time, time);
    }
    await sweepUploads(here, now);
    assert.equal(await uploads.find(second!.id), null);
    assert.equal((await uploads.list()).length, 23);
    assert(!existsSync(uploads.dataOf(second!.id)));
  });
});
