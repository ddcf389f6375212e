import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import { longLog } from "../../../../test/long-log.ts";
import { readList } from "../../../../test/random-log.ts";
import type { KnownExperience, LogEntry } from "../../records/log/log-entry.ts";
import { openProjection } from "../open.ts";
import type { ReadLog } from "../projection.ts";

const journey = aJourney({ passes: { gap: "P1D" } });
const slice = { journey: "lunch", perspective: "customer" } as const;

const anExperience = (number: number, day: string, about: Partial<KnownExperience> = {}): KnownExperience => ({
  number,
  revision: 1,
  journey: "lunch",
  touchpoint: "bill",
  customer: 1,
  day,
  at: day,
  second: 43_200,
  precision: "second",
  perspective: "customer",
  via: "self",
  answers: { satisfaction: 4 },
  attributes: {},
  ...about,
});
const lived = (experience: KnownExperience, turn = 1) =>
  ({ turn, entry: turn === 1 ? "lived" : "corrected", experience }) as const;
const withdrawn = (experienceNumber: number, turn = 2) => ({ turn, entry: "withdrawn", experienceNumber }) as const;

/** How many passes there are after each batch of entries. */
async function passesAfter(...batches: readonly (readonly Omit<LogEntry, "position">[])[]): Promise<number[]> {
  const opened = await openProjection({ file: "temporary", workspace: "test" });
  assert(opened.ok);
  const log: LogEntry[] = [];
  const passes: number[] = [];
  for (const batch of batches) {
    for (const entry of batch) {
      log.push({ ...entry, position: { xid: "1", seq: String(log.length + 1) } } as LogEntry);
    }
    await opened.value.project(readList(log), [[{ version: 1, validFrom: "2020-01-01", journey }]]);
    passes.push((await opened.value.totals(slice)).passes);
  }
  await opened.value.close();
  return passes;
}

describe("passes derived while the log is followed", () => {
  const [first, middle, last] = [
    anExperience(1, "2026-05-01"),
    anExperience(2, "2026-05-02"),
    anExperience(3, "2026-05-03"),
  ];

  it("become one when what lay between arrives late", async () => {
    assert.deepEqual(await passesAfter([lived(first), lived(last)], [lived(middle)]), [2, 1]);
  });

  it("become two when what lay between is taken back", async () => {
    assert.deepEqual(await passesAfter([lived(first), lived(middle), lived(last)], [withdrawn(2)]), [1, 2]);
  });

  it("become two when what lay between turns out to be somebody else's", async () => {
    const others = lived({ ...middle, customer: 9 }, 2);
    assert.deepEqual(await passesAfter([lived(first), lived(middle), lived(last)], [others]), [1, 3]);
  });

  it("leave given passes as they are", async () => {
    const given = lived({ ...middle, pass: "table-12" });
    assert.deepEqual(await passesAfter([lived(first), given, lived(last)]), [3]);
  });
});

describe("entries about one experience", () => {
  const experience = anExperience(1, "2026-05-01");

  it("count by their turn, in whatever order they are read", async () => {
    assert.deepEqual(await passesAfter([withdrawn(1, 2)], [lived(experience)]), [0, 0]);
    assert.deepEqual(await passesAfter([withdrawn(1, 2), lived(experience)]), [0]);
    assert.deepEqual(await passesAfter([lived(experience), withdrawn(1, 2), lived(experience, 3)]), [1]);
    assert.deepEqual(await passesAfter([withdrawn(1, 2)], [lived(experience, 3)], [lived(experience)]), [0, 1, 1]);
  });

  it("change nothing when they are read twice", async () => {
    assert.deepEqual(await passesAfter([lived(experience)], [lived(experience)], [lived(experience)]), [1, 1, 1]);
  });
});

describe("a projection that is being brought up to date", () => {
  it("can be asked meanwhile: it knows what has been written, and nothing of what is new", async () => {
    const opened = await openProjection({ file: "temporary", workspace: "test" });
    assert(opened.ok);
    const projection = opened.value;
    const log = longLog(10_100);
    const waiting = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const readSlowly: ReadLog = async (after, limit) => {
      if (after !== null) {
        waiting.resolve();
        await asked.promise;
      }
      return readList(log)(after, limit);
    };
    const projecting = projection.project(readSlowly, [[{ version: 1, validFrom: "2020-01-01", journey }]]);
    await waiting.promise;
    await new Promise(setImmediate); // the first page has been read, with answers that the file has no column for
    assert.deepEqual(await projection.answers(slice), []);
    assert.equal((await projection.totals({ ...slice, attributes: { group: ["x"] } })).experiences, 0);
    asked.resolve();
    await projecting;
    assert((await projection.totals(slice)).experiences > 5000);
    assert((await projection.answers(slice)).length > 0);
    await projection.close();
  });
});

describe("a new version of a journey", () => {
  it("in which only names are others is nothing to read the log again for; another scale is", async () => {
    const opened = await openProjection({ file: "temporary", workspace: "test" });
    assert(opened.ok);
    const entry = { ...lived(anExperience(1, "2026-05-01")), position: { xid: "1", seq: "1" } } as LogEntry;
    const own = { parking: { name: { en: "Parking" }, scale: [1, 5] as const, better: "higher" as const } };
    const history = [aJourney({ answers: own })].map((first) => ({
      version: 1,
      validFrom: "2020-01-01",
      journey: first,
    }));
    const readFromStart = async () => {
      let isFromStart = false;
      const read: ReadLog = (after, limit) => {
        isFromStart ||= after === null;
        return readList([entry])(after, limit);
      };
      await opened.value.project(read, [history]);
      return isFromStart;
    };
    const next = (answers: typeof own, en: string) =>
      history.push({
        version: history.length + 1,
        validFrom: "2026-01-01",
        journey: aJourney({ answers, name: { en } }),
      });
    assert.equal(await readFromStart(), true, "for the first time");
    next(own, "Luncheon");
    assert.equal(await readFromStart(), false);
    next({ parking: { ...own.parking, scale: [1, 7] as never } }, "Luncheon");
    assert.equal(await readFromStart(), true);
    next({ parking: { ...own.parking, scale: [1, 7] as never } }, "Lunch again");
    assert.equal(await readFromStart(), false);
    await opened.value.close();
  });
});
