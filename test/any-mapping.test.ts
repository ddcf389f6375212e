import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compileMapping } from "../src/core/experience/compile-mapping.ts";
import type { Mapping } from "../src/core/experience/mapping.ts";
import { journeyNamedBy, readMapping } from "../src/core/experience/read-mapping.ts";
import type { Journey } from "../src/core/journey/journey.ts";
import { readJourney } from "../src/core/journey/read-journey.ts";
import type { Problem } from "../src/core/problem.ts";
import { rowExperiences } from "../src/flows/take-in/row-experiences.ts";
import { readJourneyFile, writeJourneyFile } from "../src/outside/journey-file.ts";
import { readYaml } from "../src/outside/yaml.ts";

/** The mapping reader and the journey reader, given the examples with any damage and values that are no mapping at all. */

const examples = join(import.meta.dirname, "..", "examples");
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).map((name) => join(examples, name));
const textOf = (file: string) => readFileSync(file, "utf8");
const journeys = files.filter((file) => file.endsWith(".journey.yaml"));
const mappings = files.filter((file) => file.endsWith(".mapping.yaml"));

const contentsOf = (file: string): unknown => {
  const yaml = readYaml(textOf(file));
  assert(yaml.ok);
  return yaml.value.value;
};
const journeyFor = (file: string): Journey => {
  const journey = readJourneyFile(textOf(resolve(dirname(file), journeyNamedBy(contentsOf(file))!)));
  assert(journey.ok);
  return journey.value;
};

/** Cells that rows may have, beside those that the examples have. */
const cell = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "0",
    "1",
    "5",
    "6",
    "10",
    "-99",
    "1e999",
    "NaN",
    "2016-05-11",
    "05/11/2016",
    "9",
    "Yes",
    "\0",
    "\uD800",
  ),
  fc.string(),
);

/** Names of the columns that a mapping speaks of. */
function columnsOf(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (["column", "expected", "experienced"].includes(key) && typeof part === "string") found.add(part);
    if (key === "columns" || key === "leaveOut") for (const name of Object.keys(part ?? {})) found.add(name);
    columnsOf(part, found);
  }
  return found;
}

/** A mapping that was accepted survives being made ready for a file, and any row of that file. */
function survives(mapping: Mapping, journey: Journey, cells: readonly string[]): void {
  const header = [...columnsOf(mapping)];
  const reader = compileMapping(mapping, journey, header, { zone: "Europe/Helsinki" });
  assert.ok(reader.ok, JSON.stringify(reader));
  const { via } = mapping;
  const toExperiences = rowExperiences({
    layout: reader.value.layout,
    journey: journey.key,
    via,
    zone: "Europe/Helsinki",
  });
  for (let row = 1; row <= 3; row++) {
    const record = header.map((_, at) => cells[(at * row) % Math.max(1, cells.length)] ?? "");
    const mapped = reader.value.read(record, row);
    for (const { message, row: said } of mapped.problems) assert.ok(message.length > 5 && said === row);
    toExperiences(mapped, "any.csv");
  }
  const none = compileMapping(mapping, journey, []);
  assert.equal(none.ok, header.length === 0);
}

const inWords = (problems: readonly Problem[]) => {
  assert.ok(problems.length > 0);
  for (const { message, line, column } of problems) {
    assert.ok(
      message.length > 5 && message.length < 5000 && line! >= 1 && column! >= 1,
      JSON.stringify({ message, line }),
    );
  }
};

const word = fc.constantFrom(
  ..."polku journey at column value scale missing labels reversed touchpoints touchpoint answers whole satisfaction recommend expectation expected experienced tags comment outcomes churned good yes no attributes key phase name stages owners __proto__ constructor toString 0 1 5 -1 1e999 .inf .nan ~ true 2016 Q7B [1,5] {} [] '' \uD800".split(
    " ",
  ),
);
const piece = fc.oneof(
  word,
  fc.constantFrom(": ", "\n", "  ", "- ", "[", "]", "{", "}", ",", "#", "'", '"', "*", "&a", "\t", "|"),
);
/** Some of a text's parts replaced by others. */
const damaged = (text: string) =>
  fc
    .array(fc.record({ at: fc.nat(text.length), length: fc.nat(12), by: piece }), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce(
        (so, { at, length, by }) => so.slice(0, at % so.length) + by + so.slice((at % so.length) + length),
        text,
      ),
    );

/** Some of a value's fields replaced, taken away or added, as no text damage would do so soon. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    0,
    -1,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    "yes",
    "Q1",
    "x".repeat(5000),
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [1, 5],
    [5, 1],
    [0, 10],
    ["a"],
    [null],
    { column: "Q1" },
    { value: 2016 },
    { column: "a", scale: [1, 3] },
  ),
  fc.constantFrom<unknown>(
    { toString: 1 },
    { constructor: "Q1" },
    { satisfaction: "Q1", tags: { columns: { a: "b" }, yes: [1] } },
  ),
  fc.jsonValue(),
);
function changed(value: unknown) {
  const places: (readonly string[])[] = [];
  const walk = (part: unknown, path: readonly string[]) => {
    places.push(path);
    if (typeof part === "object" && part !== null && path.length < 5)
      for (const [key, below] of Object.entries(part)) walk(below, [...path, key]);
  };
  walk(value, []);
  const change = fc.record({ at: fc.constantFrom(...places), key: fc.option(word, { nil: null }), by: odd });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const whole = { root: structuredClone(value) } as Record<string, unknown>;
    for (const { at, key, by } of changes) {
      let into: unknown = whole;
      const path = ["root", ...at, ...(key === null ? [] : [key])];
      for (const step of path.slice(0, -1)) into = (into as Record<string, unknown> | undefined)?.[step];
      if (typeof into !== "object" || into === null || Array.isArray(into)) continue;
      Object.defineProperty(into, path.at(-1)!, {
        value: structuredClone(by),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return whole.root;
  });
}

describe("the mapping reader", () => {
  const seeds = mappings.map((file) => ({
    file,
    text: textOf(file),
    value: contentsOf(file),
    journey: journeyFor(file),
  }));
  const cells = fc.array(cell, { minLength: 1, maxLength: 7 });

  it("gives a mapping that reads any row, or problems with line and column, whatever happens to its text", () => {
    const seed = fc
      .constantFrom(...seeds)
      .chain((one) => fc.record({ one: fc.constant(one), text: damaged(one.text) }));
    fc.assert(
      fc.property(seed, cells, ({ one, text }, row) => {
        const yaml = readYaml(text, one.file);
        if (!yaml.ok) return inWords(yaml.refusal);
        const mapping = readMapping(yaml.value.value, one.journey);
        if (mapping.ok) survives(mapping.value, one.journey, row);
        else inWords(yaml.value.placed(mapping.refusal));
      }),
      { numRuns: 120 },
    );
  });

  it("gives a mapping that reads any row, or problems, whatever value it gets", () => {
    const seed = fc
      .constantFrom(...seeds)
      .chain((one) => fc.record({ one: fc.constant(one), value: changed(one.value) }));
    fc.assert(
      fc.property(seed, cells, ({ one, value }, row) => {
        const mapping = readMapping(value, one.journey);
        if (mapping.ok) survives(mapping.value, one.journey, row);
        else for (const { message, path } of mapping.refusal) assert.ok(message.length > 5 && Array.isArray(path));
      }),
      { numRuns: 800 },
    );
  });
});

describe("the journey reader", () => {
  const seeds = journeys.map((file) => ({ file, text: textOf(file), value: contentsOf(file) }));

  it("gives a journey that is written and read again, or problems with line and column, whatever happens to its text", () => {
    const seed = fc.constantFrom(...seeds).chain((one) => damaged(one.text));
    fc.assert(
      fc.property(seed, (text) => {
        const journey = readJourneyFile(text, "any.journey.yaml");
        if (!journey.ok) return inWords(journey.refusal);
        assert.deepEqual(readJourneyFile(writeJourneyFile(journey.value)), journey);
      }),
      { numRuns: 120 },
    );
  });

  it("gives a journey that is written and read again, or problems, whatever value it gets", () => {
    const seed = fc.constantFrom(...seeds).chain((one) => changed(one.value));
    fc.assert(
      fc.property(seed, (value) => {
        const journey = readJourney(value);
        if (journey.ok) assert.deepEqual(readJourneyFile(writeJourneyFile(journey.value)), journey);
        else for (const { message, path } of journey.refusal) assert.ok(message.length > 5 && Array.isArray(path));
      }),
      { numRuns: 250 },
    );
  });
});
