import assert from "node:assert/strict";
import { it } from "node:test";
import { NotNow } from "../../core/not-now.ts";
import { askedAgain } from "./asked-again.ts";
import { Rereading } from "./filling/rereading.ts";

it("what is asked waits for the end of a reading, and for the next that begins meanwhile", async () => {
  const rereading = new Rereading();
  let isWhole = true;
  const { ask } = askedAgain({ ask: async () => (isWhole ? "whole" : "part") }, () => rereading);
  const begin = () => {
    rereading.begin({ xid: "7", seq: "9" }, { read: 0, of: 200 });
    isWhole = false;
  };
  const end = (seq: string) => {
    isWhole = true;
    rereading.reached({ xid: "7", seq }, 200);
  };
  // It begins after it was found that none is under way, and before anything was asked.
  const early = ask();
  begin();
  const late = ask();
  rereading.reached({ xid: "7", seq: "8" }, 100);
  // Another shape is saved before the first reading is over.
  begin();
  end("9");
  begin();
  await Promise.resolve();
  end("10");
  assert.deepEqual(await Promise.all([early, late, ask()]), ["whole", "whole", "whole"]);
});

it("who has waited long is told how far the reading is, and nothing is asked for them", async () => {
  const rereading = new Rereading();
  let times = 0;
  const asked = askedAgain({ ask: async () => ++times }, () => rereading, 20);
  rereading.begin({ xid: "7", seq: "9" }, { read: 0, of: 300 });
  rereading.reached({ xid: "7", seq: "4" }, 100);
  await assert.rejects(asked.ask(), (error) => {
    assert(error instanceof NotNow);
    assert.deepEqual([error.problem.code, error.problem.facts], ["being-counted-anew", { percent: 33 }]);
    return true;
  });
  rereading.reached({ xid: "7", seq: "9" }, 300);
  assert.equal(await asked.ask(), 1);
});
