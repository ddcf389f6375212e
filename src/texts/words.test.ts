import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { languages } from "../core/text.ts";
import { catalogues, type TextKey, words } from "./words.ts";

const keys = Object.keys(catalogues.en) as TextKey[];

/** The parameters of an ICU message, read without the parser that speaks it. */
const parametersOf = (message: string): string[] => {
  const opened = message.matchAll(/(one |other |=\d+ )?\{\s*(\w+)\s*[,}]/g);
  const names = [...opened].filter(([, branch]) => branch === undefined).map(([, , name]) => name ?? "");
  return [...new Set(names)].sort();
};

/** Every source that may say something, the texts themselves and the tests left out. */
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^texts\/(fi|sv|en)\//.test(file))
  .map((file) => readFileSync(join("src", file), "utf8"))
  .join("\n");

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
        const said = (words(language) as (key: TextKey, values: object) => string)(key, values);
        assert.ok(said.trim().length > 0 && !said.includes("{"), `${key} in ${language}: ${said}`);
      }
  });

  it("are all used, by their key or as one of a family of keys", () => {
    const families = [...sources.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, family = ""]) => family);
    const unused = keys.filter(
      // Those of rules are held to the rules: `wording.test.ts`.
      (key) =>
        !key.startsWith("wording.") &&
        !sources.includes(`"${key}"`) &&
        !families.some((family) => key.startsWith(family)),
    );
    assert.deepEqual(unused, []);
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
