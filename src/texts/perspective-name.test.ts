import assert from "node:assert/strict";
import { it } from "node:test";
import { languages } from "../core/text.ts";
import { catalogues } from "./catalogues.ts";
import { perspectiveName } from "./perspective-name.ts";

it("customers are called what the workspace calls them, in the languages it has a word for; others are not", () => {
  const residents = { fi: "Kuntalaiset", sv: "Kommuninvånare" };
  assert.equal(perspectiveName("fi", "customer", residents), "Kuntalaiset");
  assert.equal(perspectiveName("en", "customer", residents), "Customers");
  assert.equal(perspectiveName("fi", "employee", residents), "Työntekijät");
  assert.equal(perspectiveName("fi", "customer", null), "Asiakkaat");
});

it("nothing that is read names customers beside that: where they are patients, no sentence calls them otherwise", () => {
  const customers = { fi: /asiakas(?!pol)|asiakka|asiakkuu/i, sv: /\bkund(?!res|e\b)/i, en: /customer/i } as const;
  for (const language of languages) {
    const naming = Object.entries(catalogues[language]).filter(([, text]) => customers[language].test(text));
    const keys = naming.map(([key]) => key).filter((key) => !ofSettingUp.test(key));
    assert.deepEqual(keys, ["perspective.customer"], language);
  }
});

/** The setting itself, and what the columns of files are called. */
const ofSettingUp = /^(settings\.customerWord|asking\.list|import\.as\.customer|terminal\.became\.customer)/;
