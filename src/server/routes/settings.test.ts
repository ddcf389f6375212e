import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { anExperienceBody } from "../../../test/experiences.ts";
import { invited, joined } from "../../../test/people.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { paths } from "../../api/paths.ts";
import { type ApiKey, type MadeKey, settingsOperations, setup } from "../../api/settings-operations.ts";
import { problemDetails } from "../../api/shapes.ts";

const polku = await polkuForTests();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const lea = await invited(polku, anna, "Lea", "lead");

const read = async () => documented(setup, await lea.ask("GET", paths.setup));
const refused = async (asked: Promise<Parameters<typeof documented>[1]>) => documented(problemDetails, await asked);

describe("settings", () => {
  const given = { timeZone: "Europe/Helsinki", languages: ["fi"], customerWord: { fi: "Potilaat" } };

  it("take the workspace's name along, and leave it where none is given", async () => {
    const named = { ...given, name: { fi: "Terveysasema", en: "Health centre" } };
    assert.equal((await lea.ask("PUT", paths.settings, { body: named })).status, 200);
    assert.equal((await lea.ask("PUT", paths.settings, { body: given })).status, 200);
    assert.deepEqual((await read()).settings, { ...named, minimumDifference: 3, quietDays: 30 });
  });

  it("notice that somebody else has saved since they were read", async () => {
    const { version } = await read();
    const saving = (word: string) =>
      lea.ask("PUT", `${paths.settings}?basedOn=${version}`, { body: { ...given, customerWord: { fi: word } } });
    assert.equal((await saving("Asukkaat")).status, 200);
    const { status, code, detail } = await refused(saving("Jäsenet"));
    assert.deepEqual([status, code], [409, "changed-meanwhile"]);
    assert.match(detail, /Asukkaat.*as somebody has changed it meanwhile$/);
    assert.deepEqual((await read()).settings.customerWord, { fi: "Asukkaat" });
  });
});

describe("places", () => {
  const turku = { parent: null, name: { fi: "Turku" }, timeZone: null };
  const keep = (key: string, body: unknown, basedOn = "none") =>
    lea.ask("PUT", `${paths.location(key)}?basedOn=${basedOn}`, { body });

  it("are added, called anew and moved, each by the version that was read", async () => {
    assert.equal((await keep("turku", turku)).status, 204);
    assert.equal((await keep("turku-1", { ...turku, name: { fi: "Tori" } })).status, 204);
    const [, tori] = (await read()).locations;
    assert.equal(
      (await keep("turku-1", { ...turku, parent: "turku", name: { fi: "Kauppatori" } }, tori!.version)).status,
      204,
    );
    const places = (await read()).locations.map(({ key, parent, name }) => [key, parent, name.fi]);
    assert.deepEqual(places, [
      ["turku", null, "Turku"],
      ["turku-1", "turku", "Kauppatori"],
    ]);
    assert.equal((await refused(keep("turku-1", turku, tori!.version))).code, "changed-meanwhile");
    assert.equal((await refused(keep("turku", turku))).code, "changed-meanwhile", "it is there already");
    assert.equal(
      (await refused(keep("turku", { ...turku, parent: "turku-1" }, (await read()).locations[0]!.version))).code,
      "unknown-parent",
    );
  });

  it("do not make a circle when two are moved into each other at the same moment", async () => {
    for (const key of ["a", "b"]) await keep(key, turku);
    const { locations } = await read();
    const version = (key: string) => locations.find((one) => one.key === key)!.version;
    const moved = await Promise.all([
      keep("a", { ...turku, parent: "b" }, version("a")),
      keep("b", { ...turku, parent: "a" }, version("b")),
    ]);
    assert.deepEqual(moved.map(({ status }) => status).toSorted(), [204, 422]);
  });

  it("that experiences name and nobody has described are told", async () => {
    await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: lunchFile(),
      headers: { "content-type": "text/yaml" },
    });
    const body = ["turku-1", "oulu"].map((location) => anExperienceBody({ id: someId(), location }));
    await polku.askWithKey("POST", paths.experiences, { body });
    await polku.followed();
    assert.deepEqual((await read()).unnamed, ["oulu"]);
  });
});

describe("keys", () => {
  const list = async () => documented(settingsOperations.readKeys.answer, await anna.ask("GET", paths.keys));

  it("are made by who lets people in, shown once, and open the door until they are revoked", async () => {
    const made = (await anna.ask("POST", paths.keys, { body: { name: "Till" } })).json<MadeKey>();
    const headers = { authorization: `Bearer ${made.key}` };
    assert.equal((await polku.ask("GET", paths.journeys, { headers })).status, 200);
    const till = (await list()).find(({ name }) => name === "Till") as ApiKey;
    assert.equal(z.iso.datetime().safeParse(till.used).success, true);
    assert(!JSON.stringify(await list()).includes(made.key));

    assert.equal((await anna.ask("DELETE", paths.key(till.id))).status, 204);
    assert.equal((await refused(anna.ask("DELETE", paths.key(till.id)))).code, "no-such-key");
    assert(!(await list()).some(({ name }) => name === "Till"));
    // A key that was right a moment ago is looked up again after five seconds.
    while ((await polku.ask("GET", paths.journeys, { headers })).status === 200) await pause(250);
  });

  it("are neither seen nor made by a lead, nor by a program: whoever makes one could come in by it for ever", async () => {
    for (const asked of [lea.ask("GET", paths.keys), lea.ask("POST", paths.keys, { body: { name: "mine" } })])
      assert.equal((await refused(asked)).code, "not-allowed");
    assert.equal((await polku.askWithKey("POST", paths.keys, { body: { name: "another" } })).status, 403);
  });
});
