import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import { someFindings } from "../../../test/findings.ts";
import { mappingLines } from "./mapping-lines.ts";

const [outside] = someFindings["out-of-scale"];

describe("lines for a mapping", () => {
  it("say with an ellipsis what somebody has to fill in, and nothing else", () => {
    assert.equal(mappingLines(someFindings["missing-code"][0]!).line, "missing: [99]");
    assert.equal(mappingLines(someFindings["words-for-numbers"][0]!).labels, "labels: { none: …, 9: … }");
    assert.equal(
      mappingLines(someFindings["duplicate-rows"][0]!).accept,
      'accepted: [{ code: duplicate-rows, why: "…" }]',
    );
  });

  it("turn a scale that is already reversed back", () => {
    const [reversed] = someFindings["reversed-scale"];
    const lines = mappingLines({ ...reversed!, facts: { ...reversed!.facts, reversed: true } });
    assert.equal(lines.line, "reversed: false");
  });

  it("are YAML that means the values and the column, whatever these look like", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }),
        fc.oneof(fc.string(), fc.constantFrom("007", "no", "Q 7")),
        (texts, column) => {
          const values = texts.map((value) => ({ value, rows: 1 }));
          const lines = mappingLines({ ...outside!, column, facts: { ...outside!.facts, values } });
          const { missing } = parse(lines.missing!);
          assert.deepEqual(missing.map(String), texts.map(numberless));
          assert.equal(parse(lines.accept!).accepted[0].column, column);
        },
      ),
    );
  });
});

/** A number by its value: the mapping reads 007 and 7 alike. */
const numberless = (text: string): string => (/^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text);
