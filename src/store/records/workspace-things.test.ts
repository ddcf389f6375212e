import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney, aJourneyWith } from "../../../test/journeys.ts";
import { aWorkspace, recordsForTests } from "../../../test/postgres.ts";
import { journeyVersions, keepJourney, newestJourneys } from "./journeys.ts";
import { findKey, makeKey, revokeKey } from "./keys.ts";
import { keepLocation, listLocations } from "./locations.ts";
import { changeSettings, readSettings } from "./settings.ts";
import { listWorkspaces, makeWorkspace } from "./workspaces.ts";

const records = await recordsForTests();

describe("workspaces", () => {
  it("are made with their settings, under an id of one's own where there is one", async () => {
    const id = "0190b5f0-7c1e-7abc-8def-0123456789ab";
    const workspace = { id, name: { fi: "Lounas", en: "Lunch" }, timeZone: "Europe/Helsinki", languages: ["fi", "sv"] };
    assert.equal(await makeWorkspace(records, workspace), id);
    const other = await makeWorkspace(records, { name: { en: "Other" }, timeZone: "UTC", languages: ["en"] });
    const listed = await listWorkspaces(records);
    assert.deepEqual(listed[0], { id, name: { fi: "Lounas", en: "Lunch" } });
    assert(listed.some((listing) => listing.id === other));
    assert.deepEqual(await readSettings(records, id), {
      timeZone: "Europe/Helsinki",
      languages: ["fi", "sv"],
      customerWord: null,
      minimumDifference: 3,
      quietDays: 30,
    });
  });
});

describe("keys", () => {
  it("open their workspace until they are revoked; only a hash is kept", async () => {
    const workspace = await aWorkspace(records);
    const key = await makeKey(records, workspace, "local");
    assert.match(key, /^polku_[\w-]{32}$/);
    const holder = await findKey(records, key);
    assert(holder !== undefined);
    assert.deepEqual([holder.workspace, holder.name], [workspace, "local"]);
    const kept = await records.asOwner((sql) => sql.query("SELECT keys::text FROM polku.keys AS keys"));
    assert(!JSON.stringify(kept).includes(key.slice(6)));
    assert.equal(await findKey(records, `${key}x`), undefined);
    await revokeKey(records, workspace, holder.id);
    assert.equal(await findKey(records, key), undefined);
  });
});

describe("journeys", () => {
  it("get a new version when they differ, and none when they do not", async () => {
    const workspace = await aWorkspace(records);
    const [first, second] = [aJourneyWith("bill"), aJourneyWith("bill", "taste")];
    const kept = await keepJourney(records, workspace, first, "2026-01-01");
    assert.deepEqual(kept, { version: 1, validFrom: "2026-01-01", journey: first });
    assert.equal((await keepJourney(records, workspace, first, "2026-02-01")).version, 1);
    assert.equal((await keepJourney(records, workspace, second, "2026-03-01")).version, 2);
    await keepJourney(records, workspace, aJourney({ key: "dinner" }), "2026-03-01");
    assert.deepEqual(await journeyVersions(records, workspace, "lunch"), [
      { version: 1, validFrom: "2026-01-01", journey: first },
      { version: 2, validFrom: "2026-03-01", journey: second },
    ]);
    const newest = await newestJourneys(records, workspace);
    assert.deepEqual(
      newest.map(({ version, journey }) => [journey.key, version]),
      [
        ["dinner", 1],
        ["lunch", 2],
      ],
    );
    assert.deepEqual(await journeyVersions(records, workspace, "breakfast"), []);
  });

  it("saved by several at once get one number each", async () => {
    const workspace = await aWorkspace(records);
    const kept = await Promise.all(
      ["a", "b", "c", "d"].map((key) => keepJourney(records, workspace, aJourneyWith(key), "2026-01-01")),
    );
    assert.deepEqual(kept.map(({ version }) => version).toSorted(), [1, 2, 3, 4]);
  });
});

describe("locations", () => {
  it("lie in one another, and are changed by their key", async () => {
    const workspace = await aWorkspace(records);
    const turku = { key: "turku", parent: null, name: { fi: "Turku", sv: "Åbo" }, timeZone: null };
    const one = { key: "turku-1", parent: "turku", name: { fi: "Kauppatori" }, timeZone: null };
    for (const location of [turku, one, { ...one, name: { fi: "Tori" } }]) {
      assert.deepEqual(await keepLocation(records, workspace, location), { ok: true, value: undefined });
    }
    assert.deepEqual(await listLocations(records, workspace), [turku, { ...one, name: { fi: "Tori" } }]);
  });

  it("are refused under a parent that is not there, in a circle, or in a time zone nobody knows", async () => {
    const workspace = await aWorkspace(records);
    const at = (key: string, parent: string | null, timeZone: string | null = null) =>
      keepLocation(records, workspace, { key, parent, name: { en: key }, timeZone });
    await at("a", null);
    await at("b", "a");
    const refusals = [
      await at("c", "nowhere"),
      await at("a", "b"),
      await at("a", "a"),
      await at("d", null, "Europe/Turku"),
    ];
    assert.deepEqual(
      refusals.map((answer) => !answer.ok && answer.refusal.message),
      [
        'parent must be the key of a location, got "nowhere"',
        'parent must not lie below the location itself: "b" is below "a"',
        'parent must not lie below the location itself: "a" is below "a"',
        'timeZone must be an IANA time zone such as Europe/Helsinki, got "Europe/Turku"',
      ],
    );
  });
});

describe("settings", () => {
  it("are changed as a whole; a time zone nobody knows is refused", async () => {
    const workspace = await aWorkspace(records);
    const changed = { timeZone: "Europe/Stockholm", languages: ["sv"], customerWord: { sv: "Kommuninvånare" } };
    assert.deepEqual(await changeSettings(records, workspace, changed), { ok: true, value: undefined });
    assert.equal((await changeSettings(records, workspace, { ...changed, timeZone: "Mars/Olympus" })).ok, false);
    assert.deepEqual(await readSettings(records, workspace), { ...changed, minimumDifference: 3, quietDays: 30 });
  });
});
