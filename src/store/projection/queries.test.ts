import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

const folder = new URL("queries/", import.meta.url);
const queries = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

/** What DuckDB and ClickHouse do not understand alike, or count differently. */
const apart: Readonly<Record<string, RegExp>> = {
  "common table expressions": /\bWITH\b/i,
  "FILTER clauses": /\bFILTER\s*\(/i,
  windows: /\bOVER\s*\(/i,
  "places in GROUP BY": /\bGROUP BY\s+\d/i,
  date_trunc: /\bdate_trunc\b/i,
  quantiles: /\b(quantile|median|percentile)/i,
  parameters: /[$?]\w*/,
  "casts by ::": /::/,
  "whole division by //": /\/\//,
};

for (const { name, text } of queries) {
  describe(`queries/${name}`, () => {
    it("says what it asks", () => assert.match(text, /^-- [A-Z]/));
    it("is written so that both engines give the same rows", () => {
      const sql = text.replaceAll(/--.*$/gm, "");
      for (const [what, pattern] of Object.entries(apart)) assert.doesNotMatch(sql, pattern, what);
    });
  });
}
