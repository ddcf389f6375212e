import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KeyUse } from "./key-use.ts";

const till = { workspace: "w", id: "till", name: "Till" };
const kiosk = { workspace: "w", id: "kiosk", name: "Kiosk" };

describe("KeyUse", () => {
  it("gathers what came by each key, and notes it once", async () => {
    const noted: string[] = [];
    const use = new KeyUse(async ({ id }, count) => noted.push(`${id} ${count}`));
    for (const count of [1, 500]) use.add(till, count);
    use.add(kiosk, 3);
    await use.flush();
    await use.stop();
    assert.deepEqual(noted, ["till 501", "kiosk 3"]);
  });

  it("keeps what cannot be noted now for later", async () => {
    let works = false;
    const noted: number[] = [];
    const use = new KeyUse(async (_, count) => {
      if (!works) throw new Error("the database is gone");
      noted.push(count);
    });
    use.add(till, 2);
    await use.flush();
    works = true;
    use.add(till, 5);
    await use.stop();
    assert.deepEqual(noted, [7]);
  });
});
