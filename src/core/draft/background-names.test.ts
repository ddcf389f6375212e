import assert from "node:assert/strict";
import { it } from "node:test";
import { backgroundOf } from "./background-names.ts";

it("a heading that asks who somebody is is known in three languages, a heading in which the word merely occurs is not", () => {
  const asks = (kind: "person" | "circumstance" | null, headings: readonly string[]) => {
    for (const heading of headings) assert.equal(backgroundOf(heading), kind, heading);
  };
  asks("person", ["Age", "AGE", "Age Group", "age_group", "Q31 Gender", "D1: Sex", "What is your age?"]);
  asks("person", ["Which age group do you belong to?", "Ikä", "Ikäryhmä", "Mikä on ikäsi?", "Vastaajan sukupuoli"]);
  asks("person", ["Mihin ikäryhmään kuulut sinä?", "Ålder", "Din ålder", "Kön", "Inkomstklass", "Household income"]);
  asks("circumstance", ["Region", "Education level", "Customer segment", "Koulutusaste", "Asiakasryhmä", "Kommun"]);
  asks(null, ["Polite to people of every age", "Packages", "Image", "Ikävä jono", "Maa, josta ruoka tulee", "Kontakt"]);
  asks(null, [
    "Könsneutral service",
    "Cleanliness of the area",
    "Language of the staff was clear",
    "Sexual health advice",
  ]);
});
