import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney, aJourneyWith, aStage, aTouchpoint } from "../../../test/journeys.ts";
import { aMapping } from "../../../test/mappings.ts";
import type { Journey } from "../journey/journey.ts";
import type { TimesToRead } from "./cell-meaning.ts";
import { compileMapping } from "./compile-mapping.ts";
import type { MappedRow } from "./mapped-row.ts";
import { notAsked } from "./wide.ts";

const lunch = aJourneyWith("greeting", "menu", "bill");

/** Reads rows of a file with this mapping; each `look` result is taken before the next row is read. */
function rows<Seen>(
  about: Readonly<Record<string, unknown>>,
  header: readonly string[],
  records: readonly (readonly string[])[],
  look: (row: MappedRow) => Seen,
  options: { journey?: Journey } & TimesToRead = {},
): Seen[] {
  const journey = options.journey ?? lunch;
  const reader = compileMapping(aMapping(about, journey), journey, header, options);
  assert(reader.ok, JSON.stringify(reader));
  return records.map((record, i) => look(reader.value.read(record, i + 1)));
}
const problemsOf = (row: MappedRow) =>
  row.problems.map(({ row: number, field, code, message }) => [number, field, code, message]);

describe("the time of a row", () => {
  const dayAndSecond = ({ usable, day, second, offset, precision }: MappedRow) =>
    usable ? [day, second, offset, precision] : "unusable";
  const times = (at: unknown, texts: readonly string[], options: TimesToRead = {}) =>
    rows(
      { at },
      ["D", "Q1"],
      texts.map((text) => [text, "4"]),
      dayAndSecond,
      options,
    );

  it("is read in its format, as the clock stood there", () => {
    assert.deepEqual(times({ column: "D", format: "MM/dd/yyyy hh:mm:ss a" }, ["05/11/2016 12:00:30 PM"]), [
      [16_932, 43_230, null, "second"],
    ]);
    assert.deepEqual(times({ column: "D", format: "d.M.yyyy" }, ["11.5.2016"]), [[16_932, 0, null, "day"]]);
    assert.deepEqual(times("D", ["2016-05-11T23:30:00Z", "2016-05-11"]), [
      [16_932, 84_600, 0, "second"],
      [16_932, 0, null, "day"],
    ]);
  });

  it("is read as a spreadsheet made a date of it, where every spreadsheet makes the same of its format", () => {
    const made = (format: string, text: string) => times({ column: "D", format }, [text], { fromSpreadsheet: true });
    for (const format of ["d.M.yyyy H:mm", "yyyy/MM/dd HH:mm:ss", "dd.MM.yyyy HH:mm"])
      assert.deepEqual(made(format, "2016-05-11T18:05:00"), [[16_932, 65_100, null, "second"]], format);
    assert.deepEqual(made("d.M.yyyy", "2016-05-11"), [[16_932, 0, null, "day"]]);
    assert.deepEqual(made("d.M.yyyy", "11.5.2016"), [[16_932, 0, null, "day"]]);
    // Whether May or November was meant, nobody knows any more; nor in which century.
    for (const format of ["MM/dd/yyyy", "d/M/yyyy", "yyyy-dd-MM", "M.d.yyyy", "d.M.yy", "d MMM yyyy"])
      assert.deepEqual(made(format, "2016-05-11T00:00:00"), ["unusable"], format);
    assert.deepEqual(times({ column: "D", format: "d.M.yyyy" }, ["2016-05-11"]), ["unusable"]);
  });

  it("is that of the zone where one is known", () => {
    assert.deepEqual(times("D", ["2016-05-11T23:30:00Z", "2016-05-11 23:30"], { zone: "Europe/Helsinki" }), [
      [16_933, 9_000, 180, "second"],
      [16_932, 84_600, 180, "second"],
    ]);
    assert.deepEqual(
      times({ column: "D", zone: "America/Los_Angeles", precision: "day" }, ["2016-05-11T03:00:00Z"], {
        zone: "Europe/Helsinki",
      }),
      [[16_931, 0, null, "day"]],
    );
  });

  it("is the year's or month's first day where no more is known", () => {
    assert.deepEqual(times({ column: "D", precision: "year" }, ["2016", "2016-05-11"]), [
      [16_801, 0, null, "year"],
      [16_801, 0, null, "year"],
    ]);
    assert.deepEqual(times({ value: "2016-05" }, [""]), [[16_922, 0, null, "month"]]);
  });

  it("may be a code that the mapping explains", () => {
    assert.deepEqual(times({ column: "D", format: "yyyy-MM-dd", labels: { 2: "2016-05-11" } }, ["2", "2016-05-11"]), [
      [16_932, 0, null, "day"],
      [16_932, 0, null, "day"],
    ]);
  });

  it("makes the whole row unusable when it cannot be read", () => {
    assert.deepEqual(times({ column: "D", format: "d.M.yyyy" }, ["2016-05-11", "", "30.2.2016"]), [
      "unusable",
      "unusable",
      "unusable",
    ]);
    assert.deepEqual(times("D", ["2016"]), ["unusable"]);
    assert.deepEqual(
      rows(
        { at: { column: "D", format: "d.M.yyyy" } },
        ["D", "Q1"],
        [
          ["x", "4"],
          ["", "4"],
        ],
        problemsOf,
      ),
      [
        [[1, "D", "unreadable-time", 'D is wrong: expected d.M.yyyy, got "x"']],
        [[2, "D", "missing-time", 'D is wrong: expected d.M.yyyy, got ""']],
      ],
    );
  });
});

describe("long data", () => {
  const journey = aJourney({
    stages: [aStage({ touchpoints: [aTouchpoint({ key: "bill" }), aTouchpoint({ key: "phone", was: "call" })] })],
  });
  const about = {
    touchpoints: undefined,
    touchpoint: { column: "T", labels: { 9: "whole" } },
    answers: { satisfaction: "Q" },
  };

  it("has the row's touchpoint by its key, former key or label; the whole is null", () => {
    assert.deepEqual(
      rows(
        about,
        ["T", "Q"],
        [
          ["bill", "4"],
          ["call", "4"],
          ["9", "4"],
        ],
        (row) => [row.touchpoint, row.usable],
        { journey },
      ),
      [
        ["bill", true],
        ["phone", true],
        [null, true],
      ],
    );
  });

  it("cannot use a row without a touchpoint that the journey knows", () => {
    assert.deepEqual(
      rows(
        about,
        ["T", "Q"],
        [
          ["till", "4"],
          ["", "4"],
        ],
        (row) => [row.usable, row.problems.map(({ code }) => code)],
        { journey },
      ),
      [
        [false, ["unknown-touchpoint"]],
        [false, ["missing-touchpoint"]],
      ],
    );
  });
});

describe("the rest of a row", () => {
  it("tells who, where and how it came, and what to slice by", () => {
    const about = {
      id: "ID",
      customer: { column: "C", missing: ["unknown"] },
      pass: "P",
      channel: { value: "kiosk" },
      location: { column: "L", labels: { 1: "turku-tori" } },
      attributes: { group: { column: "G", labels: { 1: "regular" } } },
    };
    const look = ({ id, customer, pass, channel, location, attributes }: MappedRow) => [
      id,
      customer,
      pass,
      channel,
      location,
      ...attributes,
    ];
    assert.deepEqual(
      rows(
        about,
        ["ID", "C", "P", "L", "G", "Q1"],
        [
          ["7", " c-1 ", "v-1", "1", "1", "4"],
          ["", "Unknown", "", "2", "", "4"],
        ],
        look,
      ),
      [
        ["7", "c-1", "v-1", "kiosk", "turku-tori", "regular"],
        [null, null, null, "kiosk", "2", null],
      ],
    );
  });

  it("knows outcomes as happened, not happened and unknown, and rejects what nobody explained", () => {
    const about = { outcomes: { churned: { column: "CH", yes: [1, "left"], no: [0], missing: [9] } } };
    const records = ["1", "Left", "0", "9", "", "2"].map((text) => [text, "4"]);
    assert.deepEqual(
      rows(about, ["CH", "Q1"], records, (row) => row.outcomes[0]),
      [1, 1, 0, notAsked, notAsked, notAsked],
    );
    assert.deepEqual(rows(about, ["CH", "Q1"], [["2", "4"]], problemsOf), [
      [
        [
          1,
          "CH",
          "unexplained-value",
          'CH is wrong: expected a value that the mapping lists under yes, no or missing, got "2"',
        ],
      ],
    ]);
  });

  it("weighs one where no weight is given, and nothing where it is none: then it is in no weighted figure", () => {
    const records = ["1.5", "0,5", "", "-1", "x"].map((text) => [text, "4"]);
    assert.deepEqual(
      rows({ weight: "W" }, ["W", "Q1"], records, ({ weight, usable, problems }) => [weight, usable, problems.length]),
      [
        [1.5, true, 0],
        [0.5, true, 0],
        [1, true, 0],
        [0, true, 1],
        [0, true, 1],
      ],
    );
  });
});

describe("a header", () => {
  it("must have every column of the mapping; what lacks is named once, with what was probably meant", () => {
    const about = { touchpoints: { bill: { satisfaction: "Q1" }, menu: { satisfaction: "Q1" } }, weight: "WEIGHT" };
    const reader = compileMapping(aMapping(about), lunch, ["WEIGTH", "Q2", "RESPONDENT"]);
    assert(!reader.ok);
    assert.deepEqual(
      reader.refusal.map(({ code, field, message }) => [code, field, message]),
      [
        ["unknown-column", "WEIGHT", 'the file has no column "WEIGHT"; did you mean "WEIGTH"?'],
        ["unknown-column", "Q1", 'the file has no column "Q1"; did you mean "Q2"?'],
      ],
    );
  });

  it("gives the layout that the projection loads", () => {
    const about = {
      whole: { recommend: "R" },
      outcomes: { churned: { column: "C", yes: [1] } },
      attributes: { group: "G" },
      order: "journey",
      outcome: "churned",
    };
    const reader = compileMapping(aMapping(about), lunch, ["Q1", "R", "C", "G"]);
    assert(reader.ok);
    const { columns, ...rest } = reader.value.layout;
    assert.deepEqual(
      columns.map(({ touchpoint, answer, kind, scale }) => [touchpoint, answer, kind, scale]),
      [
        ["bill", "satisfaction", "rating", [1, 5]],
        [null, "recommend", "recommend", [0, 10]],
      ],
    );
    assert.deepEqual(rest, {
      attributes: ["group"],
      outcomes: ["churned"],
      perspective: "customer",
      precision: "year",
      shape: "row",
      weighted: false,
      customers: false,
      words: [],
      good: [false],
      order: "journey",
      outcome: "churned",
    });
  });
});

describe("rows that are left out", () => {
  const seen = (leaveOut: unknown, header: readonly string[], ...records: (readonly string[])[]) =>
    rows(
      { leaveOut, touchpoints: { bill: { satisfaction: "Q1" } } },
      header,
      records,
      ({ leftOut, usable, problems }) => [leftOut, usable, problems.length],
    );

  it("are those with one of the values in one of the columns; nothing else of them is read", () => {
    const leaveOut = { Status: ["Survey Preview", 1], Finished: ["False", 0] };
    assert.deepEqual(
      seen(
        leaveOut,
        ["Status", "Finished", "Q1"],
        ["IP Address", "True", "4"],
        ["survey preview", "True", "99"],
        ["0", "0", "99"],
        ["1.0", "0", "4"],
      ),
      [
        [null, true, 0],
        ["Status", false, 0],
        ["Finished", false, 0],
        ["Status", false, 0],
      ],
    );
  });

  it("are those with an empty cell where that is said, also where LimeSurvey writes that nothing was sent", () => {
    const texts = ["2026-05-11", "", " ", "{question_not_shown}"];
    assert.deepEqual(
      seen({ submitdate: "" }, ["submitdate", "Q1"], ...texts.map((text) => [text, "4"])).map(([column]) => column),
      [null, "submitdate", "submitdate", "submitdate"],
    );
  });
});

describe("choices that have a column each", () => {
  const tags = { columns: { Q5_1: "friendliness", Q5_2: "speed" }, yes: ["Y", 1], no: ["N", 0] };
  const chosen = (...records: (readonly string[])[]) =>
    rows({ touchpoints: { bill: { satisfaction: "Q1", tags } } }, ["Q1", "Q5_1", "Q5_2"], records, (row) => [
      row.words[0],
      ...problemsOf(row).map(([, field, code, message]) => [field, code, message]),
    ]);

  it("are the words of those that were taken; who said no to some and took none named nothing, empty cells say nothing", () => {
    assert.deepEqual(chosen(["4", "y", "1"], ["4", "N", "Y"], ["4", "", "0"], ["4", "{question_not_shown}", ""]), [
      [["friendliness", "speed"]],
      [["speed"]],
      [[]],
      [null],
    ]);
  });

  it("are none where empty cells are listed as choices not taken", () => {
    const empty = { ...tags, no: ["N", ""] };
    const read = rows(
      { touchpoints: { bill: { satisfaction: "Q1", tags: empty } } },
      ["Q1", "Q5_1", "Q5_2"],
      [["4", "", ""]],
      (row) => row.words[0],
    );
    assert.deepEqual(read, [[]]);
  });

  it("reject a value that is neither, and keep the others", () => {
    // What LimeSurvey makes of Y and N where it is asked to convert them is 1 and 2: no 2 is taken for a yes.
    assert.deepEqual(chosen(["4", "2", "Y"]), [
      [
        ["speed"],
        [
          "Q5_1",
          "unexplained-value",
          'Q5_1 is wrong: expected a value that the mapping lists under yes or no, got "2"',
        ],
      ],
    ]);
  });
});
