import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { peopleInCsv } from "../core/asking/people-in-csv.ts";
import { languages } from "../core/text.ts";
import { words } from "./words.ts";

describe("the example of a list of people", () => {
  it("names its columns in the reader's language, and is read as it stands", () => {
    assert.match(words("fi")("asking.listExample"), /^sähköposti;asiakas\n/);
    for (const language of languages) {
      const example = words(language)("asking.listExample");
      const [email, customer] = example.split(/[;\n]/);
      assert.deepEqual(peopleInCsv(example), {
        ...{ broken: [], unknown: [], isReachable: true, called: { email, customer }, phonesLeft: 0 },
        people: [{ row: 2, person: { email: "anna@example.com", customer: "1001" } }],
      });
    }
  });
});
