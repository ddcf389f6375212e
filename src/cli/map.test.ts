import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { binPolku } from "../../test/bin-polku.ts";
import { dataFolder } from "../../test/data-files.ts";

const folder = dataFolder();
const polku = (...words: string[]) => binPolku(words, { cwd: folder.path });
const draftIn = async (language: string) => {
  const to = `${language}.mapping.yaml`;
  const called = await polku("map", "visits.csv", "--to", to, "--language", language);
  const read = (file: string) => readFileSync(join(folder.path, file), "utf8").split("\n");
  return { ...called, mapping: read(to), journey: read(`${language}.journey.yaml`) };
};

folder.file(
  "visits.csv",
  `day,Food,tila\n${Array.from({ length: 40 }, (_, row) => `2026-11-${10 + (row % 9)},${1 + (row % 5)},\n`).join("")}`,
);

describe("polku map --language", () => {
  it("says in Finnish what it drafted, how sure it is and why, and takes the names to be Finnish", async () => {
    const { status, out, mapping, journey } = await draftIn("fi");
    assert.equal(status, 0);
    assert.deepEqual(out.split("\n"), [
      "fi.mapping.yaml ja fi.journey.yaml on luonnosteltu; rivejä oli 40:",
      "  aika: 1 (1 varmaa)",
      "  vastaukset: 1 (1 arvausta)",
      "  käyttämättömät: 1 (1 varmaa)",
      "Lue ne ja aja sitten: polku check visits.csv --map fi.mapping.yaml",
      "",
    ]);
    assert.deepEqual(mapping.slice(0, 2), [
      "# Luonnos tiedostosta visits.csv, katsottuja rivejä 40. Joka rivin perässä lukee, kuinka varma se on ja miksi.",
      "# Lue joka rivi, aja polku check ja poista rivi `draft: true`, kun kaikki on oikein.",
    ]);
    assert.ok(
      mapping.includes("at: { column: day, precision: day }   # varma: kaikki tekstit ovat päivämääriä"),
      mapping.join("\n"),
    );
    assert.ok(
      mapping.some((line) => line.endsWith("# arvaus: lukuja 1–5 asteikolla 1–5")),
      mapping.join("\n"),
    );
    assert.ok(mapping.includes("# tila jää käyttämättä: kaikki solut ovat tyhjiä"), mapping.join("\n"));
    assert.ok(journey.includes("    name: { fi: Kaikki kosketuspisteet }"), journey.join("\n"));
    assert.ok(journey.includes("      - { key: food, name: { fi: Food }, contact: direct }"), journey.join("\n"));
  });

  it("drafts the same in every language, but for what it says", async () => {
    const bare = ({ mapping, journey }: Awaited<ReturnType<typeof draftIn>>) => [
      ...mapping.map((line) => line.replace(/ *#.*/, "").replace(/^journey: .*/, "")),
      ...journey.map((line) => line.replace(/ *#.*/, "").replace(/name: \{ .*? \}|^key: .*/, "")),
    ];
    const english = await draftIn("en");
    assert.ok(english.mapping.includes("# tila is not used: every cell is empty"));
    assert.deepEqual(bare(await draftIn("sv")), bare(english));
  });

  it("refuses in the reader's language, and gives programs its reasons in it", async () => {
    folder.file("taken.mapping.yaml", "polku: mapping/1\n");
    const taken = await polku("map", "visits.csv", "--to", "taken.mapping.yaml", "--language", "sv");
    assert.deepEqual(
      [taken.status, taken.err],
      [1, "polku map: taken.mapping.yaml: filen finns redan, och ett utkast skriver inte över något\n"],
    );
    const json = await polku("map", "visits.csv", "--to", "json.mapping.yaml", "--language", "sv", "--json");
    const { columns } = JSON.parse(json.out) as { columns: { column: string; why: string }[] };
    assert.equal(columns[0]?.why, "alla texter är datum");
  });
});
