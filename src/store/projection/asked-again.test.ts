import assert from "node:assert/strict";
import { it } from "node:test";
import { askedAgain } from "./asked-again.ts";
import { Rereading } from "./filling/rereading.ts";

it("what is asked waits for the end of a reading, and for the next that begins meanwhile", async () => {
  const rereading = new Rereading();
  let isWhole = true;
  const { ask } = askedAgain({ ask: async () => (isWhole ? "whole" : "part") }, () => rereading);
  const begin = () => {
    rereading.begin({ xid: "7", seq: "9" });
    isWhole = false;
  };
  const end = (seq: string) => {
    isWhole = true;
    rereading.reached({ xid: "7", seq });
  };
  // It begins after it was found that none is under way, and before anything was asked.
  const early = ask();
  begin();
  const late = ask();
  rereading.reached({ xid: "7", seq: "8" });
  // Another shape is saved before the first reading is over.
  begin();
  end("9");
  begin();
  await Promise.resolve();
  end("10");
  assert.deepEqual(await Promise.all([early, late, ask()]), ["whole", "whole", "whole"]);
});
