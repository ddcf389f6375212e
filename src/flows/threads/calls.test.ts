import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { MessageChannel } from "node:worker_threads";
import { answerCalls, callsOver } from "./calls.ts";

interface Kitchen {
  lunch(guests: number): Promise<{ plates: number }>;
  burn(): Promise<never>;
  wait(): Promise<void>;
}

describe("calls between threads", () => {
  const { port1, port2 } = new MessageChannel();
  const kitchen: Kitchen = {
    lunch: async (guests) => ({ plates: guests * 2 }),
    burn: async () => {
      throw new Error("the sauce is burnt");
    },
    wait: () => new Promise(() => {}),
  };
  answerCalls(port1, kitchen);
  const far = callsOver<Kitchen>(port2);
  after(() => port1.close());

  it("answer as the methods themselves would, also when many are under way", async () => {
    const plates = await Promise.all([1, 2, 3].map((guests) => far.lunch(guests)));
    assert.deepEqual(plates, [{ plates: 2 }, { plates: 4 }, { plates: 6 }]);
  });

  it("throw here what was thrown there", async () => {
    await assert.rejects(far.burn(), /the sauce is burnt/);
  });

  it("throw when the other end goes away, those under way and those to come", async () => {
    const waiting = far.wait();
    port1.close();
    await assert.rejects(waiting, /gone/);
    await assert.rejects(far.lunch(1), /gone/);
  });
});
