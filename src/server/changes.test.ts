import assert from "node:assert/strict";
import type { Readable } from "node:stream";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Changes, type Listener } from "./changes.ts";

/** Counting that stands at a place, and knows how often it was asked. */
const counted = () => {
  const counting = {
    ...{ at: "1.1", asked: 0 },
    async place() {
      counting.asked++;
      return counting.at;
    },
  };
  return counting;
};
const anybody = (about: Partial<Listener> = {}): Listener => ({
  holder: "anna",
  told: "",
  stillMay: async () => true,
  ...about,
});
const quick = { look: 5, beat: 60_000 };

const hear = (changes: Changes, counting: ReturnType<typeof counted>, about: Partial<Listener> = {}) => {
  const stream = changes.listen({ workspace: "w", counting }, anybody(about));
  assert(stream.ok);
  return { stream: stream.value, heard: heardFrom(stream.value) };
};
function heardFrom(stream: Readable): { places: string[]; text: string } {
  const heard = { places: [] as string[], text: "" };
  stream.setEncoding("utf8").on("data", (piece: string) => {
    heard.text += piece;
    heard.places.push(...[...piece.matchAll(/^id: (.*)$/gm)].map(([, id = ""]) => id));
  });
  return heard;
}

describe("changes", () => {
  it("tell where the figures stand, and each further place once", async () => {
    const [changes, counting] = [new Changes(quick), counted()];
    const { stream, heard } = hear(changes, counting);
    await pause(30);
    counting.at = "1.2";
    await pause(30);
    assert.deepEqual(heard.places, ["1.1", "1.2"]);
    assert.match(heard.text, /^retry: \d{4}\n\nevent: counted\nid: 1\.1\ndata: \{"place":"1\.1"\}\n\nevent: counted\n/);
    stream.destroy();
  });

  it("tell nothing to who comes back and has missed nothing", async () => {
    const [changes, counting] = [new Changes(quick), counted()];
    const [back, missed] = [hear(changes, counting, { told: "1.1" }), hear(changes, counting, { told: "0.9" })];
    await pause(30);
    assert.deepEqual([back.heard.places, missed.heard.places], [[], ["1.1"]]);
    back.stream.destroy();
    missed.stream.destroy();
  });

  it("are looked for once for all who listen, and not at all when nobody does", async () => {
    const [changes, counting] = [new Changes({ ...quick, look: 50 }), counted()];
    const streams = Array.from({ length: 20 }, () => hear(changes, counting).stream);
    await pause(220);
    assert(counting.asked >= 2 && counting.asked < 10, `${counting.asked} looks`);
    for (const stream of streams) stream.destroy();
    await pause(10);
    const asked = counting.asked;
    await pause(120);
    assert.equal(counting.asked, asked);
  });

  it("say now and then that the line is there, and let go of who may listen no more", async () => {
    const [changes, counting] = [new Changes({ look: 5, beat: 20 }), counted()];
    let may = true;
    const { stream, heard } = hear(changes, counting, { stillMay: async () => may });
    await pause(80);
    assert.match(heard.text, /\n\n: still here\n\n/);
    may = false;
    counting.at = "1.2";
    await pause(60);
    assert.deepEqual([heard.places, stream.readableEnded], [["1.1"], true]);
  });

  it("let go of who takes nothing in any more", async () => {
    const [changes, counting] = [new Changes({ look: 5, beat: 20 }), counted()];
    const stream = changes.listen({ workspace: "w", counting }, anybody());
    assert(stream.ok);
    await pause(80);
    assert(stream.value.destroyed);
  });

  it("are told to so many of one holder, and to so many in all", async () => {
    const [changes, counting] = [new Changes({ ...quick, mostEach: 2, mostInAll: 3 }), counted()];
    const ask = (holder: string) => changes.listen({ workspace: "w", counting }, anybody({ holder }));
    const said = ["anna", "anna", "anna", "leo", "leo"].map(ask);
    assert.deepEqual(
      said.map(({ ok }) => ok),
      [true, true, false, true, false],
    );
    assert(said[0]!.ok);
    said[0]!.value.destroy();
    await pause(10);
    assert(ask("anna").ok);
    changes.close();
    assert(!ask("vera").ok);
  });
});
