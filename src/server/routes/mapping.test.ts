import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { invited, joined } from "../../../test/people.ts";
import { documented, lunchFile, polkuForTests } from "../../../test/polku.ts";
import { journey, journeyVersion, journeyVersions, templates } from "../../api/journey.ts";
import { paths } from "../../api/paths.ts";
import { problemDetails } from "../../api/shapes.ts";
import type { Journey } from "../../core/journey/journey.ts";

const polku = await polkuForTests();
const address = paths.journey("lunch");
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const yaml = { "content-type": "text/yaml" };

const newest = async () => documented(journeyVersion, await polku.askWithKey("GET", address)).journey;
const keep = (body: unknown, query: string) => polku.askWithKey("PUT", `${address}?${query}`, { body });
/** The journey with another English name of one touchpoint. */
const renamed = (from: Journey, key: string, en: string): Journey => ({
  ...from,
  stages: from.stages.map((stage) => ({
    ...stage,
    touchpoints: stage.touchpoints.map((each) => (each.key === key ? { ...each, name: { ...each.name, en } } : each)),
  })),
});

describe("saving a map that was edited", () => {
  it("as the first one takes base 0", async () => {
    const kept = await polku.askWithKey("PUT", `${address}?basedOn=0&validFrom=2026-01-01`, {
      body: lunchFile(),
      headers: yaml,
    });
    assert.equal(documented(journeyVersion, kept).version, 1);
  });

  it("says what somebody else has changed meanwhile, and saves nothing", async () => {
    const base = await newest();
    assert.equal((await keep(renamed(base, "bill", "Asking for the bill"), "basedOn=1")).status, 200);
    const mine = renamed(base, "taste", "Flavour");
    const refused = documented(problemDetails, await keep(mine, "basedOn=1"));
    assert.deepEqual([refused.status, refused.code], [409, "changed-meanwhile"]);
    assert.match(
      refused.detail,
      /^version 2 was saved meanwhile by local on \d{4}-\d\d-\d\d: Asking for the bill: name$/,
    );
    assert.equal((await keep(mine, "basedOn=0")).status, 409, "somebody else began it");
    assert.equal((await keep(mine, "basedOn=7")).status, 409, "there is no such version yet");
    assert.equal((await newest()).stages[2]!.touchpoints.find(({ key }) => key === "taste")!.name.en, "Taste");
  });

  it("is no conflict when both made the same of it", async () => {
    assert.equal(documented(journeyVersion, await keep(await newest(), "basedOn=1")).version, 2);
  });

  it("lets one of two at once win, and tells the other", async () => {
    const base = await newest();
    const saved = await Promise.all(
      ["One", "Two", "Three"].map((name) => keep(renamed(base, "menu", name), "basedOn=2")),
    );
    assert.deepEqual(saved.map(({ status }) => status).toSorted(), [200, 409, 409]);
  });

  it("takes every one of several at once that look at no base, one after another, and loses no touchpoint", async () => {
    const base = await newest();
    const saved = await Promise.all(["A", "B", "C"].map((name) => keep(renamed(base, "menu", name), "")));
    assert.deepEqual(saved.map((answer) => documented(journeyVersion, answer).version).toSorted(), [4, 5, 6]);
  });

  it("is for those who may change it, by key or signed in", async () => {
    const base = await newest();
    const body = { body: base };
    const ville = await invited(polku, anna, "Ville", "viewer");
    assert.equal((await anna.ask("PUT", `${address}?basedOn=6`, body)).status, 200);
    assert.equal((await ville.ask("PUT", `${address}?basedOn=6`, body)).status, 403);
    assert.equal((await polku.ask("PUT", `${address}?basedOn=6`, body)).status, 401);
  });
});

describe("the history of a map", () => {
  it("tells who saved each version, when, and what it changed, newest first", async () => {
    const without = (from: Journey) => ({
      ...from,
      stages: from.stages.map((stage) => ({
        ...stage,
        touchpoints: stage.touchpoints.filter(({ key }) => key !== "drinks"),
      })),
    });
    const body = without(await newest());
    await anna.ask("PUT", `${address}?basedOn=6`, { body });
    const history = documented(journeyVersions, await polku.askWithKey("GET", paths.versions("lunch")));
    assert.deepEqual(
      history.map(({ version, author }) => [version, author]),
      [[7, "Anna"], ...[6, 5, 4, 3, 2, 1].map((version) => [version, "local"])],
    );
    assert.deepEqual(
      history[0]!.changes.map(({ key, how }) => [key, how]),
      [["drinks", "removed"]],
    );
    assert.deepEqual(history.at(-1)!.changes, []);
    const retired = (await newest()).stages.flatMap(({ touchpoints }) => touchpoints.filter((each) => each.retired));
    assert.deepEqual(
      retired.map(({ key }) => key),
      ["drinks"],
    );
    const first = documented(journeyVersion, await polku.askWithKey("GET", `${address}?version=1`));
    assert.equal(first.journey.stages[2]!.touchpoints[1]!.retired, false, "the old version is as it was");
  });
});

describe("a journey file", () => {
  it("is read and written without keeping anything", async () => {
    const read = await polku.askWithKey("POST", paths.journeyFile, { body: lunchFile(), headers: yaml });
    const value = documented(journey, read);
    const written = await polku.askWithKey("POST", paths.journeyFile, {
      body: value,
      headers: { accept: "text/yaml" },
    });
    assert.match(String(written.headers["content-type"]), /^text\/yaml/);
    const again = await polku.askWithKey("POST", paths.journeyFile, { body: written.text, headers: yaml });
    assert.deepEqual(documented(journey, again), value);
  });

  it("is refused by line and column", async () => {
    const wrong = lunchFile().replace("phase: before", "phase: earlier");
    const read = documented(
      problemDetails,
      await polku.askWithKey("POST", paths.journeyFile, { body: wrong, headers: yaml }),
    );
    const line = wrong.split("\n").findIndex((each) => each.includes("phase: earlier")) + 1;
    assert.deepEqual(
      read.problems.map((problem) => [problem.line, problem.column]),
      [[line, 12]],
    );
  });

  it("ships as a template for eight kinds of journeys", async () => {
    const shipped = documented(templates, await polku.askWithKey("GET", paths.templates));
    assert.equal(shipped.length, 8);
  });
});
