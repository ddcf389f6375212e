import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { QuestionFile } from "../../core/survey/editing/survey-file.ts";
import { writeSurvey } from "../../core/survey/write-survey.ts";
import { readSurveyJs, readSurveyJsFile } from "./read-surveyjs.ts";

const where = { journey: "shop", about: "delivery" };
const taken = (definition: unknown) => {
  const read = readSurveyJs(definition, where);
  assert.ok(read.ok, JSON.stringify(read));
  const file = writeSurvey(read.value.survey);
  return {
    file,
    questions: file.questions as QuestionFile[],
    notes: read.value.notes.map(({ message }) => message),
    codes: read.value.notes.map(({ sentence }) => sentence),
  };
};
/** One element becomes these questions. */
const of = (...elements: Record<string, unknown>[]) => taken({ elements });
const text = (en: string) => ({ en });
const options = (...keys: string[]) => keys.map((key) => ({ key, text: text(key) }));

describe("a SurveyJS definition", () => {
  it("becomes a survey about something in a journey, in its languages, of what its pages ask", () => {
    const definition = readFileSync("test/survey-tools/surveyjs.json", "utf8");
    const read = readSurveyJsFile(definition, where);
    assert.ok(read.ok);
    const { key, about, languages, layout, thanks, questions } = read.value.survey;
    assert.deepEqual(
      [key, about, languages, layout],
      ["how-was-your-delivery", "delivery", ["en", "fi"], "one-by-one"],
    );
    assert.deepEqual(thanks, { en: "Thank you & see you!", fi: "Kiitos!" });
    assert.deepEqual(
      questions.map(({ key, ask }) => `${key} ${ask}`),
      [
        ...[
          "introduction statement",
          "received choice",
          "carrier choice",
          "carrier-other text",
          "page2-title statement",
        ],
        ...["nps-score rating", "promoter-features choices", "disappointed comment", "parts matrix"],
        ...["agree-it-was-on-time choice", "agree-it-was-whole choice", "age number", "email contact"],
      ],
    );
    const whens = writeSurvey(read.value.survey).questions as QuestionFile[];
    assert.deepEqual(
      whens.flatMap(({ key, when }) => (["promoter-features", "disappointed", "email"].includes(key) ? [when] : [])),
      [
        "received = yes and nps-score >= 9 and (carrier = posti or carrier = dhl)",
        "received = yes and (nps-score <= 6 or not promoter-features has speed)",
        "received = yes",
      ],
    );
    assert.deepEqual(whens[1]!.jumps, [{ when: "received = no", to: "end" }]);
  });

  it("in another language than English, which it names", () => {
    const { file, questions } = taken({
      locale: "sv",
      title: "Enkät",
      elements: [{ type: "boolean", name: "q", title: "Bra?" }],
    });
    assert.deepEqual(file.languages, ["sv"]);
    assert.deepEqual(questions[0]!.options, [
      { key: "yes", text: { sv: "Ja" } },
      { key: "no", text: { sv: "Nej" } },
    ]);
  });

  it("in English beside the language that it names, where its words stand in both", () => {
    const title = { default: "Good?", de: "Gut?" };
    const { file, questions } = taken({ locale: "de", elements: [{ type: "text", name: "q", title }] });
    assert.deepEqual(file.languages, ["en", "de"]);
    assert.deepEqual(questions[0]!.text, { en: "Good?", de: "Gut?" });
  });

  it("in one language alone, where it speaks no other", () => {
    const { file, questions } = of({
      type: "radiogroup",
      name: "q",
      title: { fi: "Miten?" },
      choices: ["hyvin", "huonosti"],
    });
    assert.deepEqual(file.languages, ["fi"]);
    assert.deepEqual(questions[0]!.options, [
      { key: "hyvin", text: { fi: "hyvin" } },
      { key: "huonosti", text: { fi: "huonosti" } },
    ]);
  });

  it("as older ones were written", () => {
    const { questions } = taken({
      pages: [
        {
          questions: [
            { type: "rating", name: "a", mininumRateDescription: "Bad", maximumRateDescription: "Good" },
            {
              type: "checkbox",
              name: "b",
              choices: ["x|The first", "y|The other", "z"],
              validators: [{ type: "answercount", maxCount: 2 }],
            },
            { type: "rating", name: "c", rateDisplayMode: "smileys" },
          ],
        },
      ],
    });
    assert.deepEqual(questions, [
      { ask: "rating", key: "a", text: text("a"), ends: [text("Bad"), text("Good")] },
      {
        ...{ ask: "choices", key: "b", text: text("b"), most: 2 },
        options: [
          { key: "x", text: text("The first") },
          { key: "y", text: text("The other") },
          { key: "z", text: text("z") },
        ],
      },
      { ask: "smiley", key: "c", text: text("c"), faces: 5 },
    ]);
  });
});

describe("what SurveyJS asks", () => {
  it("on a scale stays a rating: which measure it is meant for is not guessed", () => {
    const { questions, notes } = of({
      type: "rating",
      name: "nps",
      title: "How likely would you recommend us?",
      rateMin: 0,
      rateMax: 10,
    });
    assert.deepEqual(questions, [
      { ask: "rating", key: "nps", text: text("How likely would you recommend us?"), scale: [0, 10] },
    ]);
    assert.deepEqual(notes, [
      'elements[0] "nps" is a rating from 0 to 10 and feeds no figure: give it another kind where it asks what a measure asks',
    ]);
  });

  it("by four or five faces is asked by faces, once about one thing", () => {
    const faces = { type: "rating", rateType: "smileys", title: "?" };
    const { questions, codes } = of(
      { ...faces, name: "a" },
      { ...faces, name: "b", rateMax: 4 },
      { ...faces, name: "c", rateMax: 3 },
    );
    assert.deepEqual(questions, [
      { ask: "smiley", key: "a", text: text("?"), faces: 5 },
      { ask: "rating", key: "b", text: text("?"), scale: [1, 4] },
      { ask: "rating", key: "c", text: text("?"), scale: [1, 3] },
    ]);
    assert.ok(codes.includes("taken-as.second-smiley"));
  });

  it("by rated values that are no scale becomes a choice, by too many a number", () => {
    const { questions } = of(
      { type: "rating", name: "odd", rateValues: [1, 3, { value: "five", text: "Five" }] },
      { type: "rating", name: "percent", rateMin: 0, rateMax: 100 },
      {
        type: "rating",
        name: "named",
        rateValues: [
          { value: 2, text: "Fine" },
          { value: 1, text: "Poor" },
        ],
      },
    );
    assert.deepEqual(
      (questions[0]!.options as { key: string }[]).map(({ key }) => key),
      ["option-1", "option-3", "five"],
    );
    assert.deepEqual(questions[1], { ask: "number", key: "percent", text: text("percent"), most: 100 });
    assert.deepEqual(questions[2], {
      ask: "rating",
      key: "named",
      text: text("named"),
      scale: [1, 2],
      ends: [text("Poor"), text("Fine")],
    });
  });

  it("of choices keeps their keys, their order of chance, and how many", () => {
    const { questions } = of(
      { type: "radiogroup", name: "one", choices: ["a", "b"], isRequired: true, description: "Choose" },
      { type: "tagbox", name: "some", choices: ["a", "b", "c"], choicesOrder: "random", maxSelectedChoices: 2 },
      { type: "ranking", name: "order", choices: ["a", "b"] },
      { type: "dropdown", name: "year", choicesMin: 2024, choicesMax: 2026 },
    );
    assert.deepEqual(questions.slice(0, 3), [
      {
        ask: "choice",
        key: "one",
        text: text("one"),
        help: text("Choose"),
        required: true,
        options: options("a", "b"),
      },
      { ask: "choices", key: "some", text: text("some"), options: options("a", "b", "c"), shuffle: true, most: 2 },
      { ask: "ranking", key: "order", text: text("order"), options: options("a", "b") },
    ]);
    assert.equal((questions[3]!.options as unknown[]).length, 3);
  });

  it("says of values that differ by capitals alone that one is left out, and takes a range from 0 or too long for a list", () => {
    const { questions, notes, codes } = of(
      { type: "radiogroup", name: "letters", choices: ["Ä", "ä", "b"] },
      { type: "dropdown", name: "stars", choicesMax: 3 },
      { type: "dropdown", name: "born", choicesMin: 1900, choicesMax: 2026 },
    );
    assert.equal((questions[0]!.options as unknown[]).length, 2);
    assert.match(notes[codes.indexOf("left-out.alike")]!, /the same but for capitals: ä \(Ä\)$/);
    assert.equal((questions[1]!.options as unknown[]).length, 4);
    assert.equal(questions[2]!.ask, "text");
    assert.match(notes[codes.indexOf("taken-as.text")]!, /127/);
    assert(!codes.includes("left-out.choices"));
  });

  it("and what else: other, namely is a question of its own for who chose it", () => {
    const { questions } = of({
      type: "checkbox",
      name: "why",
      choices: ["price"],
      hasOther: true,
      otherText: "Else",
      hasNone: true,
    });
    assert.deepEqual(questions, [
      {
        ...{ ask: "choices", key: "why", text: text("why") },
        options: [
          { key: "price", text: text("price") },
          { key: "none", text: text("None"), exclusive: true },
          { key: "other", text: text("Else") },
        ],
      },
      { ask: "text", key: "why-other", text: text("Which one?"), when: "why has other" },
    ]);
  });

  it("and what shuts out the others, or stands last in an order of chance", () => {
    const { questions, notes } = of({
      type: "checkbox",
      name: "why",
      choices: ["price", { value: "all", isExclusive: true }],
      choicesOrder: "random",
      showDontKnowItem: true,
    });
    assert.deepEqual(questions[0]!.options, [
      { key: "price", text: text("price") },
      { key: "all", text: text("all"), exclusive: true },
      { key: "dontknow", text: text("Don't know"), exclusive: true, last: true },
    ]);
    assert.deepEqual(notes, []);
  });

  it("in writing, by what is to be written", () => {
    const { questions, notes } = of(
      { type: "text", name: "size", inputType: "number", validators: [{ type: "numeric", minValue: 1, maxValue: 20 }] },
      { type: "text", name: "day", inputType: "date", min: "2026-01-01" },
      { type: "text", name: "phone", inputType: "tel" },
      { type: "text", name: "at", inputType: "time", validators: [{ type: "regex", regex: "." }] },
      { type: "comment", name: "first" },
      { type: "comment", name: "second" },
      { type: "multipletext", name: "who", title: "Who?", items: [{ name: "name" }, { name: "town", title: "Town" }] },
    );
    assert.deepEqual(
      questions.map(({ text: _, ...rest }) => rest),
      [
        { ask: "number", key: "size", least: 1, most: 20 },
        { ask: "date", key: "day", earliest: "2026-01-01" },
        { ask: "contact", key: "phone", asks: ["phone"] },
        { ask: "text", key: "at" },
        { ask: "comment", key: "first" },
        { ask: "text", key: "second", lines: "many" },
        { ask: "text", key: "who-name" },
        { ask: "text", key: "who-town" },
      ],
    );
    assert.deepEqual(questions[7]!.text, text("Who? Town"));
    assert.deepEqual(notes, [
      'elements[2] "phone" is leave to be contacted: what is given lies apart from what was said',
      'elements[3] "at" is a text: nothing here asks for "time"',
      'elements[3].validators "at": not taken over: regex; what may be answered is told by the kind of question alone',
      'elements[5] "second" is a text: another question gives the comment on the same thing',
      'elements[6] "who" is asked as several questions: who-name, who-town',
    ]);
  });

  it("of several rows, on a scale of numbers together, by words each by itself", () => {
    const { questions } = of(
      { type: "matrix", name: "rate", columns: [1, 2, 3], rows: ["food", "room"] },
      { type: "matrix", name: "agree", title: "Agreed", columns: ["no", "yes"], rows: ["a", "b"] },
      { type: "comment", name: "why", visibleIf: "{agree.b} = 'no'" },
    );
    assert.deepEqual(questions, [
      { ask: "matrix", key: "rate", text: text("rate"), rows: options("food", "room"), scale: [1, 3] },
      { ask: "choice", key: "agree-a", text: text("Agreed: a"), options: options("no", "yes") },
      { ask: "choice", key: "agree-b", text: text("Agreed: b"), options: options("no", "yes") },
      { ask: "comment", key: "why", text: text("why"), when: "agree-b = no" },
    ]);
  });

  it("in words to read: what HTML says, and the titles of panels", () => {
    const { questions } = of(
      { type: "html", name: "h", html: "<p>Hello &amp; <b>welcome</b></p><script>alert(1)</script>" },
      {
        type: "panel",
        name: "food",
        title: "The food",
        description: "All of it",
        elements: [{ type: "text", name: "dish" }],
      },
    );
    assert.deepEqual(questions, [
      { ask: "statement", key: "h", text: text("Hello & welcome") },
      { ask: "statement", key: "food-title", text: text("The food"), help: text("All of it") },
      { ask: "text", key: "dish", text: text("dish") },
    ]);
  });

  it("of which nothing here asks the like is left out, and so is what is never shown", () => {
    const { questions, notes } = of(
      { type: "text", name: "kept", correctAnswer: "x", width: "50%", requiredIf: "{a} = 1" },
      { type: "paneldynamic", name: "guests" },
      { type: "matrixdynamic", name: "rows" },
      { type: "image", name: "logo" },
      { type: "html", name: "empty", html: "<br>" },
      { type: "radiogroup", name: "lonely", choices: ["only"] },
      { type: "text", name: "hidden", visible: false },
    );
    assert.equal(questions.length, 1);
    assert.deepEqual(notes, [
      'elements[0] "kept": not taken over: correctAnswer, requiredIf',
      'elements[1] "guests" is left out: nothing here asks the like of "paneldynamic"',
      'elements[2] "rows" is left out: nothing here asks the like of "matrixdynamic"',
      'elements[3] "logo" is left out: nothing here asks the like of "image"',
      'elements[4] "empty" is left out: there is nothing in it to read',
      'elements[5] "lonely" is left out: expected two at least to choose among, got 1',
      'elements[6] "hidden" is left out: it is never shown',
    ]);
  });
});

describe("the way through a SurveyJS definition", () => {
  it("follows the names that questions have here, in rules and in braces", () => {
    const { questions, notes } = of(
      { type: "radiogroup", name: "Your Dish", choices: ["Soup", "Bread"] },
      { type: "comment", name: "channel", title: "What of {Your Dish}, {name}?", visibleIf: "{Your Dish} = 'Soup'" },
    );
    assert.deepEqual(
      questions.map(({ key }) => key),
      ["your-dish", "channel-2"],
    );
    assert.equal(questions[1]!.when, "your-dish = soup");
    assert.deepEqual(questions[1]!.text, text("What of {your-dish}, …?"));
    assert.deepEqual(notes, [
      'elements[0] "Your Dish" is called "your-dish" here',
      'elements[0].choices "Your Dish" have other keys here: Soup → soup, Bread → bread',
      'elements[1] "channel" is called "channel-2" here',
      'elements[1].title.default: "name" is not asked here, and … stands in its place',
    ]);
  });

  it("cannot speak of what is asked later, nor go back", () => {
    const { questions, notes } = taken({
      elements: [
        { type: "text", name: "a", visibleIf: "{b} notempty" },
        { type: "text", name: "b", title: "After {c}" },
        { type: "text", name: "c" },
        { type: "text", name: "d" },
      ],
      triggers: [
        { type: "skip", expression: "{c} notempty", gotoName: "a" },
        { type: "skiptrigger", expression: "{a} notempty", gotoName: "c" },
      ],
    });
    assert.deepEqual(questions, [
      { ask: "text", key: "a", text: text("a"), jumps: [{ when: "a is answered", to: "c" }] },
      { ask: "text", key: "b", text: text("After …") },
      { ask: "text", key: "c", text: text("c") },
      { ask: "text", key: "d", text: text("d") },
    ]);
    assert.deepEqual(
      notes.filter((note) => !note.includes("leads on after")),
      [
        'elements[0] "a" is not taken over, and without it more people are asked: questions[0].when speaks of "b", which is only asked later (b is answered)',
        'elements[1] "b": … stands in the place of an answer: questions[1].text.en speaks of "c", which is only asked later',
        'a jump after "c" is left out: questions[2].jumps[0].to must lead to a later question or to the end: "a" comes earlier',
      ],
    );
  });

  it("comes in an order of chance only where questions do not lead to each other", () => {
    const shuffled = (...elements: object[]) =>
      taken({ pages: [{ questionOrder: "random", elements }] }).questions.map((one) => one.shuffled);
    const [a, b] = [
      { type: "text", name: "a" },
      { type: "text", name: "b" },
    ];
    assert.deepEqual(shuffled(a, b), ["shuffled-1", "shuffled-1"]);
    assert.deepEqual(shuffled(a, { ...b, visibleIf: "{a} notempty" }), [undefined, undefined]);
    assert.deepEqual(shuffled(a, { type: "panel", elements: [b] }), [undefined, undefined]);
  });
});

describe("a file that is no SurveyJS definition", () => {
  const refusal = (file: string) => {
    const read = readSurveyJsFile(file, where, "own.json");
    assert.ok(!read.ok);
    return read.refusal.map(({ message, file }) => `${file}: ${message}`);
  };

  it("is refused in words", () => {
    assert.deepEqual(refusal("polku: survey/1"), [
      "own.json: the file is no JSON: expected a survey as SurveyJS writes it",
    ]);
    assert.deepEqual(refusal("[]"), [
      "own.json: the file is no survey of SurveyJS: expected an object with pages or elements, got an empty list",
    ]);
    assert.deepEqual(refusal('{"pages":[{"elements":[{"type":"file","name":"f"}]}]}'), [
      "own.json: nothing that the file asks can be asked here",
      'own.json: pages[0].elements[0] "f" is left out: nothing here asks the like of "file"',
    ]);
    assert.match(refusal(" ".repeat(4_000_001))[0]!, /too long/);
  });
});
