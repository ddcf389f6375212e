import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourneyWith } from "../../../test/journeys.ts";
import type { Problem } from "../problem.ts";
import type { Result } from "../result.ts";
import { answerable, readExperience } from "./read-experience.ts";
import { readOutcome } from "./read-outcome.ts";

const rules = answerable([{ journey: aJourneyWith("menu", "bill") }]);
const journeyOf = (key: string) => (key === "lunch" ? rules : undefined);
/** 2026-11-22T12:00:00Z. */
const now = 1_795_348_800;

const sound = {
  id: "0190b5f0-0000-7000-8000-000000000001",
  revision: 1,
  journey: "lunch",
  touchpoint: "bill",
  pass: "table-12",
  at: "2026-05-11T11:58:00+03:00",
  precision: "day",
  channel: "kiosk",
  location: "turku-1",
  customer: "c-1",
  perspective: "customer",
  via: "self",
  survey: "visit",
  version: 3,
  language: "fi",
  askedWhen: "after",
  answers: {
    satisfaction: 4,
    expectation: 1,
    emotions: ["joy"],
    effort: "notApplicable",
    comment: "Hyvä",
    recommend: null,
  },
  scales: { satisfaction: [1, 5] },
  attributes: { group: "regular" },
  weight: 1.5,
};
const happened = {
  id: sound.id,
  journey: "lunch",
  customer: "c-1",
  kind: "returned",
  at: "2026-05-11",
};

/** Values that programs stumble over. */
const odd = fc.oneof(
  fc.anything({ withBigInt: false, withNullPrototype: true }),
  fc.constantFrom<unknown>(
    null,
    "",
    "__proto__",
    "constructor",
    "toString",
    "notApplicable",
    "\uD800",
    "a\0b",
    "x".repeat(100_000),
    -0,
    1e308,
    Number.MIN_VALUE,
    2 ** 53,
    [],
    [[]],
    {},
    { expected: 1, experienced: {} },
    JSON.parse('{"__proto__": {"satisfaction": 5}}'),
    JSON.parse('{"constructor": 1, "hasOwnProperty": 2, "length": 3}'),
    JSON.parse("[".repeat(5000) + "]".repeat(5000)),
    Array.from({ length: 1000 }, (_, at) => `word ${at}`),
    Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`k${at}`, at])),
  ),
);
const key = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "length",
    "",
    "\uD800",
    "a\0",
    "satisfaction",
    "tags",
    "image",
    "k".repeat(100_000),
  ),
  fc.string(),
);

/** The sound body with some of its values changed, at the top or one step inside, as JSON gives it. */
const changed = (body: Readonly<Record<string, unknown>>) =>
  fc
    .array(
      fc.record({
        at: fc.oneof(fc.constantFrom(...Object.keys(body)), key),
        inside: fc.option(key, { nil: null }),
        value: odd,
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) => {
      const whole: Record<string, unknown> = structuredClone(body);
      for (const { at, inside, value } of changes) {
        const into = inside === null ? whole : Object.hasOwn(whole, at) ? whole[at] : null;
        const name = inside ?? at;
        if (typeof into !== "object" || into === null || Array.isArray(into)) continue;
        Object.defineProperty(into, name, {
          value: Array.isArray(value) ? value : structuredClone(value),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return whole;
    });

function holds<Value>(read: Result<Value, readonly Problem[]>): void {
  if (read.ok) {
    // What is accepted can be kept: it is JSON, and nothing in it is a text that a database refuses.
    const text = JSON.stringify(read.value);
    assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(JSON.parse(text))));
    assert.ok(!/\\u0000|\\ud[89a-f]/i.test(text.replaceAll("\\\\", "")), text.slice(0, 300));
    assert.ok(text.length < 200_000);
    return;
  }
  assert.ok(read.refusal.length > 0);
  for (const { code, message, path } of read.refusal) {
    assert.ok(code !== "" && message.length > 10 && Array.isArray(path), JSON.stringify({ code, message, path }));
    assert.ok(message.length < 2000, `${message.slice(0, 200)}…`);
  }
}

describe("the body of an experience, whatever it is", () => {
  it("is read when sound", () => {
    const read = readExperience(sound, journeyOf, now);
    assert.ok(read.ok, JSON.stringify(read));
  });

  it("becomes an experience that can be kept, or problems with their paths", () => {
    fc.assert(
      fc.property(fc.oneof(odd, changed(sound), changed(sound)), (body) => holds(readExperience(body, journeyOf, now))),
      { numRuns: 2000 },
    );
  });
});

describe("the body of an outcome, whatever it is", () => {
  it("becomes an outcome that can be kept, or problems with their paths", () => {
    fc.assert(
      fc.property(fc.oneof(odd, changed(happened), changed(happened)), (body) =>
        holds(readOutcome(body, (key) => key === "lunch", now)),
      ),
      { numRuns: 2000 },
    );
  });
});
