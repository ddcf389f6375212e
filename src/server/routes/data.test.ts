import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { anExperienceBody } from "../../../test/experiences.ts";
import { invited, joined } from "../../../test/people.ts";
import { aFolder, documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { data } from "../../api/data.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { backUp } from "../../flows/back-up.ts";
import { attachRecords } from "../../store/records/open.ts";

const polku = await polkuForTests();
const read = async () => documented(data, await polku.askWithKey("GET", paths.data));
const yesterday = new Date(Date.now() - 86_400_000).toISOString();

/** Twelve guests by the kiosk and two by e-mail rate the bill; three colleagues do, too. */
const told = [
  ...Array.from({ length: 14 }, (_, at) => ({ customer: `guest-${at}`, channel: at < 12 ? "kiosk" : "email" })),
  ...Array.from({ length: 3 }, (_, at) => ({ customer: `cook-${at}`, channel: "web", perspective: "employee" })),
].map((about) => anExperienceBody({ id: someId(), at: yesterday, answers: { satisfaction: 4 }, ...about }));

describe("what is in here", () => {
  it("is nothing at first, and says so of every touchpoint", async () => {
    const put = { body: lunchFile(), headers: { "content-type": "text/yaml" } };
    assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), put)).status, 200);
    const { journeys, keys, imports, backedUp } = await read();
    const coverage = new Set(journeys[0]!.touchpoints.map((one) => one.coverage));
    assert.deepEqual([[...coverage], journeys[0]!.perspectives, imports, backedUp], [["blind"], [], [], null]);
    assert.deepEqual(
      keys.map(({ name, sent }) => [name, sent]),
      [["local", 0]],
    );
  });

  it("tells what came where and by what, and withholds what would lay few open", async () => {
    assert.equal((await polku.askWithKey("POST", paths.experiences, { body: told })).status, 202);
    await polku.followed();
    const { journeys, behind, bytes } = await read();
    const bill = journeys[0]!.touchpoints.find(({ touchpoint }) => touchpoint === "bill")!;
    assert.deepEqual([bill.experiences, bill.coverage, bill.silence], [14, "measured", null]);
    assert.deepEqual(
      bill.channels.map(({ channel, experiences }) => [channel, experiences]),
      [
        ["email", null],
        ["kiosk", null],
      ],
      "two by e-mail would be known from fourteen less twelve",
    );
    assert.deepEqual(bill.states, {
      answer: "satisfaction",
      answered: 14,
      notAnswered: 0,
      notApplicable: 0,
      notAsked: 0,
    });
    assert.deepEqual(
      journeys[0]!.perspectives.map(({ perspective, experiences }) => [perspective, experiences]),
      [
        ["customer", 14],
        ["employee", null],
      ],
    );
    assert.deepEqual([behind.seconds, behind.entries], [0, 0]);
    assert.notEqual(behind.read, null);
    assert(bytes.records > 0 && bytes.projection > 0);
  });

  it("counts what came by a key within seconds", async () => {
    while ((await read()).keys[0]!.sent === 0) await pause(100);
    const [local] = (await read()).keys;
    assert.equal(local!.sent, told.length);
    assert.notEqual(local!.used, null);
  });

  it("tells a viewer that a key sends, and not how much: it may be of few colleagues", async () => {
    const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
    const vera = await invited(polku, anna, "Vera", "viewer");
    const sent = async (who: typeof anna) =>
      documented(data, await who.ask("GET", paths.data)).keys.map((key) => [key.name, key.sent]);
    assert.deepEqual([await sent(anna), await sent(vera)], [[["local", told.length]], [["local", null]]]);
  });

  it("counts the same as the journey's page, which says how many answered nothing", async () => {
    const silent = [1, 2].map((n) =>
      anExperienceBody({
        id: someId(),
        at: yesterday,
        customer: `silent-${n}`,
        channel: "kiosk",
        answers: { satisfaction: null },
      }),
    );
    assert.equal((await polku.askWithKey("POST", paths.experiences, { body: silent })).status, 202);
    await polku.followed();
    const { totals } = documented(overview, await polku.askWithKey("GET", paths.overview("lunch")));
    const heard = (await read()).journeys[0]!.perspectives.find(({ perspective }) => perspective === "customer");
    assert.deepEqual([totals.experiences, totals.unanswered, heard?.experiences], [14, 2, 16]);
  });

  it("gives nothing to subtract from what colleagues answered, so that nobody finds out who skipped it", async () => {
    const by = (cook: number, answers: object) =>
      anExperienceBody({
        id: someId(),
        at: yesterday,
        customer: `cook-${cook}`,
        channel: "web",
        perspective: "employee",
        answers,
      });
    const body = [
      // So many that they are five and more however their hashes fall.
      ...Array.from({ length: 11 }, (_, at) => by(3 + at, { satisfaction: 4 })),
      ...[14, 14, 15].map((cook) => by(cook, { satisfaction: null })),
    ];
    assert.equal((await polku.askWithKey("POST", paths.experiences, { body })).status, 202);
    await polku.followed();
    const asked = paths.overview("lunch", { perspective: "employee" });
    const { totals } = documented(overview, await polku.askWithKey("GET", asked));
    const heard = (await read()).journeys[0]!.perspectives.find(({ perspective }) => perspective === "employee");
    assert.deepEqual([totals.experiences, totals.unanswered, heard?.experiences], [14, null, 14]);
  });

  it("knows when the newest backup was made", async () => {
    const records = await attachRecords(polku.dataFolder);
    assert(records.ok);
    const made = new Date("2026-11-22T12:00:00Z");
    await backUp(records.value, join(aFolder(), "all.backup"), "everything", { now: () => made });
    await records.value.close();
    assert.equal((await read()).backedUp, made.toISOString());
  });
});
