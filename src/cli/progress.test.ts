import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { progressOn } from "./progress.ts";

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { stream, written };
}

describe("progressOn", () => {
  it("speaks after a second, not oftener than ten times a second, and clears the line", () => {
    let now = 0;
    const { stream, written } = terminal(true);
    const progress = progressOn(stream, false, () => now);
    progress.at("Reading", 0.1);
    now = 1500;
    progress.at("Reading", 0.256, "120 rows");
    now = 1550;
    progress.at("Reading", 0.3);
    progress.end();
    assert.deepEqual(written, ["\r\u001b[KReading 25 % · 120 rows", "\r\u001b[K"]);
  });

  it("is silent where there is no terminal, and when told", () => {
    for (const [isTTY, silent] of [
      [false, false],
      [true, true],
    ] as const) {
      let now = 0;
      const { stream, written } = terminal(isTTY);
      const progress = progressOn(stream, silent, () => now);
      now = 5000;
      progress.at("Reading", null);
      progress.end();
      assert.deepEqual(written, []);
    }
  });
});
