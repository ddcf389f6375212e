import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { setImmediate as breath } from "node:timers/promises";
import { aJourney, aStage, aTouchpoint } from "../../../test/journeys.ts";
import { longLog } from "../../../test/long-log.ts";
import { readList } from "../../../test/random-log.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { openDatabase } from "./duckdb.ts";
import { openProjection } from "./open.ts";
import type { ReadLog } from "./projection.ts";

const folder = mkdtempSync(join(tmpdir(), "polku-open-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const lunch = (about: Partial<Journey> = {}): Journey =>
  aJourney({
    stages: [aStage({ touchpoints: ["menu", "taste", "bill"].map((key) => aTouchpoint({ key })) })],
    ...about,
  });
const versions = (...journeys: readonly Journey[]) => [
  journeys.map((journey, index) => ({ version: index + 1, validFrom: "2020-01-01", journey })),
];
const slice = { journey: "lunch", perspective: "customer" } as const;
const log = longLog(400);

async function open(name: string, workspace = "test", patience?: number) {
  const opened = await openProjection({
    file: join(folder, name),
    workspace,
    ...(patience !== undefined && { patience }),
  });
  assert(opened.ok, opened.ok ? "" : opened.refusal.message);
  return opened.value;
}

describe("a projection file", () => {
  it("knows after closing and opening what it knew before, and reads on from there", async () => {
    const before = await open("again.duckdb");
    await before.project(readList(log.slice(0, 300)), versions(lunch()));
    const [totals, position] = [await before.totals(slice), await before.position()];
    await before.close();

    const after = await open("again.duckdb");
    assert.deepEqual(await after.totals(slice), totals);
    assert.deepEqual(await after.position(), position);
    const { entries } = await after.project(readList(log), versions(lunch()));
    assert.equal(entries, 100);
    const told = await after.totals(slice);
    await after.rebuild(readList(log), versions(lunch()));
    assert.deepEqual(await after.totals(slice), told);
    await after.close();
  });

  it("answers while its tables are made anew: nobody who asks need know of it", async () => {
    const projection = await open("renewed.duckdb");
    await projection.project(readList(log), versions(lunch()));
    let renewing = true;
    const renewed = (async () => {
      for (let times = 0; times < 20; times++) await projection.rebuild(readList(log), versions(lunch()));
    })().finally(() => {
      renewing = false;
    });
    for (let day = 1; renewing; day++) {
      const since = { ...slice, from: new Date(day * 86_400_000).toISOString().slice(0, 10) };
      await Promise.all([projection.totals(since), projection.answers(since), projection.groups(since, "group")]);
      await breath();
    }
    await renewed;
    await projection.close();
  });

  it("is begun anew when it is damaged: the log has all that was in it", async () => {
    writeFileSync(
      join(folder, "damaged.duckdb"),
      "this is no database, but it is long enough to be looked at as one".repeat(300),
    );
    const projection = await open("damaged.duckdb");
    assert.equal(await projection.position(), null);
    await projection.close();
  });

  it("is begun anew when it is of another schema", async () => {
    const old = await openDatabase(join(folder, "old.duckdb"), { memoryLimit: "100MB", threads: 1 });
    await old.write("CREATE TABLE facts (key VARCHAR, value VARCHAR); CREATE TABLE answers (score INTEGER)");
    await old.write("INSERT INTO facts VALUES ('schema', '0'), ('workspace', 'test'), ('position', '7 7')");
    old.close();
    const projection = await open("old.duckdb");
    assert.equal(await projection.position(), null);
    await projection.project(readList(log), versions(lunch()));
    await projection.close();
  });

  it("is refused to another workspace, in words", async () => {
    await (await open("mine.duckdb", "mine")).close();
    const refused = await openProjection({ file: join(folder, "mine.duckdb"), workspace: "yours" });
    assert(!refused.ok);
    assert.equal(refused.refusal.code, "other-workspace");
    assert.match(refused.refusal.message, /projection of another workspace: expected yours, got mine$/);
  });

  it("is refused where it cannot be, and nothing is deleted", async () => {
    const refused = await openProjection({ file: folder, workspace: "test" });
    assert(!refused.ok);
    assert.equal(refused.refusal.code, "projection-unreadable");
    assert(existsSync(join(folder, "mine.duckdb")));
  });

  it("can be temporary", async () => {
    const opened = await openProjection({ file: "temporary", workspace: "test" });
    assert(opened.ok);
    await opened.value.project(readList(log), versions(lunch()));
    assert.equal((await opened.value.totals(slice)).experiences > 100, true);
    await opened.value.close();
  });
});

describe("a projection whose journey changes", () => {
  it("reads everything again when the gap changes", async () => {
    const projection = await open("gap.duckdb");
    await projection.project(readList(log), versions(lunch({ passes: { gap: "P60D" } })));
    const { passes: few, people } = await projection.totals(slice);
    assert.equal(few, people);
    const { entries } = await projection.project(readList(log), versions(lunch({ passes: { gap: "PT1S" } })));
    assert.equal(entries, log.length);
    const { passes: many, experiences } = await projection.totals(slice);
    assert.equal(many, experiences);
    await projection.close();
  });

  it("says nothing of a part meanwhile: what is asked is answered of the whole, and is of another place", async () => {
    const projection = await open("meanwhile.duckdb");
    const [before, after] = [
      versions(lunch({ passes: { gap: "P60D" } })),
      versions(lunch({ passes: { gap: "PT1S" } })),
    ];
    await projection.project(readList(log), before);
    const [{ experiences }, place] = [await projection.totals(slice), await projection.place()];

    const gate = Promise.withResolvers<void>();
    const slowly: ReadLog = async (from, limit) => {
      if (from !== null) await gate.promise;
      return readList(log)(from, limit);
    };
    const reading = projection.project(slowly, after, { batch: 50 });
    while ((await projection.position()) !== null) await breath();
    let isAnswered = false;
    const asked = Promise.all([projection.totals(slice), projection.place()]).finally(() => {
      isAnswered = true;
    });
    for (let times = 0; times < 50; times++) await breath();
    assert.equal(isAnswered, false);
    gate.resolve();
    await reading;
    const [{ experiences: all, passes }, then] = await asked;
    assert.deepEqual([all, passes], [experiences, experiences]);
    assert.deepEqual([place, then], [place, `${place}.1`], "the same position, read once more");
    await projection.close();
  });

  it("tells whoever has waited how much of the log is read again, also after a stop", async () => {
    const projection = await open("told.duckdb", "test", 1);
    await projection.project(readList(log), versions(lunch({ passes: { gap: "P60D" } })));
    const changed = versions(lunch({ passes: { gap: "PT1S" } }));
    const stop = new AbortController();
    await projection.project(readList(log), changed, { batch: 100, signal: stop.signal, progress: () => stop.abort() });
    const told = { name: "Error", message: /^everything is being counted anew; (25|50) % of it is done$/ };
    await assert.rejects(projection.totals(slice), told);
    await projection.close();

    const opened = await open("told.duckdb", "test", 1);
    await assert.rejects(opened.totals(slice), told);
    await opened.project(readList(log), changed);
    assert((await opened.totals(slice)).experiences > 0);
    await opened.close();
  });

  it("begins anew at once when it changes again meanwhile, and reads the log to its end only once", async () => {
    const projection = await open("several.duckdb");
    const shape = (gap: string) => versions(lunch({ passes: { gap } }));
    await projection.project(readList(log), shape("P60D"));
    const [{ experiences }, place] = [await projection.totals(slice), await projection.place()];
    const piece = () => {
      const stop = new AbortController();
      return { batch: 100, signal: stop.signal, progress: () => stop.abort() };
    };
    const { entries: first } = await projection.project(readList(log), shape("PT1S"), piece());
    const asked = projection.totals(slice);
    const { entries: second } = await projection.project(readList(log), shape("PT4S"));
    assert(first < log.length);
    assert.equal(second, log.length);
    assert.equal((await asked).experiences, experiences);
    assert.equal(await projection.place(), `${place}.2`);
    await projection.close();
  });

  it("says nothing of a part either when it was stopped in the middle and opened again", async () => {
    const begun = await open("stopped.duckdb");
    await begun.project(readList(log), versions(lunch({ passes: { gap: "P60D" } })));
    const { experiences } = await begun.totals(slice);
    const changed = versions(lunch({ passes: { gap: "PT1S" } }));
    const stop = new AbortController();
    const progress = () => stop.abort();
    await begun.project(readList(log), changed, { batch: 50, signal: stop.signal, progress });
    await begun.close();

    const projection = await open("stopped.duckdb");
    const asked = projection.totals(slice);
    let isAnswered = false;
    asked.finally(() => {
      isAnswered = true;
    });
    for (let times = 0; times < 50; times++) await breath();
    assert.equal(isAnswered, false);
    await projection.hold(); // whoever follows the log asks for it between two pieces
    const { entries } = await projection.project(readList(log), changed);
    assert(entries > 0 && entries < log.length);
    assert.equal((await asked).experiences, experiences);
    await projection.close();
  });

  it("brings a renamed touchpoint's experiences along, under any name that is asked for", async () => {
    const projection = await open("renamed.duckdb");
    await projection.project(readList(log), versions(lunch()));
    const touchpoints = async () => [...new Set((await projection.answers(slice)).map(({ touchpoint }) => touchpoint))];
    assert.deepEqual(await touchpoints(), ["bill", "menu", "taste"]);
    const bill = await projection.totals({ ...slice, touchpoints: ["bill"] });

    const renamed = lunch({
      stages: [
        aStage({
          touchpoints: [
            aTouchpoint({ key: "menu" }),
            aTouchpoint({ key: "taste" }),
            aTouchpoint({ key: "paying", was: "bill" }),
          ],
        }),
      ],
    });
    await projection.project(readList(log), versions(lunch(), renamed));
    assert.deepEqual(await touchpoints(), ["menu", "paying", "taste"]);
    assert.deepEqual(await projection.totals({ ...slice, touchpoints: ["paying"] }), bill);
    assert.deepEqual(await projection.totals({ ...slice, touchpoints: ["bill"] }), bill);
    await projection.close();
  });
});
