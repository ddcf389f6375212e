import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { readJourneyFile } from "../../outside/journey-file.ts";
import { readYaml, writeYaml } from "../../outside/yaml.ts";
import { journeyNamedBy, readMapping } from "./read-mapping.ts";
import { writeMapping } from "./write-mapping.ts";

const examples = join(import.meta.dirname, "../../../examples");
const journey = aJourneyWith("menu", "bill");

/** Written as a file and read again, by way of JSON as the records keep it. */
function again(file: unknown, of = journey) {
  const first = readMapping(file, of);
  assert(first.ok, JSON.stringify(first));
  const kept = JSON.parse(JSON.stringify(first.value));
  const text = writeYaml(writeMapping(kept));
  const yaml = readYaml(text);
  assert(yaml.ok, text);
  return { first: first.value, second: readMapping(yaml.value.value, of), text };
}

describe("a mapping written as a file", () => {
  for (const path of globSync("*/*.mapping.yaml", { cwd: examples })) {
    it(`is read back to the same: ${path}`, () => {
      const yaml = readYaml(readFileSync(join(examples, path), "utf8"));
      assert(yaml.ok);
      const journeyPath = join(examples, dirname(path), journeyNamedBy(yaml.value.value)!);
      const of = readJourneyFile(readFileSync(journeyPath, "utf8"));
      assert(of.ok);
      const { first, second } = again(yaml.value.value, of.value);
      assert.deepEqual(second, { ok: true, value: first });
    });
  }

  it("holds everything that a mapping can say, of wide and of long data", () => {
    const shared = {
      polku: "mapping/1",
      journey: "../lunch.journey.yaml",
      delimiter: ";",
      encoding: "windows-1252",
      sheet: "Vastaukset",
      headerRows: 2,
      leaveOut: { Status: ["Survey Preview", 9], submitdate: [""] },
      id: { column: "7", missing: [0, "-"] },
      customer: "who",
      pass: "order",
      channel: { value: "kiosk" },
      location: { column: "place", labels: { 1: "turku", 2: "oulu" } },
      order: "journey",
      weight: "w",
      perspective: "employee",
      via: "staff",
      askedWhen: "before",
      outcomes: {
        churned: { column: "left", yes: [1, "kyllä"], no: 0, missing: [""] },
        joined: { column: "club", yes: "Y", good: true },
      },
      outcome: "churned",
      attributes: { group: "g", region: { column: "r", labels: { 1: "north" }, missing: [99] } },
      comments: [{ column: "said", language: "fi", missing: ["-"] }, "more"],
      accepted: [{ code: "leakage", column: "left", why: "known before" }],
    };
    const wide = again({
      ...shared,
      at: { column: "day", format: "d.M.yyyy", labels: { 1: "1.5.2026" }, zone: "Europe/Helsinki" },
      touchpoints: {
        menu: {
          satisfaction: {
            column: "Q1",
            scale: [1, 4],
            missing: [0, ""],
            notApplicable: [9, "eos"],
            notAsked: [8],
            labels: { "Erittäin hyvä": 4, yes: 3 },
            reversed: true,
            positive: [4],
          },
          expectation: { expected: "E1", experienced: "S1", scale: [1, 100], reversed: true, missing: [-1] },
          tags: { columns: { T1: "speed", T2: "price" }, yes: ["Y"], no: ["N"] },
          comment: "why",
        },
        bill: { emotions: { column: "felt", separator: ";", labels: { 1: "joy" }, none: ["", 0] }, resolved: "R" },
      },
      whole: { recommend: "NPS" },
    });
    assert.deepEqual(wide.second, { ok: true, value: wide.first });
    assert.match(wide.text, /^comments:\n {2}- \{ column: said/m);
    const long = again({
      ...shared,
      at: { value: 2016 },
      touchpoint: { column: "T", labels: { 1: "bill" } },
      answers: { satisfaction: "Q", effort: { column: "E", scale: [1, 5] } },
    });
    assert.deepEqual(long.second, { ok: true, value: long.first });
  });

  it("leaves out what is as by default, and a column of which nothing else is said stands alone", () => {
    const file = {
      polku: "mapping/1",
      journey: "lunch.journey.yaml",
      at: "day",
      touchpoints: { menu: { satisfaction: "Q1" } },
    };
    assert.equal(
      again(file).text,
      "polku: mapping/1\njourney: lunch.journey.yaml\nat: day\ntouchpoints: { menu: { satisfaction: Q1 } }\n",
    );
  });
});
