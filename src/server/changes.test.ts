import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
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
  as: randomUUID(),
  told: "",
  stillMay: async () => true,
  ...about,
});
/** Lets looks pass, one a second, each with all that comes of it. */
async function pass(looks: number): Promise<void> {
  for (let passed = 0; passed < looks; passed++) {
    await turn();
    mock.timers.tick(1000);
    await turn();
  }
}

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
  beforeEach(() => mock.timers.enable({ apis: ["setInterval", "Date"] }));
  afterEach(async () => {
    await turn(); // what was let go of has stopped its timer
    mock.timers.reset();
  });
  const opened = (about: ConstructorParameters<typeof Changes>[0] = {}) => new Changes(about, Date.now);

  it("tell where the figures stand, and each further place once", async () => {
    const [changes, counting] = [opened(), counted()];
    const { stream, heard } = hear(changes, counting);
    await pass(3);
    counting.at = "1.2";
    await pass(3);
    assert.deepEqual(heard.places, ["1.1", "1.2"]);
    assert.match(heard.text, /^retry: \d{4}\n\nevent: counted\nid: 1\.1\ndata: \{"place":"1\.1"\}\n\nevent: counted\n/);
    stream.destroy();
  });

  it("tell nothing to who comes back and has missed nothing", async () => {
    const [changes, counting] = [opened(), counted()];
    const [back, missed] = [hear(changes, counting, { told: "1.1" }), hear(changes, counting, { told: "0.9" })];
    await pass(3);
    assert.deepEqual([back.heard.places, missed.heard.places], [[], ["1.1"]]);
    back.stream.destroy();
    missed.stream.destroy();
  });

  it("are looked for once a second for all who listen, and not at all when nobody does", async () => {
    const [changes, counting] = [opened(), counted()];
    const streams = Array.from({ length: 20 }, () => hear(changes, counting).stream);
    await pass(4);
    assert.equal(counting.asked, 5, "when the first came, and once a second");
    for (const stream of streams) stream.destroy();
    await pass(4);
    assert.equal(counting.asked, 5);
  });

  it("say now and then that the line is there, and let go of who may listen no more", async () => {
    const [changes, counting] = [opened(), counted()];
    let may = true;
    const { stream, heard } = hear(changes, counting, { stillMay: async () => may });
    await pass(1);
    assert.deepEqual(heard.places, ["1.1"]);
    await pass(24);
    assert.doesNotMatch(heard.text, /still here/);
    await pass(1);
    assert.match(heard.text, /\n\n: still here\n\n$/);
    may = false;
    counting.at = "1.2";
    await pass(1);
    assert.deepEqual([heard.places, stream.readableEnded], [["1.1"], true]);
  });

  it("let go of who takes nothing in any more", async () => {
    const [changes, counting] = [opened(), counted()];
    const stream = changes.listen({ workspace: "w", counting }, anybody());
    assert(stream.ok);
    await pass(24);
    assert(!stream.value.destroyed);
    await pass(1);
    assert(stream.value.destroyed);
  });

  it("are told to so many of one holder, and to so many in all", async () => {
    const [changes, counting] = [opened({ mostEach: 2, mostInAll: 3 }), counted()];
    const ask = (holder: string) => changes.listen({ workspace: "w", counting }, anybody({ holder }));
    const said = ["anna", "anna", "anna", "leo", "leo"].map(ask);
    assert.deepEqual(
      said.map(({ ok }) => ok),
      [true, true, false, true, false],
    );
    assert(said[0]!.ok);
    said[0]!.value.destroy();
    await turn();
    assert(ask("anna").ok);
    changes.close();
    assert(!ask("vera").ok);
  });

  it("are told to so many of one workspace, and others still hear", async () => {
    const [changes, counting] = [opened({ mostThere: 2 }), counted()];
    const ask = (workspace: string, holder: string) => changes.listen({ workspace, counting }, anybody({ holder }));
    const said = [ask("w", "anna"), ask("w", "leo"), ask("w", "vera"), ask("v", "bea")];
    assert.deepEqual(
      said.map(({ ok }) => ok),
      [true, true, false, true],
    );
    changes.close();
  });

  it("ask once a look whether somebody still may, however many lines they have", async () => {
    const [changes, counting] = [opened(), counted()];
    let asked = 0;
    const stillMay = async () => ++asked > 0;
    const lines = Array.from({ length: 30 }, () => hear(changes, counting, { as: "one session", stillMay }));
    await pass(2);
    const before = asked;
    counting.at = "1.2";
    await pass(1);
    assert.equal(asked, before + 1);
    assert(lines.every(({ heard }) => heard.places.at(-1) === "1.2"));
    for (const { stream } of lines) stream.destroy();
  });
});
