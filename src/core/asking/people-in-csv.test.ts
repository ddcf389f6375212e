import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { peopleInCsv } from "./people-in-csv.ts";

describe("people in a table", () => {
  it("stand below a header, in any of its languages, with what goes along and the row they stand on", () => {
    const text = 'Sähköposti;Asiakas;attribute.group;Muuta\nanna@example.com;"7;1";regular;x\n\nbo@example.com;;;\n';
    assert.deepEqual(peopleInCsv(text), {
      people: [
        { row: 2, person: { email: "anna@example.com", customer: "7;1", attributes: { group: "regular" } } },
        { row: 4, person: { email: "bo@example.com" } },
      ],
      broken: [],
      unknown: ["Muuta"],
      called: { email: "Sähköposti", customer: "Asiakas", "attribute.group": "attribute.group" },
      phonesLeft: 0,
      isReachable: true,
    });
  });

  it("are reached by e-mail where their telephone number says no country", () => {
    const { people, phonesLeft } = peopleInCsv("puhelin;sähköposti\n040 123 4567;maija@example.com\n040 123 4568;");
    assert.equal(phonesLeft, 1);
    assert.deepEqual(
      people.map(({ person }) => person),
      [{ email: "maija@example.com" }, { phone: "040 123 4568" }],
    );
  });

  it("may be addresses alone, without a header", () => {
    assert.deepEqual(
      peopleInCsv("anna@example.com\r\nbo@example.com").people.map(({ row, person }) => [row, person]),
      [
        [1, { email: "anna@example.com" }],
        [2, { email: "bo@example.com" }],
      ],
    );
    assert.deepEqual(peopleInCsv("+358 40 123 4567").people[0]?.person, { phone: "+358 40 123 4567" });
  });

  it("that cannot be read are told by their row and why, and those below them are read", () => {
    const text =
      'email,customer\nbo@example.com,2\n"eva@example.com"x,3\nkim@example.com,4,Kim\nlea@example.com,5,\n"anna@example.com,1\numa@example.com,7';
    const { people, broken } = peopleInCsv(text);
    assert.deepEqual(broken, [
      { row: 3, why: "text-after-quote" },
      { row: 4, why: "more-cells" },
      { row: 6, why: "unclosed-quote" },
    ]);
    assert.deepEqual(
      people.map(({ row, person }) => [row, person.email]),
      [
        [2, "bo@example.com"],
        [5, "lea@example.com"],
        [7, "uma@example.com"],
      ],
    );
  });

  it("stand in whatever form data files have: a bar between cells, a first line that says it, rows that end in any way", () => {
    assert.deepEqual(peopleInCsv("sep=|\remail|customer\ranna@example.com|1").people, [
      { row: 3, person: { email: "anna@example.com", customer: "1" } },
    ]);
    assert.deepEqual(peopleInCsv('email\tcustomer\n"bo@example.com"\t"a ""b"""\n').people, [
      { row: 2, person: { email: "bo@example.com", customer: 'a "b"' } },
    ]);
  });

  it("say when nobody of them can be reached", () => {
    assert(!peopleInCsv("name\nAnna").isReachable);
    assert.deepEqual(peopleInCsv("").people, []);
  });

  it("are read again as they were written, whatever stands in a cell (law)", () => {
    const cell = fc.string().map((text) => text.replaceAll(/[\r\0]/g, "").trim());
    fc.assert(
      fc.property(
        fc.array(
          cell.filter((text) => text !== ""),
          { minLength: 1 },
        ),
        (keys) => {
          const rows = keys.map((key) => `x@example.com,"${key.replaceAll('"', '""')}"`);
          const { people } = peopleInCsv(`email,customer\n${rows.join("\n")}`);
          assert.deepEqual(
            people.map(({ person }) => person.customer),
            keys,
          );
        },
      ),
    );
  });
});
