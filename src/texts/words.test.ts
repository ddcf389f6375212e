import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { languages } from "../core/text.ts";
import { allWords } from "./all-words.ts";
import { catalogues, type Everything } from "./catalogues.ts";
import { en } from "./en/en.ts";
import { words } from "./words.ts";

type TextKey = keyof Everything;
const keys = Object.keys(catalogues.en) as TextKey[];

/** The parameters of an ICU message, read without the parser that speaks it. */
const parametersOf = (message: string): string[] => {
  const opened = message.matchAll(/(one |other |=\d+ )?\{\s*(\w+)\s*[,}]/g);
  const names = [...opened].filter(([, branch]) => branch === undefined).map(([, , name]) => name ?? "");
  return [...new Set(names)].sort();
};

/** Every source that may say something, the texts themselves and the tests left out. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^texts\/(fi|sv|en)\//.test(file),
);

/** Those that the app is made of. */
const ofTheApp = new Set<string>();
const follow = (file: string) => {
  if (ofTheApp.has(file) || !sources.includes(file)) return;
  ofTheApp.add(file);
  const imports = readFileSync(join("src", file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
  for (const [, target = ""] of imports) follow(join(dirname(file), target));
};
follow("admin/main.tsx");

/** Those of `of` that no file of `files` says, by their key or as one of a family of keys. */
function unsaid(of: readonly TextKey[], files: readonly string[]): TextKey[] {
  const source = files.map((file) => readFileSync(join("src", file), "utf8")).join("\n");
  const families = [...source.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, family = ""]) => family);
  // Those of rules are held to the rules: `wording.test.ts`.
  return of.filter(
    (key) =>
      !key.startsWith("wording.") && !source.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
  );
}

describe("texts", () => {
  it("say the same things in every language", () => {
    for (const language of languages) assert.deepEqual(Object.keys(catalogues[language]).sort(), [...keys].sort());
  });

  it("take the same parameters in every language", () => {
    for (const key of keys)
      for (const language of languages)
        assert.deepEqual(
          parametersOf(catalogues[language][key]),
          parametersOf(catalogues.en[key]),
          `${key} in ${language}`,
        );
  });

  it("can be spoken in every language, and leave nothing unsaid", () => {
    for (const key of keys)
      for (const language of languages) {
        const values = Object.fromEntries(parametersOf(catalogues.en[key]).map((name) => [name, 2]));
        const said = (allWords(language) as (key: TextKey, values: object) => string)(key, values);
        assert.ok(said.trim().length > 0 && !said.includes("{"), `${key} in ${language}: ${said}`);
      }
  });

  it("are all used, by their key or as one of a family of keys", () => {
    assert.deepEqual(unsaid(keys, sources), []);
  });

  it("come to the browser only where the app says them", () => {
    assert.deepEqual(unsaid(Object.keys(en) as TextKey[], [...ofTheApp]), []);
  });
});

describe("words", () => {
  it("count as the language counts", () => {
    assert.equal(words("fi")("n.people", { n: 1 }), "1 vastaaja");
    assert.equal(words("fi")("n.people", { n: 4812 }), "4\u00a0812 vastaajaa");
    assert.equal(words("en")("n.people", { n: 4812 }), "4,812 respondents");
  });

  it("keep a parameter that is not text as a piece of its own", () => {
    const link = { to: "bill" };
    assert.deepEqual(words("en").pieces("wording.summary.blind", { count: 1, names: link }), [
      link,
      " is not measured.",
    ]);
  });
});
