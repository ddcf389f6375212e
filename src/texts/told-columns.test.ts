import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anAnswer, aTable } from "../../test/exports.ts";
import { aJourney, aStage, aTouchpoint } from "../../test/journeys.ts";
import type { Subject } from "../core/export/column.ts";
import { type KnownNames, toldColumns } from "./told-columns.ts";

const stage = (...names: [key: string, name: string][]) => [
  aStage({ touchpoints: names.map(([key, name]) => aTouchpoint({ key, name: { en: name } })) }),
];
const names: KnownNames = {
  journeys: [
    aJourney({
      key: "lunch",
      image: { reliable: { en: "Reliable", fi: "Luotettava" } },
      choices: {
        tags: { words: { speed: { name: { fi: "Nopea lasku" } }, Musiikki: { name: { fi: "Soitto" } } }, none: [] },
      },
      stages: stage(["bill", "The bill"]),
    }),
    aJourney({ key: "lunch", stages: stage(["bill", "Paying"], ["queue", "Queueing"]) }),
    aJourney({ key: "dinner", stages: stage(["bill", "The check"]) }),
  ],
  locations: [],
  customerWord: { fi: "Kuntalaiset" },
};

/** The only column, told. */
function told(subject: Subject, language: "fi" | "sv" | "en", ...cells: string[]) {
  const { columns } = aTable({ key: "it", subject, cells });
  return toldColumns(columns, language, names)[0]!;
}
const field = (key: string): Subject => ({ of: "field", field: key });

describe("a column that is told", () => {
  it("names every touchpoint as the newest versions do, and those that only an older one knows", () => {
    assert.deepEqual(
      told(field("touchpoint"), "en").meanings.map(({ value, meaning }) => `${value}: ${meaning}`),
      ["bill: The bill / The check", "queue: Queueing", "whole: The journey as a whole"],
    );
  });

  it("says what answers are, which way they run and on which scale, in the language asked for", () => {
    const name = (subject: Subject) => told(subject, "fi").name;
    assert.equal(name(anAnswer("image.reliable", [1, 5])), "Luotettava");
    assert.equal(name(anAnswer("comment")), "Mitä vastaajat kirjoittivat");
    const effort: Subject = { of: "answer", answer: "effort", otherScale: true, scale: [1, 5] };
    assert.equal(name(effort), "Vaivattomuus, asteikolla 1…5");
    const pair: Subject = { ...effort, answer: "expectation", otherScale: false, half: "expected", touchpoint: "bill" };
    assert.equal(name(pair), "The bill / The check: Odotettu ja koettu: odotettu");
    assert.deepEqual(
      [told(effort, "fi").better, told(pair, "fi").better, told(anAnswer("tags"), "fi").better],
      ["higher", null, null],
    );
  });

  it("calls reasons as the journey does, else as Polku does", () => {
    const { columns } = aTable({
      key: "answers.tags",
      subject: anAnswer("tags"),
      cells: [
        ["speed", "price"],
        ["Musiikki", "x"],
      ],
    });
    assert.deepEqual(toldColumns(columns, "fi", names)[0]?.meanings, [
      { value: "Musiikki", meaning: "Soitto" },
      { value: "price", meaning: "Hinta" },
      { value: "speed", meaning: "Nopea lasku" },
    ]);
  });

  it("calls customers as the workspace does", () => {
    assert.deepEqual(told(field("perspective"), "fi", "customer", "employee").meanings, [
      { value: "customer", meaning: "Kuntalaiset" },
      { value: "employee", meaning: "Työntekijät" },
    ]);
  });

  it("leaves an attribute that nobody declared its key", () => {
    assert.equal(told({ of: "attribute", attribute: "tariff" }, "sv").name, "tariff");
  });
});
