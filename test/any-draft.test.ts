import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { draftMap } from "../src/flows/draft-map.ts";
import { readMap } from "../src/flows/take-in/read-map.ts";
import { dataFolder } from "./data-files.ts";

/** What `polku map` drafts of any table can be read: it is a mapping that says `draft`, with its journey. */

const folder = dataFolder();

const name = fc.oneof(
  fc.constantFrom(
    ..."id|customer|channel|location|whole|null|false|Q1|Q7_1 Cleanliness|How was it? [Food]|How was it? [Service]|NPS|recommend|weight|date|year|churn|comment|whole|Response ID|Status|V1|lastpage|submitdate|startlanguage|a: b|# x|- y|'|\"|{|[|*a|&b|!c|%|@|`|~|true|no|1|1.5|-|?|:|\\|päivä|どう|😀|\u2028|\u0085|\u007F|\uFFFE|a\nb|a\r\nb|a\tb|__proto__|constructor|toString|<b>x</b>".split(
      "|",
    ),
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const cellOf = [
  fc.constantFrom("1", "2", "3", "4", "5", "6", "99", ""),
  fc.constantFrom("Very easy", "Easy", "Hard", "En osaa sanoa", "10 Extremely likely", "9", "0 Not at all likely"),
  fc.constantFrom("yes", "no", "Yes", "No", ""),
  fc.constantFrom("2016-05-11", "11.5.2016", "5/31/2016 12:00", "2016", "20160511"),
  fc.constantFrom("Staff; Speed", "Staff", 'Speed; "Price"', "a: b; # c", ""),
  fc.constantFrom("Täysin samaa mieltä", "Täysin eri mieltä", "Samaa mieltä", "Eri mieltä", "'", '"', "\\", "a\nb"),
  fc.constantFrom("Y", ""),
  fc.constantFrom("Survey Preview", "IP Address", "True", "False", "{question_not_shown}"),
  fc.constantFrom("__proto__", "constructor", "1e999", "-1", "0.5", "NaN", "−3", "A1", "AO01"),
  fc.string({ maxLength: 10 }),
  fc.string({ minLength: 20, maxLength: 60 }),
] as const;
const table = fc
  .array(
    fc.record({
      name,
      cells: fc.constantFrom(...cellOf).chain((cell) => fc.array(cell, { minLength: 6, maxLength: 6 })),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((columns) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = Array.from({ length: 24 }, (_, row) => columns.map(({ cells }) => cells[(row * 5 + (row >> 2)) % 6]!));
    return [columns.map((one) => one.name), ...rows].map((row) => `${row.map(quoted).join(",")}\n`).join("");
  });

async function drafted(text: string, file = "table.csv") {
  const at = mkdtempSync(join(folder.path, "draft-"));
  const data = join(at, file);
  writeFileSync(data, text);
  const target = join(at, "x.mapping.yaml");
  const draft = await draftMap(data, target);
  return { draft, target };
}

describe("polku map", () => {
  it("drafts of any table what can be read, or says why not", async () => {
    const property = fc.asyncProperty(table, async (text) => {
      const { draft, target } = await drafted(text);
      if (!draft.ok) {
        for (const { message } of draft.refusal) assert.ok(message.length > 10);
        return;
      }
      const map = await readMap(target);
      // A table in which nothing looks like an answer has a draft that says so when it is read.
      if (!map.ok && map.refusal.every(({ code }) => code === "nothing-mapped")) return;
      assert.ok(map.ok, `${JSON.stringify(map)}\n${readFileSync(target, "utf8")}`);
      assert.equal(map.value.mapping.draft, true);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it("drafts what can be read of a file whose name has two lines, and of columns without a name", async () => {
    const { target } = await drafted(
      `,Q1,true,startlanguage,startlanguage\n${"1,2,5,fi,fi\n3,4,1,fi,sv\n2,5,3,sv,sv\n".repeat(8)}`,
      "a\nb: c.csv",
    );
    const map = await readMap(target);
    assert.ok(map.ok, JSON.stringify(map));
    assert.deepEqual(Object.keys(map.value.mapping.touchpoints), ["q1", "t-true"]);
    assert.match(readFileSync(target, "utf8"), /^# "" is not used: it has no name/m);
  });
});
