import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Collecting } from "../doctor/collecting.ts";
import { randomFrom } from "../measures/numbers/random.ts";
import { mappingText } from "./draft-file.ts";
import { draftMapping } from "./draft-mapping.ts";
import { columnsToDraft } from "./read-labelled.ts";

type Row = Readonly<Record<string, string>>;

/** The lines of the mapping drafted from rows, without how sure they are and why. */
function lines(rows: readonly Row[]): string[] {
  const names = Object.keys(rows[0]!);
  const collecting = new Collecting(columnsToDraft(names));
  for (const row of rows) if (collecting.wants()) collecting.add((column) => row[names[column]!]!);
  const text = mappingText(draftMapping(collecting.specimen()), {
    journeyFile: "j.yaml",
    journey: "j",
    data: "d.csv",
    rows: rows.length,
  });
  return text.trimEnd().split("\n").slice(5);
}
const plain = (rows: readonly Row[]) =>
  lines(rows)
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.replace(/ {3}#.*/, ""));

const touchpoints = ["Check-in desk", "Security", "Food: taste", "Overall satisfaction"];
/** People 1 to 150, each with a rating of 1 to 5 for every touchpoint. */
function people<Made>(make: (person: number, touchpoint: string, rating: string) => Made): Made[] {
  const random = randomFrom(5);
  return Array.from({ length: 150 }, (_, person) => {
    const mood = random.normal();
    return touchpoints.map((touchpoint) => {
      const rating = Math.min(5, Math.max(1, Math.round(3.2 + mood + 0.7 * random.normal())));
      return make(person + 1, touchpoint, String(rating));
    });
  }).flat();
}

describe("a mapping drafted of long data", () => {
  it("takes the column of touchpoints for such, one block of answers, and who has several rows for customers", () => {
    const rows = people((person, touchpoint, rating) => ({
      "Client ref": `C${person}`,
      Day: `2026-03-${String(1 + (person % 28)).padStart(2, "0")}`,
      Touchpoint: touchpoint,
      Satisfaction: rating,
      Note: person % 3 === 0 ? `It took ${person} minutes until somebody came to help us at ${touchpoint}` : "",
      City: ["Turku", "Oulu"][person % 2]!,
    }));
    assert.deepEqual(plain(rows), [
      "customer: Client ref",
      "at: { column: Day, precision: day }",
      "perspective: customer",
      'touchpoint: { column: Touchpoint, labels: { Check-in desk: check-in-desk, Security: security, "Food: taste": food-taste, Overall satisfaction: whole } }',
      "answers:",
      "  satisfaction: { column: Satisfaction, scale: [1, 5] }",
      "attributes:",
      "  city: City",
      "comments:",
      "  - Note",
    ]);
    assert.match(
      lines(rows).find((line) => line.startsWith("touchpoint:"))!,
      /# sure: the name speaks of touchpoints, and Client ref has each of them at most once: a row is one experience$/,
    );
  });

  it("knows words as answers, and Finnish and Swedish names; without people it is a little less sure", () => {
    const worded = ["", "Erittäin tyytymätön", "Tyytymätön", "En osaa sanoa", "Tyytyväinen", "Erittäin tyytyväinen"];
    const rows = people((_, touchpoint, rating) => ({ Kosketuspiste: touchpoint, Vastaus: worded[Number(rating)]! }));
    const [touchpoint, answers] = ["touchpoint:", "  satisfaction:"].map(
      (start) => lines(rows).find((line) => line.startsWith(start))!,
    );
    assert.match(touchpoint!, /# likely: the name speaks of touchpoints: a row is one experience$/);
    assert.match(answers!, /labels: \{ .*Erittäin tyytyväinen: 5.*notApplicable: \[En osaa sanoa\]/);
    const swedish = people((_, touchpoint, rating) => ({ Fråga: touchpoint, Svar: rating }));
    assert.match(lines(swedish).find((line) => line.startsWith("touchpoint:"))!, /column: Fråga.*# likely/);
  });

  it("knows it without a name too, where each person has every text once and chance would not have it so", () => {
    const rows = people((person, touchpoint, rating) => ({ who: `P${person}`, where: touchpoint, how: rating }));
    assert.match(
      lines(rows).find((line) => line.startsWith("touchpoint:"))!,
      /# guess: 4 texts that repeat beside one column of values, and who has each of them at most once/,
    );
  });

  it("reads questions of one kind, leaves out the others, and says what their answers are and how they come in", () => {
    const rows = people((person, touchpoint, rating) => ({
      respondent: String(person),
      question: touchpoint,
      value: rating,
    })).concat(
      Array.from({ length: 150 }, (_, at) => [
        { respondent: String(at + 1), question: "Would you recommend us?", value: String(at % 11) },
        { respondent: String(at + 1), question: "Why?", value: `Somebody at desk ${at} was kind enough to help` },
      ]).flat(),
    );
    const drafted = lines(rows);
    assert.deepEqual(drafted.slice(0, 6), [
      "leaveOut:",
      '  question: ["Would you recommend us?", "Why?"]   # likely: other questions than what is read here',
      "# One mapping reads a column on one scale. For the questions left out write another mapping, which leaves out the rest, and give",
      "# the data file once for each: polku audit DATA DATA --map THIS --map OTHER. The answers of",
      '#   question "Would you recommend us?" are numbers on a scale from 0 to 10, of recommending',
      '#   question "Why?" are texts',
    ]);
    assert(plain(rows).includes("  satisfaction: { column: value, scale: [1, 5] }"));
    assert.doesNotMatch(drafted.find((line) => line.startsWith("touchpoint:"))!, /recommend/);
  });

  it("reads one measure of each touchpoint, where another column names the measure", () => {
    const rows = people((_, touchpoint, rating) =>
      ["Effort", "Satisfaction"].map((measure) => ({ touchpoint, measure, score: rating })),
    ).flat();
    const drafted = plain(rows);
    assert.deepEqual(drafted.slice(0, 2), ["leaveOut:", "  measure: [Effort]"]);
    assert(drafted.includes("  satisfaction: { column: score, scale: [1, 5] }"), drafted.join("\n"));
  });
});

describe("comments that somebody has sorted", () => {
  const themes = ["Staff", "Food & drink", "Waiting", "Other"];
  const comments = (about: (at: number) => Row) =>
    Array.from({ length: 240 }, (_, at) => ({
      ...about(at),
      said: `What I would like to say about my visit is rather long, number ${at}`,
      row_index: String(at),
    }));

  it("are long data: a row is about its theme, and how far it praises or blames is an answer of its own kind", () => {
    const tone = (at: number) => (at === 7 ? "-9" : String((at % 9) - 4));
    const drafted = plain(comments((at) => ({ Theme: themes[at % 4]!, unit: ["A", "B"][at % 2]!, tone: tone(at) })));
    assert.deepEqual(drafted, [
      "id: row_index",
      'at: { value: "2020" }',
      "perspective: customer",
      'touchpoint: { column: Theme, labels: { Staff: staff, "Food & drink": food-drink, Waiting: waiting, Other: whole } }',
      "answers:",
      "  tone: { column: tone, scale: [-5, 5] }",
      "attributes:",
      "  unit: unit",
      "comments:",
      "  - said",
    ]);
  });

  it("are not, where people rate something beside them, or no name speaks of themes", () => {
    const isLong = (rows: readonly Row[]) => plain(rows).some((line) => line.startsWith("touchpoint:"));
    assert(!isLong(comments((at) => ({ Theme: themes[at % 4]!, Food: String(1 + (at % 5)) }))));
    assert(!isLong(comments((at) => ({ unit: themes[at % 4]! }))));
  });
});

describe("wide data is not mistaken for long", () => {
  const isWide = (rows: readonly Row[]) =>
    assert(!plain(rows).some((line) => line.startsWith("touchpoint:")), plain(rows).join("\n"));
  const random = randomFrom(9);
  const wide = (make: (person: number) => Row) => Array.from({ length: 300 }, (_, person) => make(person));
  const rating = () => String(1 + random.below(5));
  const one = (...texts: string[]) => texts[random.below(texts.length)]!;

  it("where people come again to one of a few places, and rate each visit", () => {
    isWide(wide((at) => ({ customer: `C${at % 60}`, branch: one("A", "B", "C"), satisfaction: rating() })));
  });
  it("where a panel is asked every quarter", () => {
    isWide(wide((at) => ({ id: `P${at % 75}`, wave: `wave ${1 + Math.floor(at / 75)}`, satisfaction: rating() })));
  });
  it("where several touchpoints have a column each, and another tells where people came last", () => {
    isWide(wide((at) => ({ id: String(at), Touchpoint: one("Web", "Shop"), Food: rating(), Staff: rating() })));
  });
  it("where a question is a matter, not what was asked", () => {
    isWide(wide((at) => ({ id: String(at), Question: one("Billing", "Network"), Satisfaction: rating() })));
  });
});
