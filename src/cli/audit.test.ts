import assert from "node:assert/strict";
import { describe, it } from "node:test";
import audit from "./audit.ts";
import { runCommand } from "./run-command.ts";

/** How `polku audit` with these words was misused. */
async function misuse(...words: string[]): Promise<string | undefined> {
  const err: string[] = [];
  const status = await runCommand("audit", audit, words, { print: () => {}, remark: (text) => err.push(text) });
  assert.equal(status, 2);
  return err.join("\n").split("\n")[0];
}

describe("polku audit, used wrongly", () => {
  const some = ["a.csv", "--map", "a.mapping.yaml"];

  it("asks for what is missing", async () => {
    assert.match((await misuse("--map", "a.mapping.yaml"))!, /which data files\?/);
    assert.match((await misuse("a.csv"))!, /--map MAPPING is missing/);
  });

  it("says what an option must be", async () => {
    assert.match((await misuse(...some, "--language", "de"))!, /--language must be en, fi, sv, got "de"/);
    assert.match((await misuse(...some, "--missing", "none"))!, /--missing must be em, complete, got "none"/);
    assert.match((await misuse(...some, "--expectation", "off"))!, /--expectation must be counts, ignored, got "off"/);
    assert.match(
      (await misuse(...some, "--seed", "1.5"))!,
      /--seed must be a whole number from 0 to 4294967295, got "1.5"/,
    );
    assert.match(
      (await misuse(...some, "--from", "2026-02-30"))!,
      /--from must be a day such as 2026-01-31, got "2026-02-30"/,
    );
    assert.match(
      (await misuse(...some, "--from", "2026-02-01", "--until", "2026-02-01"))!,
      /--until must be after --from, got 2026-02-01 and 2026-02-01/,
    );
    for (const text of ["tariff", "=contract", "tariff="])
      assert.equal(
        await misuse(...some, "--slice", text),
        `polku audit: --slice must be such as tariff=contract, got "${text}"`,
      );
  });
});
