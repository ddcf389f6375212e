import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Collecting } from "../doctor/collecting.ts";
import type { DeclaredColumn } from "../experience/declared-column.ts";
import { randomFrom } from "../measures/numbers/random.ts";
import { inEnglish } from "../mistakes/mistake.ts";
import { draftMapping, type SaidByFile } from "./draft-mapping.ts";
import type { DraftedColumn } from "./drafted.ts";
import { columnsToDraft } from "./read-labelled.ts";

/** Drafts a file given as columns of texts, which are repeated until there are 200 rows, and as what it says about them. */
function drafted(
  columns: Readonly<Record<string, readonly string[]>>,
  said?: SaidByFile,
): Record<string, DraftedColumn> {
  const names = Object.keys(columns);
  const collecting = new Collecting(columnsToDraft(names, said?.declared));
  for (let row = 0; row < 200; row++) {
    if (collecting.wants())
      collecting.add((column) => columns[names[column]!]![row % columns[names[column]!]!.length]!);
  }
  return Object.fromEntries(draftMapping(collecting.specimen(), said).map((one) => [one.column, one]));
}

/** What an SPSS file says about a column. */
const says = (title: string, labels: Readonly<Record<string, string>>, about: Partial<DeclaredColumn> = {}) => ({
  title,
  labels: new Map(Object.entries(labels)),
  missing: [],
  level: null,
  ...about,
});

/** Ratings whose headers name the scale; a 9 stands among them. */
const named = {
  "Ruoka (1-5)": ["1", "4", "5", "3", "2"],
  "Palvelu (1-5)": ["4", "9", "5", "3", "2", "4", "1", "5", "4", "2", "3", "5"],
};

/** Three ratings of the same people, as a survey has them, and a code list that goes with nothing. */
function ratings(highest = "5"): Record<string, string[]> {
  const random = randomFrom(3);
  const moods = Array.from({ length: 200 }, () => random.normal());
  const rated = () =>
    moods.map((mood) => String(Math.min(5, Math.max(1, Math.round(3.2 + mood + 0.7 * random.normal())))));
  const food = rated().map((text, row) => (row % 9 === 0 ? highest : text));
  return {
    "Q7A Food": food,
    "Q7B Service": rated(),
    "Q7C Bill": rated(),
    AREA: moods.map(() => String(1 + random.below(5))),
  };
}

const answer = ({ becomes }: DraftedColumn) =>
  becomes.as === "answer" ? [becomes.touchpoint, becomes.answer, ...becomes.scale] : becomes.as;

const becomesAnswer = ({ becomes }: DraftedColumn) => {
  assert(becomes.as === "answer");
  return becomes;
};

describe("a drafted mapping", () => {
  it("takes numbers for answers where they go with other answers, and for codes of groups where they do not", () => {
    const { "Q7A Food": food, "Q7C Bill": bill, AREA: area } = drafted(ratings());
    assert.deepEqual(answer(food!), ["food", "satisfaction", 1, 5]);
    assert.deepEqual(answer(bill!), ["bill", "satisfaction", 1, 5]);
    assert.equal(bill?.confidence, "likely");
    assert.deepEqual(area?.becomes, { as: "attribute", key: "area" });
    assert.match(inEnglish(area?.why ?? ""), /do not go with the answers/);
  });

  it("asks what a word means that stands among steps of a scale and is none, instead of taking the ratings for groups", () => {
    const texts = ["Erittäin tyytyväinen", "Tyytyväinen", "Tyytymätön", "Sinne päin", "En osaa sanoa"];
    const { Ruoka: food } = drafted({ Ruoka: texts });
    assert.deepEqual(answer(food!), ["ruoka", "satisfaction", 1, 5]);
    assert.deepEqual(becomesAnswer(food!).labels, { "Erittäin tyytyväinen": 5, Tyytyväinen: 4, Tyytymätön: 2 });
    assert.deepEqual(becomesAnswer(food!).notApplicable, ["En osaa sanoa"]);
    assert.equal(food?.confidence, "guess");
    assert.match(inEnglish(food?.why ?? ""), /but for "Sinne päin": write under labels/);
  });

  it("takes who somebody is for a group, also where it goes with the answers, or where there are too few to tell", () => {
    const { "Q7A Food": food, "Q7B Service": service, "Q7C Bill": bill } = ratings();
    const all = drafted({ Food: food!, Service: service!, Bill: bill!, "Age Group": bill!, Area: bill! });
    assert.deepEqual(all["Age Group"]?.becomes, { as: "attribute", key: "age-group" });
    assert.equal(inEnglish(all["Age Group"]?.why ?? ""), "numbers from 1 to 5, and the name speaks of who answered");
    // An area may be what was rated: there the answers decide.
    assert.deepEqual(answer(all.Area!), ["area", "satisfaction", 1, 5]);
    const alone = drafted({ Food: food!, Ikäryhmä: service!, Region: bill! });
    assert.deepEqual(answer(alone.Food!), ["food", "satisfaction", 1, 5]);
    assert.deepEqual(
      [alone.Ikäryhmä?.becomes, alone.Region?.becomes],
      [
        { as: "attribute", key: "ikaryhma" },
        { as: "attribute", key: "region" },
      ],
    );
  });

  it("knows channel and place, which have fields of their own, and takes a second column of them for nothing", () => {
    const { Channel, Location, location } = drafted({
      Channel: ["web", "phone", "web"],
      Location: ["Turku", "Oulu", "Turku"],
      location: ["1", "2", "2"],
    });
    assert.deepEqual([Channel?.becomes, Location?.becomes], [{ as: "channel" }, { as: "location" }]);
    assert.deepEqual(location?.becomes, { as: "nothing" });
  });

  it("does not use a column in which all say the same number, and says so", () => {
    const { Wave: wave } = drafted({ ...ratings(), Wave: ["9"] });
    assert.deepEqual([wave?.becomes, inEnglish(wave?.why ?? "")], [{ as: "nothing" }, "no other number than 9"]);
  });

  it("takes a 6 beside a scale of five for 'does not apply', a guess", () => {
    const { "Q7A Food": food } = drafted(ratings("6"));
    assert(food?.becomes.as === "answer");
    assert.deepEqual([food.becomes.scale, food.becomes.notApplicable, food.confidence], [[1, 5], [6], "guess"]);
  });

  it("lets no single row decide a scale: one 9 beside many 6s makes no 0–10", () => {
    const food = ratings()["Q7A Food"]!.map((text, row) => (row % 5 === 0 ? "6" : row === 8 ? "9" : text));
    const { becomes, confidence } = drafted({ ...ratings(), "Q7A Food": food })["Q7A Food"]!;
    assert(becomes.as === "answer");
    assert.deepEqual([becomes.scale, becomes.notApplicable, becomes.missing, confidence], [[1, 5], [6], [], "guess"]);
  });

  it("is not sure of a scale that rests on one row, and goes by other columns of the question first", () => {
    const food = ratings()["Q7A Food"]!.map((text, row) => (row % 5 === 0 ? "6" : row === 8 ? "7" : text));
    const alone = drafted({ "Q1 Food": food, ...ratings() })["Q1 Food"]!;
    assert.deepEqual([becomesAnswer(alone).scale, alone.confidence], [[1, 7], "guess"]);
    const beside = drafted({ ...ratings(), "Q7A Food": food })["Q7A Food"]!;
    assert.deepEqual([becomesAnswer(beside).scale, beside.confidence], [[1, 5], "guess"]);
  });

  it("knows scales in words in three languages, and what says that nothing applies", () => {
    const all = drafted({
      "How satisfied were you?": [
        "Very satisfied",
        "Satisfied",
        "Neither satisfied nor dissatisfied",
        "Very dissatisfied",
        "N/A",
      ],
      "Palvelu oli sujuvaa": ["Täysin samaa mieltä", "Jokseenkin samaa mieltä", "Täysin eri mieltä", "En osaa sanoa"],
      "Det var lätt": ["Mycket lätt", "Ganska lätt", "Mycket svårt", "Vet ej"],
      Kokonaisarvosana: ["Erittäin tyytyväinen", "Tyytyväinen", "Tyytymätön"],
    });
    const [satisfied, agreed, easy, whole] = Object.values(all);
    assert.deepEqual(answer(satisfied!), ["how-satisfied-were-you", "satisfaction", 1, 5]);
    assert(satisfied?.becomes.as === "answer" && agreed?.becomes.as === "answer" && easy?.becomes.as === "answer");
    assert.deepEqual(satisfied.becomes.labels, {
      "Very satisfied": 5,
      Satisfied: 4,
      "Neither satisfied nor dissatisfied": 3,
      "Very dissatisfied": 1,
    });
    assert.deepEqual(satisfied.becomes.notApplicable, ["N/A"]);
    assert.deepEqual(agreed.becomes.labels, {
      "Täysin samaa mieltä": 5,
      "Jokseenkin samaa mieltä": 4,
      "Täysin eri mieltä": 1,
    });
    assert.deepEqual(agreed.becomes.notApplicable, ["En osaa sanoa"]);
    assert.deepEqual(answer(easy), ["det-var-latt", "effort", 1, 5]);
    assert.deepEqual(easy.becomes.labels, { "Mycket lätt": 5, "Ganska lätt": 4, "Mycket svårt": 1 });
    assert.deepEqual(answer(whole!), [null, "satisfaction", 1, 5]);
  });

  it("reads the number of an end that bears words", () => {
    const { "How likely are you to recommend us?": nps } = drafted({
      "How likely are you to recommend us?": ["10 Extremely likely", "9", "8", "7", "5", "0 - Not at all likely", "3"],
    });
    assert.deepEqual(answer(nps!), [null, "recommend", 0, 10]);
    assert(nps?.becomes.as === "answer");
    assert.deepEqual(nps.becomes.labels, { "10 Extremely likely": 10, "0 - Not at all likely": 0 });
    assert.equal(nps.confidence, "sure");
  });

  it("is not sure of a recommendation beside whose scale a number stands", () => {
    const { Suosittelu: nps } = drafted({ Suosittelu: ["10", "9", "8", "7", "5", "0", "3", "12"] });
    assert.deepEqual(answer(nps!), [null, "recommend", 0, 10]);
    assert.equal(nps!.confidence, "guess");
  });

  it("knows dates, ids, weights, comments, groups and what happened to a customer", () => {
    const rows = Array.from({ length: 200 }, (_, row) => row);
    const all = drafted({
      "Response ID": rows.map((row) => String(row + 1)),
      Pvm: rows.map((row) => `${1 + (row % 28)}.${1 + (row % 12)}.2026`),
      weight: rows.map((row) => (0.5 + (row % 90) / 100).toFixed(2)),
      "Avoin palaute": rows.map((row) =>
        row % 2 === 0 ? "" : `Jono oli pitkä, mutta henkilökunta oli ystävällistä (${row})`,
      ),
      City: ["Turku", "Oulu", "Tampere"],
      "Has left": ["yes", "no", "no"],
      Churn: ["0", "0", "1"],
    });
    const kinds = Object.values(all).map(({ becomes }) => becomes);
    assert.deepEqual(kinds.slice(0, 5), [
      { as: "id" },
      { as: "at", format: "d.M.yyyy", precision: "day" },
      { as: "weight" },
      { as: "comment" },
      { as: "attribute", key: "city" },
    ]);
    assert.deepEqual(kinds[5], { as: "outcome", kind: "churned", yes: "yes", no: "no" });
    // A second column that says who left has to be told from the first by a person.
    assert.deepEqual(kinds[6], { as: "nothing" });
    assert.match(inEnglish(all.Churn?.why ?? ""), /another column is churned already/);
  });

  it("takes columns that tell of one choice each for tags, and what one writes beside them for something else", () => {
    const all = drafted({
      "Why?: Friendly staff": ["Friendly staff", "", "Friendly staff", ""],
      "Why?: Quick service": ["", "Quick service", "Quick service", ""],
      "Why?: Other (please specify)": ["", "", "Window seats", ""],
      WHERE_1: ["1", "0"],
      WHERE_2: ["0", "0"],
    });
    assert.deepEqual(all["Why?: Quick service"]?.becomes, {
      as: "choice",
      of: "Why?: Friendly staff",
      word: "quick-service",
      yes: ["Friendly staff", "Quick service"],
      no: [],
    });
    assert.notEqual(all["Why?: Other (please specify)"]?.becomes.as, "choice");
    // A mapping has one set of tags of the whole; a second question is left to a person, all of it.
    assert.deepEqual([all.WHERE_1?.becomes.as, all.WHERE_2?.becomes.as], ["nothing", "nothing"]);
  });

  it("does not take for choices names that hold a semicolon, of which no part comes again", () => {
    const { Town: town, Good: good } = drafted({
      Town: ["Ähtäri; asema", "Pöytyä", "Lieto"],
      Good: ["Staff; Speed", "Staff", "Speed"],
    });
    assert.deepEqual([town?.becomes.as, good?.becomes.as], ["attribute", "choices"]);
  });

  it("does not take for choices what says more than that: ratings, and 1 beside 2", () => {
    const all = drafted({ Q1_1: ["1", "2"], Q1_2: ["2", "1"], "How?: A": ["Good", "Bad"], "How?: B": ["Bad", "Good"] });
    for (const { becomes } of Object.values(all)) assert.notEqual(becomes.as, "choice");
  });

  it("takes a number beside the scale in a few rows for what it means in other columns of the file", () => {
    const { "Q7A Food": food, "Q7B Service": service, "Q7C Bill": bill } = ratings("6");
    const often = service!.map((text, row) => (row % 8 === 0 ? "6" : text));
    const seldom = bill!.map((text, row) => (row % 66 === 1 ? "6" : text));
    const all = drafted({ Food: food!, Service: often, Bill: seldom });
    assert.deepEqual(becomesAnswer(all.Bill!).notApplicable, [6]);
    // Where no other says so, it is rather an error.
    const alone = drafted({ Food: ratings()["Q7A Food"]!, Service: service!, Bill: seldom });
    assert.deepEqual(becomesAnswer(alone.Bill!).notApplicable, []);
  });

  it("takes what every row has its own of for its id, by a name that ends so", () => {
    const own = (write: (row: number) => string) => Array.from({ length: 200 }, (_, row) => write(row));
    for (const [name, texts] of [
      ["Review ID", own((row) => `RV-${row}`)],
      ["row_index", own(String)],
      ["Vastausnumero nro", own((row) => `A${row}`)],
    ] as const)
      assert.deepEqual(drafted({ [name]: texts })[name]?.becomes, { as: "id" }, name);
    assert.notDeepEqual(drafted({ store_id: ["S1", "S2", "S3"] }).store_id?.becomes, { as: "id" });
  });

  it("does not take how often something happened for an opinion of it", () => {
    const calls = drafted({ SupportCalls: ["0", "1", "2", "3", "4", "5"] }).SupportCalls;
    assert.deepEqual(calls?.becomes, { as: "attribute", key: "supportcalls" });
    const alone = drafted({ "Satisfaction score": ["1", "2", "3", "4", "5"] })["Satisfaction score"];
    assert.deepEqual(answer(alone!), [null, "satisfaction", 1, 5]);
  });

  it("reads the times that forms write in Finnish and Swedish, and takes place and channel for such", () => {
    const all = drafted({
      Aikaleima: ["4.5.2026 klo 9.05.07", "24.5.2026 klo 19.15.00"],
      Toimipiste: ["Turku", "Salo"],
      Asiointikanava: ["Puhelin", "Chat"],
    });
    assert.deepEqual(all.Aikaleima?.becomes, { as: "at", format: "d.M.yyyy 'klo' H.mm.ss", precision: "second" });
    assert.deepEqual([all.Toimipiste?.becomes, all.Asiointikanava?.becomes], [{ as: "location" }, { as: "channel" }]);
    for (const name of ["Paikka", "Place", "Store", "Ort", "Plats"])
      assert.deepEqual(drafted({ [name]: ["Turku", "Salo"] })[name]?.becomes, { as: "location" }, name);
  });

  it("calls touchpoints by what was asked about, without the number and the words of the question", () => {
    const { "Q7A Food": food, "Q7B Service": service, "Q7C Bill": bill } = ratings();
    const all = drafted({ Q7A_FOOD: food!, "How satisfied were you with the service?": service!, Q9C_WHOLE: bill! });
    assert.deepEqual(
      Object.values(all).map((one) => answer(one)[0]),
      ["food", "service", null],
    );
  });

  it("knows previews and unfinished answers of survey tools, and which of several times is meant", () => {
    const all = drafted({
      Status: ["IP Address", "IP Address", "Survey Preview", "IP Address"],
      Finished: ["True", "False"],
      ResponseId: Array.from({ length: 200 }, (_, row) => `R_${row}`),
      EndDate: ["2026-05-11 10:00:00", "2026-05-12 11:30:00"],
      StartDate: ["2026-05-11 09:58:00", "2026-05-12 11:00:00"],
    });
    assert.deepEqual(all.Status?.becomes, { as: "previews", values: ["Survey Preview"], rows: 50 });
    assert.deepEqual(all.Finished?.becomes, { as: "unfinished", values: ["False"], rows: 100 });
    assert.deepEqual([all.EndDate?.becomes.as, all.StartDate?.becomes.as], ["at", "nothing"]);
    // A column of one's own that happens to have such a name.
    assert.deepEqual(drafted({ Status: ["0", "1"] }).Status?.becomes, { as: "attribute", key: "status" });
  });
});

describe("a mapping drafted of a file that says what its columns mean", () => {
  const declared = (
    columns: Readonly<Record<string, DeclaredColumn & { title: string }>>,
    weight: string | null = null,
  ): SaidByFile => ({
    questions: Object.values(columns).map(({ title }) => title),
    declared: new Map(Object.entries(columns)),
    weight,
  });
  it("takes scales, their direction and what is no answer from labels, and touchpoints from the questions", () => {
    const satisfied = {
      1: "Very satisfied",
      2: "Satisfied",
      3: "Neither satisfied nor dissatisfied",
      4: "Dissatisfied",
      5: "Very dissatisfied",
      8: "Don't know",
      9: "No answer",
    };
    const { V12, V13, V14 } = drafted(
      { V12: ["1", "2", "4", "8", "9"], V13: ["0", "1", "4", "-77"], V14: ["A", "B", "C"] },
      declared({
        V12: says("Opening hours", satisfied),
        V13: says(
          "Staff",
          { 0: "Very poor", 1: "Poor", 2: "Fair", 3: "Good", 4: "Very good" },
          {
            missing: [{ from: Number.NEGATIVE_INFINITY, to: -1 }],
          },
        ),
        V14: says("Website", { A: "Very easy", B: "Easy", C: "Very difficult" }),
      }),
    );
    const { touchpoint, answer, scale, reversed, notApplicable, missing, labels } = becomesAnswer(V12!);
    assert.deepEqual([touchpoint, answer, scale, reversed], ["opening-hours", "satisfaction", [1, 5], true]);
    assert.deepEqual([notApplicable, missing, labels], [[8], [9], {}]);
    assert.deepEqual([V12!.about, V12!.confidence], ["Opening hours", "sure"]);
    const staff = becomesAnswer(V13!);
    // The file counts from 0, so each of its numbers is said to be a step; -77 is met, and lies in the range of missing values.
    assert.deepEqual(staff.labels, { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5 });
    assert.deepEqual([staff.scale, staff.reversed, staff.missing], [[1, 5], false, [-77]]);
    assert.deepEqual([becomesAnswer(V14!).scale, becomesAnswer(V14!).labels], [[1, 5], { A: 5, B: 4, C: 1 }]);
  });

  it("knows groups, yes and no by their labels, and the weight by the file's word", () => {
    const { D1, D1b, D2, D3, weight, pond } = drafted(
      {
        D1: ["1", "2"],
        D1b: ["1", "2"],
        D2: ["1", "2", "2"],
        D3: ["1", "2", "3", "4"],
        weight: ["0.5", "1.2", "0.9"],
        pond: ["1.5", "0.2", "0.7"],
      },
      declared(
        {
          D1: says("Gender", { 1: "Male", 2: "Female", 3: "Other" }),
          D1b: says("Gender", { 1: "Male", 2: "Female", 3: "Other" }),
          D2: says("Has left us", { 1: "Yes", 2: "No" }),
          D3: says("Where do you live?", { 1: "Turku", 2: "Raisio", 3: "Kaarina", 4: "Lieto" }, { level: "nominal" }),
        },
        "pond",
      ),
    );
    assert.deepEqual(D1!.becomes, { as: "attribute", key: "gender" });
    assert.deepEqual(D1b!.becomes, { as: "attribute", key: "gender-2" });
    assert.equal(inEnglish(D1!.why), "groups that the file labels: Male, Female, Other");
    // In SPSS files yes is mostly 1 and no 2: by their order alone they would be taken the other way round.
    assert.deepEqual(D2!.becomes, { as: "outcome", kind: "churned", yes: "1", no: "2" });
    assert.deepEqual(D3!.becomes, { as: "attribute", key: "where-do-you-live" });
    assert.deepEqual([pond!.becomes, pond!.confidence], [{ as: "weight" }, "sure"]);
    assert.deepEqual(weight!.becomes, { as: "nothing" });
  });

  it("takes numbers with labels at their ends for a scale, also where nobody chose an end", () => {
    const { Q5 } = drafted(
      { Q5: ["2", "3", "4", "99"] },
      declared({ Q5: says("Signs", { 1: "Useless", 5: "Useful" }, { missing: ["99"], level: "ordinal" }) }),
    );
    const { scale, missing, notApplicable } = becomesAnswer(Q5!);
    assert.deepEqual([scale, missing, notApplicable], [[1, 5], [99], []]);
  });

  it("takes the scale that a header names for the scale, and what lies beyond it for no answer", () => {
    const { "Ruoka (1-5)": food, "Palvelu (1-5)": service } = drafted(named);
    assert.deepEqual(
      [answer(food!), answer(service!)],
      [
        ["ruoka", "satisfaction", 1, 5],
        ["palvelu", "satisfaction", 1, 5],
      ],
    );
    assert.deepEqual(becomesAnswer(service!).missing, [9]);
    assert.match(inEnglish(food!.why), /on a scale from 1 to 5, as the header says/);
    const { "Kassapalvelu (4-10)": grade } = drafted({ "Kassapalvelu (4-10)": ["9", "8", "10", "5", "7", "4", "6"] });
    assert.deepEqual(answer(grade!), ["kassapalvelu", "satisfaction", 4, 10]);
  });
});
