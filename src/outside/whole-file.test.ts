import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { dataFolder } from "../../test/data-files.ts";
import { writeWholeFile } from "./whole-file.ts";

const folder = dataFolder();

describe("a whole file", () => {
  it("takes its name when it is whole", async () => {
    const path = join(folder.path, "new.txt");
    const answer = await writeWholeFile(path, async (write) => {
      await write("one ");
      await write(Buffer.from("two"));
      assert(!existsSync(path));
      return 2;
    });
    assert.deepEqual([answer, readFileSync(path, "utf8")], [2, "one two"]);
  });

  it("leaves what stood there, and nothing half done, when the work fails", async () => {
    const path = folder.file("old.txt", "old");
    const failing = writeWholeFile(path, async (write) => {
      await write("half");
      throw new Error("no more");
    });
    await assert.rejects(failing, /no more/);
    assert.equal(readFileSync(path, "utf8"), "old");
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith("old")),
      ["old.txt"],
    );
  });

  it("fails as the disk does where the folder is not there", async () => {
    await assert.rejects(
      writeWholeFile(join(folder.path, "nowhere", "x.txt"), async () => {}),
      { code: "ENOENT" },
    );
  });
});
