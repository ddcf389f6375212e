import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { onSmallDisk } from "../../../../test/small-disk.ts";
import { diskFull, saysDiskFull, troubleOf } from "../trouble.ts";

describe("a full disk", () => {
  for (const [what, free] of [
    ["a table can grow no more", "1000000"],
    ["the write-ahead log can grow no more, which ends PostgreSQL", "17000000"],
  ] as const) {
    it(`is said in words under intake when ${what}; nothing acknowledged is lost, and with room again it goes on`, () => {
      const { lines, complaint } = onSmallDisk(140, "full-disk-process.ts", free);
      assert.equal(lines.length, 2, complaint);
      const [full, after] = lines.map((line) => JSON.parse(line));
      assert.equal(full.refusal, "disk-full");
      assert(full.kept > 0);
      assert.deepEqual(after, { again: 1, nothingLost: true });
    });
  }

  it("is said in words when there is no room to begin with", () => {
    const { lines, complaint } = onSmallDisk(12, "records-process.ts");
    assert.match(lines.join("\n"), /refused .*"code":"disk-full"/, complaint);
    assert.match(lines.join("\n"), /Free some space, or move the data folder to a larger disk/);
  });

  it("is known by PostgreSQL's state, by the operating system's, and by what a program says", () => {
    assert.deepEqual(troubleOf({ code: "53100", message: "could not extend file" }), diskFull());
    assert.deepEqual(troubleOf({ code: "ENOSPC" }), diskFull());
    assert(saysDiskFull('PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device'));
    assert(!saysDiskFull("FATAL:  the database system is starting up"));
    assert.equal(troubleOf({ code: "22P02", message: "invalid input syntax" }), undefined);
  });
});
