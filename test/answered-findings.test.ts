import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse, stringify } from "yaml";
import { checkFiles } from "../src/flows/check-files.ts";
import { readMap } from "../src/flows/take-in/read-map.ts";
import { dataFolder } from "./data-files.ts";
import { faults } from "./faults.ts";
import { survey } from "./surveys.ts";

const folder = dataFolder();
const rows = 1000;
const names = Array.from({ length: 8 }, (_, at) => `t${at + 1}`);

interface Source {
  column: string;
  scale?: [number, number];
}

/** The mapping of a made-up survey, as an object that a suggested line can be put into. */
const mapping = () => ({
  polku: "mapping/1",
  journey: "made.journey.yaml",
  at: { column: "day", format: "yyyy-MM-dd" } as object,
  touchpoints: Object.fromEntries(
    names.map((name) => [name, { satisfaction: { column: name, scale: [1, 5] } as Source }]),
  ),
  outcomes: { churned: { column: "churned", yes: [1], no: [0] } },
  attributes: { group: { column: "group" } } as Record<string, Source>,
});
type Mapping = ReturnType<typeof mapping>;

/** What the doctor says of a survey with a planted fault, read by this mapping: codes with what is suggested. */
async function checked(code: string, strength: number, told: Mapping) {
  const made = survey({ seed: 11, rows, missing: 0.05 });
  faults[code]!(made, strength);
  const lines = [made.columns, ...Array.from({ length: rows }, (_, row) => row)].map((row) =>
    made.columns.map(({ name, texts }) => (typeof row === "number" ? texts[row]! : name)).join(","),
  );
  const data = folder.file(`${code}.csv`, `${lines.join("\n")}\n`);
  const touchpoints = names.map((name) => `{ key: ${name}, name: { en: ${name} }, contact: direct }`).join(", ");
  folder.file(
    "made.journey.yaml",
    `polku: journey/1\nkey: made\nname: { en: Made }\nstages: [{ key: all, phase: during, name: { en: All }, touchpoints: [${touchpoints}] }]\n`,
  );
  const map = await readMap(folder.file("made.mapping.yaml", stringify(told)));
  assert(map.ok, JSON.stringify(map));
  const check = await checkFiles([data], map.value);
  assert(check.ok, JSON.stringify(check));
  return check.value.warnings.filter((one) => one.code !== "complete-case-loss");
}

/** What stands behind a name in a suggestion, as YAML: `missing: [99]`. */
function lineIn(suggestion: string, name: string): Record<string, unknown> {
  const from = suggestion.indexOf(`${name}: `);
  assert(from >= 0, suggestion);
  // The line ends where the words go on, which YAML does not understand.
  for (let until = suggestion.length; until > from; until--) {
    const line = suggestion.slice(from, until).trim();
    try {
      const read = parse(`{ ${line} }`);
      if (read !== null && read[name] !== null) return read;
    } catch {}
  }
  throw new Error(`no line in: ${suggestion}`);
}

const t2 = (told: Mapping) => told.touchpoints.t2!.satisfaction;
const beside = (where: (told: Mapping) => object, name: string) => (told: Mapping, suggestion: string) =>
  Object.assign(where(told), lineIn(suggestion, name));

describe("a finding of the data doctor", () => {
  /** What a mapping can say so that the finding is gone: strength, what the mapping took the column for, and the suggested line pasted. */
  const answers: Record<
    string,
    { strength: number; begin?: (told: Mapping) => void; paste: ReturnType<typeof beside> }
  > = {
    "not-applicable-code": {
      strength: 0.3,
      begin: (told) => Object.assign(t2(told), { scale: [1, 6] }),
      paste: beside(t2, "scale"),
    },
    "missing-code": { strength: 0.02, paste: beside(t2, "missing") },
    "shifted-scale": { strength: 1, paste: beside(t2, "scale") },
    "reversed-scale": { strength: 1, paste: beside(t2, "reversed") },
    outlier: {
      strength: 20,
      begin: (told) => Object.assign(told.attributes, { spent: { column: "spent" } }),
      paste: beside((told) => told.attributes.spent!, "missing"),
    },
  };
  for (const [code, { strength, begin = () => {}, paste }] of Object.entries(answers))
    it(`${code} is gone, and no other has come, when its suggested line is pasted into the mapping`, async () => {
      const told = mapping();
      begin(told);
      const found = (await checked(code, strength, told)).find((one) => one.code === code);
      assert(found?.suggestion !== undefined, `${code} was not found`);
      paste(told, found.suggestion);
      assert.deepEqual(
        (await checked(code, strength, told)).map((one) => one.message),
        [],
      );
    });

  it("words-for-numbers is gone when the words that it lists have got their numbers", async () => {
    const told = mapping();
    const [found] = await checked("words-for-numbers", 0.1, told);
    const { labels } = lineIn(found!.suggestion!, "labels");
    const meant = ["very bad", "bad", "fair", "good", "very good"];
    assert.deepEqual(Object.keys(labels as object).toSorted(), meant.toSorted());
    Object.assign(t2(told), { labels: Object.fromEntries(meant.map((word, at) => [word, at + 1])) });
    assert.deepEqual(await checked("words-for-numbers", 0.1, told), []);
  });

  const accepted: Record<string, number> = {
    ...{ leakage: 1, "unexpected-direction": 1, "duplicate-rows": 0.1, "straight-lining": 0.2 },
    ...{ "confounded-segment": 60 },
  };
  for (const [code, strength] of Object.entries(accepted))
    it(`${code} is accepted by the line that it suggests, with a reason`, async () => {
      const told = mapping();
      const found = (await checked(code, strength, told)).filter((one) => one.code === code);
      assert(found.length > 0, `${code} was not found`);
      assert(found.every((one) => one.accepted === undefined && one.touches.length > 0));
      const lines = found.flatMap((one) => lineIn(one.suggestion!, "accepted").accepted as object[]);
      const after = await checked(code, strength, {
        ...told,
        accepted: lines.map((line) => ({ ...line, why: "looked into" })),
      } as Mapping);
      const again = after.filter((one) => one.code === code);
      assert.equal(again.length, found.length);
      assert(again.every((one) => one.accepted !== undefined));
      assert(!after.some((one) => one.code === "idle-acceptance"));
    });
});
