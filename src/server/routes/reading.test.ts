import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { z } from "zod";
import { anExperienceBody } from "../../../test/experiences.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { audit, priorities } from "../../api/audit.ts";
import { journeys, journeyVersion, journeyVersions } from "../../api/journey.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { problemDetails } from "../../api/shapes.ts";
import { slices, undeclared } from "../../api/slice.ts";
import { touchpointPage } from "../../api/touchpoint.ts";
import { health, workspace, workspaceSettings } from "../../api/workspace.ts";

const polku = await polkuForTests();
const read = async <Shape extends z.ZodType>(shape: Shape, path: string) => {
  const answer = await polku.askWithKey("GET", path);
  assert.equal(answer.status, 200, answer.text);
  return documented(shape, answer);
};
const refused = async (method: string, path: string, about = {}) => {
  const answer = await polku.askWithKey(method, path, about);
  const details = documented(problemDetails, answer);
  assert.equal(details.status, answer.status);
  return details;
};
const keepFile = (text: string, key = "lunch") =>
  polku.askWithKey("PUT", paths.journey(key), { body: text, headers: { "content-type": "text/yaml" } });

/** Forty guests are asked at the bill, three at the drinks: twelve of those at the bill were first there. */
const guests = Array.from({ length: 40 }, (_, guest) => ({
  pass: `visit-${guest}`,
  customer: `guest-${guest}`,
  at: `2026-0${1 + (guest % 4)}-10T12:00:00+02:00`,
  channel: guest < 38 ? "kiosk" : "qr",
  location: "turku-tori",
  attributes: { group: guest < 12 ? "first-time" : "regular", seat: "window" },
}));

describe("a journey", () => {
  it("is not there before it is kept", async () => {
    assert.deepEqual(await read(journeys, paths.journeys), []);
    const { status, code, detail } = await refused("GET", paths.overview("lunch"));
    assert.deepEqual([status, code], [404, "no-such-journey"]);
    assert.equal(detail, 'expected the key of a journey (none yet), got "lunch"');
  });

  it("is kept from its YAML file, and given back as the same file and as the same value", async () => {
    const kept = documented(journeyVersion, await keepFile(lunchFile()));
    assert.equal(kept.version, 1);
    const file = await polku.askWithKey("GET", paths.journey("lunch"), { headers: { accept: "text/yaml" } });
    assert.match(String(file.headers["content-type"]), /^text\/yaml/);
    assert.equal(
      documented(journeyVersion, await keepFile(file.text)).version,
      1,
      "what has not changed is no new version",
    );
    const { journey } = await read(journeyVersion, paths.journey("lunch"));
    assert.deepEqual(journey, kept.journey);
    assert.deepEqual(Object.keys(journey.attributes.weekday!.labels), [
      "mon",
      "tue",
      "wed",
      "thu",
      "fri",
      "sat",
      "sun",
    ]);
  });

  it("is kept from JSON, as a new version, and the past stays", async () => {
    const { journey } = await read(journeyVersion, paths.journey("lunch"));
    const changed = { ...journey, name: { ...journey.name, en: "Lunch place" } };
    const answer = await polku.askWithKey("PUT", paths.journey("lunch"), { body: changed });
    assert.equal(documented(journeyVersion, answer).version, 2);
    assert.equal(
      (await read(journeyVersion, `${paths.journey("lunch")}?version=1`)).journey.name.en,
      "Lunch restaurant",
    );
    assert.deepEqual(
      (await read(journeyVersions, paths.versions("lunch"))).map(({ version }) => version),
      [2, 1],
    );
    const [only] = await read(journeys, paths.journeys);
    assert.deepEqual([only?.key, only?.version, only?.stages, only?.touchpoints], ["lunch", 2, 5, 17]);
  });

  it("is refused with everything that is wrong, by line and column of the file", async () => {
    const answer = await keepFile(
      lunchFile().replace("phase: before", "phase: earlier").replace("contact: indirect", "contact: maybe"),
    );
    const { status, problems } = documented(problemDetails, answer);
    assert.equal(status, 422);
    assert.equal(problems.length, 2);
    for (const { line, column } of problems) assert(line !== undefined && column !== undefined);
  });

  it("is refused under another key, without the key of the workspace, and as another content type", async () => {
    assert.equal(documented(problemDetails, await keepFile(lunchFile(), "dinner")).code, "other-journey");
    const keyless = await polku.ask("PUT", paths.journey("lunch"), { body: {} });
    assert.deepEqual([keyless.status, documented(problemDetails, keyless).code], [401, "key-missing"]);
    const text = await refused("PUT", paths.journey("lunch"), { body: "x", headers: { "content-type": "text/html" } });
    assert.deepEqual([text.status, text.code], [415, "wrong-content-type"]);
    assert.equal((await refused("PUT", paths.journey("lunch"), { body: "{" })).status, 400);
    assert.equal((await refused("PUT", paths.journey("lunch"), { body: `"${"x".repeat(1_100_000)}"` })).status, 413);
  });

  it("has only the versions that it has", async () => {
    assert.equal((await refused("GET", `${paths.journey("lunch")}?version=9`)).code, "no-such-version");
    assert.equal((await refused("GET", `${paths.journey("lunch")}?version=first`)).code, "invalid-parameter");
    assert.equal((await refused("GET", paths.versions("dinner"))).code, "no-such-journey");
  });
});

describe("what was experienced", () => {
  it("is taken in first", async () => {
    const bodies = guests.flatMap((about, guest) => [
      anExperienceBody({
        ...about,
        id: someId(),
        answers: {
          satisfaction: guest % 4 === 0 ? 2 : 5,
          comment: `Guest ${guest} said so`,
          expectation: guest % 2 === 0 ? -1 : 1,
        },
        language: "en",
      }),
      anExperienceBody({
        ...about,
        id: someId(),
        touchpoint: "taste",
        answers: { satisfaction: guest % 8 === 0 ? 3 : 5 },
      }),
      ...(guest < 3
        ? [
            anExperienceBody({
              ...about,
              id: someId(),
              touchpoint: "drinks",
              answers: { satisfaction: 4, comment: "Good coffee" },
            }),
          ]
        : []),
      anExperienceBody({
        ...about,
        id: someId(),
        touchpoint: undefined,
        whole: true,
        answers: { recommend: 9, return: guest % 4 === 0 ? 3 : 9 },
      }),
    ]);
    const answer = await polku.askWithKey("POST", paths.experiences, { body: bodies });
    assert.deepEqual(answer.json(), { accepted: 123, duplicates: 0, rejected: [] });
    await polku.followed();
  });

  it("can be sliced, and small groups tell no number", async () => {
    const found = await read(slices, paths.slices("lunch"));
    assert.deepEqual(found.perspectives, [{ perspective: "customer", experiences: 123 }]);
    assert.deepEqual([found.first, found.last], ["2026-01-10", "2026-04-10"]);
    assert.deepEqual(found.channels, [
      { value: "kiosk", name: null, experiences: null },
      { value: "qr", name: null, experiences: null },
    ]);
    const group = found.attributes.find(({ key }) => key === "group");
    assert.deepEqual(
      group?.values.map(({ value, experiences, name }) => [value, experiences, name?.en]),
      [
        ["regular", 84, "Regular guest"],
        ["first-time", 39, "First-time guest"],
      ],
    );
    const lying = await read(undeclared, paths.undeclared("lunch"));
    assert.deepEqual(lying, ["seat"], "which lies in the data, and nothing is sliced by it");
    assert(found.measures.some(({ key, touchpoints }) => key === "satisfaction.positive" && touchpoints === 3));
  });

  it("is seen at a glance: figure, interval, n and verdict at every touchpoint", async () => {
    const seen = await read(overview, paths.overview("lunch"));
    assert.deepEqual(
      [seen.totals.experiences, seen.totals.passes, seen.totals.people, seen.measure?.key],
      [123, 40, 40, "satisfaction.positive"],
    );
    const at = (key: string) => seen.touchpoints.find((touchpoint) => touchpoint.key === key)!;
    const bill = at("bill").figure;
    assert(bill.ok);
    // 30 of 40 were pleased: Wilson's interval of 0.75 is 0.5981–0.8581.
    const { value, low, high, n, people } = bill.estimate;
    assert.deepEqual([value, n, people, low.toFixed(4), high.toFixed(4)], [0.75, 40, 40, "0.5981", "0.8581"]);
    assert.deepEqual(at("drinks").figure, { ok: false, reason: "too-few", n: 3, needed: 5 });
    assert.deepEqual([at("drinks").verdict, at("dessert").verdict], ["too-few", "blind"]);
    assert.equal(seen.touchpoints.length, 17);
    assert(seen.whole["recommend.nps"]?.ok);
  });

  it("is seen by another measure when that is asked for", async () => {
    const seen = await read(overview, paths.overview("lunch", { measure: "expectation.netExceeded" }));
    const bill = seen.touchpoints.find(({ key }) => key === "bill")!;
    const taste = seen.touchpoints.find(({ key }) => key === "taste")!;
    assert.deepEqual([bill.headline, bill.figure.ok && bill.figure.estimate.value], ["expectation.netExceeded", 0]);
    assert.deepEqual([taste.verdict, taste.figure], ["unjudged", { ok: false, reason: "not-measured", n: 0 }]);
  });

  it("is seen of a slice only: a period, a group, a place, a channel", async () => {
    const experiences = async (asked: Parameters<typeof paths.overview>[1]) =>
      (await read(overview, paths.overview("lunch", asked))).totals.experiences;
    assert.equal(await experiences({ attributes: { group: ["first-time"] } }), 39);
    assert.equal(await experiences({ attributes: { group: ["first-time", "regular"] } }), 123);
    assert.equal(await experiences({ from: "2026-02-01", until: "2026-03-01" }), 31);
    assert.equal(await experiences({ locations: ["turku-tori"], channels: ["qr"] }), 6);
    assert.equal(await experiences({ perspective: "employee" }), 0);
  });

  it("opens at a touchpoint: every measure, distribution, months, groups and words", async () => {
    const page = await read(touchpointPage, paths.touchpoint("lunch", "bill"));
    assert.deepEqual(page.histograms.satisfaction, { "2": 10, "5": 30 });
    assert.deepEqual(
      page.months.map(({ from }) => from),
      ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"],
    );
    assert.deepEqual(
      page.owners.map(({ key }) => key),
      ["dining-room"],
    );
    const group = page.groups.attributes.find(({ key }) => key === "group")!;
    assert.deepEqual(group.groups.map(({ value, figure }) => [value, figure.ok && figure.estimate.n]).sort(), [
      ["first-time", 12],
      ["regular", 28],
    ]);
    // Two guests used the code: their number is told, but the other channel's figure would tell what they said.
    assert.deepEqual(
      page.groups.channels.map(({ value, figure }) => [value, figure.ok, figure.ok ? null : figure.reason]),
      [
        ["kiosk", false, "withheld"],
        ["qr", false, "too-few"],
      ],
    );
    assert.equal(page.comments.items.length, 40);
    assert.deepEqual(page.comments.items[0]?.day, "2026-04-10");
  });

  it("keeps to itself what three people said", async () => {
    const page = await read(touchpointPage, paths.touchpoint("lunch", "drinks"));
    assert.deepEqual(page.comments, { withheld: true, items: [] });
    assert.deepEqual(page.histograms, { satisfaction: {} });
  });

  it("refuses what cannot be asked, everything at once", async () => {
    const wrong = await refused("GET", `${paths.overview("lunch")}?form=2026&until=soon&perspective=guest&channel=a`);
    assert.deepEqual(
      wrong.problems.map(({ code, path }) => [code, path?.[0]]),
      [
        ["invalid-parameter", "until"],
        ["invalid-parameter", "perspective"],
        ["unknown-parameter", "form"],
      ],
    );
    const unknown = await refused(
      "GET",
      paths.overview("lunch", {
        from: "2026-02-01",
        until: "2026-02-01",
        measure: "joy.index",
        attributes: { hat: ["red"] },
      }),
    );
    assert.deepEqual(
      unknown.problems.map(({ code }) => code),
      ["invalid-parameter", "unknown-measure", "unknown-attribute"],
    );
    assert.equal((await refused("GET", paths.touchpoint("lunch", "lobby"))).code, "no-such-touchpoint");
    assert.equal((await refused("GET", `${paths.slices("lunch")}?channel=kiosk`)).code, "unknown-parameter");
    const inherited = await refused("GET", `${paths.overview("lunch")}?attribute.__proto__=red`);
    assert.equal(inherited.code, "unknown-attribute");
  });

  it("is audited, and reported in three languages as a page where nothing is loaded and nothing runs", async () => {
    const found = await read(audit, paths.audit("lunch"));
    assert.deepEqual([found.polku, found.experiences, found.people], ["audit/1", 123, 40]);
    const { weighted, drivers, priorities: inOrder } = found;
    assert.deepEqual(await read(priorities, paths.priorities("lunch")), { weighted, drivers, priorities: inOrder });
    for (const language of ["fi", "sv", "en"]) {
      const report = await polku.askWithKey("GET", paths.report("lunch", language));
      assert.equal(report.status, 200);
      assert.match(report.text, new RegExp(`<html lang="${language}">`));
      assert.match(String(report.headers["content-security-policy"]), /^default-src 'none'; style-src 'sha256-[^']+';/);
      assert.doesNotMatch(report.text, /<script/);
    }
  });
});

describe("the workspace", () => {
  it("says its name, languages and time zone, and that it is for this machine only", async () => {
    const { languages, timeZone, demo, notices } = await read(workspace, paths.workspace);
    assert.deepEqual([languages, demo, notices], [["fi", "sv", "en"], null, ["loopback-only"]]);
    assert.doesNotThrow(() => new Intl.DateTimeFormat("en", { timeZone }));
  });

  it("takes its settings as a whole, and speaks of its customers by the word they say", async () => {
    const given = {
      timeZone: "Europe/Helsinki",
      languages: ["fi", "sv"],
      customerWord: { fi: "Kuntalaiset", sv: "Kommuninvånare" },
    };
    const changed = await polku.askWithKey("PUT", paths.settings, { body: given });
    assert.deepEqual(documented(workspaceSettings, changed), given);
    assert.deepEqual((await read(workspace, paths.workspace)).customerWord, given.customerWord);
    assert.match((await polku.askWithKey("GET", paths.report("lunch", "fi"))).text, /<dd>Kuntalaiset<\/dd>/);
    assert.match((await polku.askWithKey("GET", paths.report("lunch", "en"))).text, /<dd>Customers<\/dd>/);
  });

  it("refuses settings that cannot be, each thing in words, and anybody without the key", async () => {
    const { code, problems } = await refused("PUT", paths.settings, {
      body: { timeZone: 3, languages: [], customerWords: null },
    });
    assert.equal(code, "bad-value");
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        "timeZone is wrong: expected an IANA time zone such as Europe/Helsinki, got 3",
        "languages is wrong: expected at least one language, got an empty list",
        "customerWord is missing: expected words by language such as { fi: Lasku, en: The bill }",
        'customerWords is not a known field; did you mean "customerWord"?',
      ],
    );
    const nowhere = { timeZone: "Mars/Olympus", languages: ["fi"], customerWord: null };
    assert.equal((await refused("PUT", paths.settings, { body: nowhere })).code, "unknown-time-zone");
    assert.equal((await polku.ask("PUT", paths.settings, { body: nowhere })).status, 401);
  });

  it("is well, and counts everything that was kept", async () => {
    assert.equal((await read(health, paths.health)).behindSeconds, 0);
  });

  it("describes its API", async () => {
    const answer = await polku.ask("GET", paths.openapi);
    assert.equal(answer.json<{ openapi: string }>().openapi, "3.1.0");
  });
});
