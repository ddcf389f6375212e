import assert from "node:assert/strict";
import { it } from "node:test";
import { perspectiveName } from "./perspective-name.ts";

it("customers are called what the workspace calls them, in the languages it has a word for; others are not", () => {
  const residents = { fi: "Kuntalaiset", sv: "Kommuninvånare" };
  assert.equal(perspectiveName("fi", "customer", residents), "Kuntalaiset");
  assert.equal(perspectiveName("en", "customer", residents), "Customers");
  assert.equal(perspectiveName("fi", "employee", residents), "Työntekijät");
  assert.equal(perspectiveName("fi", "customer", null), "Asiakkaat");
});
