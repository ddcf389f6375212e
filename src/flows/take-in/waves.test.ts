import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { dataFolder } from "../../../test/data-files.ts";
import { aJourneyWith } from "../../../test/journeys.ts";
import { writeJourneyFile } from "../../outside/journey-file.ts";
import { auditFiles } from "../audit-files.ts";
import { type Check, checkFiles } from "../check-files.ts";
import { type ReadMap, readMaps } from "./read-map.ts";

const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));

/** Two waves of one survey: the columns have other names, and the second has another scale for the bill and other words for the menu. */
const spring = `at: { value: 2025 }
touchpoints: { menu: { satisfaction: m }, bill: { satisfaction: b } }
whole: { recommend: r }
attributes: { town: town }
`;
const autumn = `at: { value: 2026 }
touchpoints: { menu: { satisfaction: { column: Q1, labels: { good: 5, bad: 1 } } }, bill: { satisfaction: { column: Q2, scale: [1, 7] } } }
whole: { recommend: Q3 }
attributes: { town: Q4 }
`;
const rows = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => `${line(n)}\n`).join("");
const springData = `m,b,r,town\n${rows(40, (n) => `${1 + (n % 5)},${1 + (n % 5)},${n % 11},${n % 2 === 0 ? "turku" : "oulu"}`)}9,9,9,turku\n`;
const autumnData = `Q1,Q2,Q3,Q4\n${rows(30, (n) => `${n % 2 === 0 ? "good" : "bad"},${1 + (n % 7)},${n % 11},${n % 2 === 0 ? "turku" : "pori"}`)}`;

const mapping = (name: string, text: string, journey = "lunch.journey.yaml") =>
  folder.file(`${name}.mapping.yaml`, `polku: mapping/1\njourney: ${journey}\n${text}`);

async function waves(first = spring, second = autumn): Promise<{ paths: string[]; maps: readonly ReadMap[] }> {
  const maps = await readMaps([mapping("spring", first), mapping("autumn", second)]);
  assert(maps.ok, JSON.stringify(maps));
  return { paths: [folder.file("spring.csv", springData), folder.file("autumn.csv", autumnData)], maps: maps.value };
}

describe("waves, each with its own mapping", () => {
  it("are audited as one: what they give singly, summed", async () => {
    const { paths, maps } = await waves();
    const audits = [
      await auditFiles(paths, maps, { seed: 1 }),
      await auditFiles([paths[0]!], maps[0]!, { seed: 1 }),
      await auditFiles([paths[1]!], maps[1]!, { seed: 1 }),
    ];
    const [both, first, second] = audits.map((audit) => {
      assert(audit.ok, JSON.stringify(audit));
      return audit.value;
    });
    assert.deepEqual(both!.data.rows, { read: 71, used: 71, rejected: 0 });
    for (const what of ["passes", "people", "experiences"] as const)
      assert.equal(both![what], first![what] + second![what], what);
    const menu = (audit: typeof both) => audit!.touchpoints[0]!.histograms.satisfaction;
    assert.deepEqual(
      [menu(first), menu(second)],
      [
        { 1: 8, 2: 8, 3: 8, 4: 8, 5: 8 },
        { 1: 15, 5: 15 },
      ],
    );
    assert.deepEqual(menu(both), { 1: 23, 2: 8, 3: 8, 4: 8, 5: 23 });
    assert.deepEqual(both!.period, { from: first!.period.from, until: second!.period.until });
    const digest = (content: string) => createHash("sha256").update(content).digest("hex");
    assert.equal(both!.data.fingerprint, digest(`${digest(springData)}\n${digest(autumnData)}\n`));
    // What looks wrong in one of them is said of all.
    assert(both!.warnings.some(({ code, column }) => code === "out-of-scale" && column === "m"));
  });

  it("are sliced by what only one of them has", async () => {
    const { paths, maps } = await waves();
    const audit = await auditFiles(paths, maps, { seed: 1, only: { town: ["pori", "oulu"] } });
    assert(audit.ok, JSON.stringify(audit));
    assert.equal(audit.value.passes, 35);
  });

  it("are checked as one, question by question and column by column", async () => {
    const { paths, maps } = await waves();
    const check = await checkFiles(paths, maps);
    assert(check.ok, JSON.stringify(check));
    const { data, answers, rejections }: Check = check.value;
    assert.deepEqual(data.rows, { read: 71, used: 71, rejected: 0 });
    assert.equal(data.valuesRejected, 2);
    assert.deepEqual(
      rejections.map(({ file, field }) => [file?.endsWith("spring.csv"), field]),
      [
        [true, "m"],
        [true, "b"],
      ],
    );
    assert.deepEqual(
      answers.map(({ touchpoint, column, answered }) => [touchpoint, column, answered]),
      [
        ["menu", "m", 40],
        ["bill", "b", 40],
        [null, "r", 41],
        ["menu", "Q1", 30],
        ["bill", "Q2", 30],
        [null, "Q3", 30],
      ],
    );
  });

  it("have too few answers to a question only if all of them together have", async () => {
    const few = "Q1,Q2,Q3,Q4\ngood,1,2,turku\n";
    const { paths, maps } = await waves();
    const alone = await checkFiles([folder.file("few.csv", few)], maps[1]!);
    const together = await checkFiles([paths[0]!, folder.file("few.csv", few)], maps);
    assert(alone.ok && together.ok);
    const tooFew = ({ warnings }: Check) => warnings.filter(({ code }) => code === "too-few").length;
    assert.deepEqual([tooFew(alone.value), tooFew(together.value)], [3, 0]);
  });

  it("name the file of what only one of them has", async () => {
    const { paths, maps } = await waves();
    const check = await checkFiles(paths, maps);
    assert(check.ok);
    // The last row of spring answers 9 throughout.
    const outside = check.value.warnings.filter(({ code }) => code === "out-of-scale");
    assert.deepEqual(
      outside.map(({ file, column, rows }) => [file, column, rows]),
      [
        ["spring.csv", "m", 1],
        ["spring.csv", "b", 1],
      ],
    );
  });

  it("tell of an id that comes in both", async () => {
    const { paths, maps } = await waves(`${spring}id: m\n`, `${autumn}id: Q2\n`);
    const check = await checkFiles(paths, maps);
    assert(check.ok);
    // 1 to 5 and 9 in the first, 1 to 7 in the second: all but eight rows of 71 have an id that came before.
    const repeated = check.value.warnings.filter(({ code }) => code === "repeated-ids");
    assert.equal(repeated[0]?.rows, 63);
  });

  it("are refused where their mappings ask for different things", async () => {
    const refusals = async (first: string, second: string, options = {}) => {
      const { paths, maps } = await waves(first, second);
      const audit = await auditFiles(paths, maps, { seed: 1, ...options });
      return audit.ok ? [] : audit.refusal.map(({ message }) => message);
    };
    assert.deepEqual(await refusals(spring, `${autumn}perspective: employee\n`), [
      "the mappings differ in perspective: customer, employee; audit each by itself",
    ]);
    const churned = "outcomes: { churned: { column: Q3, yes: [1], no: [0] } }\noutcome: churned\n";
    assert.deepEqual(await refusals(`${spring}outcome: whole.recommend\n`, `${autumn}${churned}`), [
      "the mappings differ in what drivers explain: whole.recommend, churned; say which one: --outcome",
    ]);
    const chosen = { outcome: "whole.recommend" };
    assert.deepEqual(await refusals(`${spring}outcome: whole.recommend\n`, `${autumn}${churned}`, chosen), []);
    const strict = spring.replace("satisfaction: m", "satisfaction: { column: m, positive: [5] }");
    assert.deepEqual(await refusals(strict, autumn), [
      "the mappings differ in what counts as positive: satisfaction at menu; expected the same in all",
    ]);
  });

  it("are refused where they are of different journeys, or of one whose files differ", async () => {
    folder.file("other.journey.yaml", writeJourneyFile({ ...aJourneyWith("menu", "bill"), key: "dinner" }));
    folder.file("changed.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill", "greeting")));
    const messages = async (journey: string) => {
      const maps = await readMaps([mapping("spring", spring), mapping("autumn", autumn, journey)]);
      return maps.ok
        ? []
        : maps.refusal.map(({ message, file }) => [file?.slice(-19), message.replace(/\S+\/spring/, "spring")]);
    };
    assert.deepEqual(await messages("other.journey.yaml"), [
      [
        "autumn.mapping.yaml",
        'is for the journey "dinner", and spring.mapping.yaml is for "lunch": expected mappings of one journey',
      ],
    ]);
    assert.deepEqual(await messages("changed.journey.yaml"), [
      [
        "autumn.mapping.yaml",
        'its journey file says otherwise of "lunch" than that of spring.mapping.yaml: expected one journey file',
      ],
    ]);
  });
});
