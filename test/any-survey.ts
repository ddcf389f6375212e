import fc from "fast-check";
import type { AnyQuestion, Question, Survey } from "../src/core/survey/survey.ts";

const plain = { noNullPrototype: true } as const;
/** Braces speak of what is always known, or of nothing. */
const anyWords = fc.oneof(
  fc.stringMatching(/^[^\s{].{0,20}$/).map((words) => words.replaceAll("{", "{ ")),
  fc.constant("{language|-}"),
);
const anyText = fc.dictionary(fc.constantFrom("fi", "sv", "en", "fi-simple"), anyWords, { minKeys: 1, ...plain });
const anyEnds = fc.tuple(anyText, anyText);
const options = fc
  .uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 2 })
  .chain((keys) => fc.tuple(...keys.map((key) => anyText.map((text) => ({ key, text })))));

const optionsOfSeveral = options.chain(([first, ...others]) =>
  fc
    .record({ exclusive: fc.boolean(), last: fc.boolean() }, { requiredKeys: [], ...plain })
    .map((more) => [{ ...first!, ...more }, ...others]),
);

/** The fields of a kind, whatever they may hold. */
const own: readonly fc.Arbitrary<Record<string, unknown>>[] = [
  fc.record({ ask: fc.constant("smiley"), faces: fc.constantFrom(4, 5) }, plain),
  ...["satisfaction", "effort", "recommend", "return", "value", "compared"].map((ask) =>
    fc.record({ ask: fc.constant(ask), ends: anyEnds }, { requiredKeys: ["ask"], ...plain }),
  ),
  fc.record(
    { ask: fc.constant("rating"), scale: fc.constantFrom([1, 5], [0, 10], [-2, 2]), ends: anyEnds },
    { requiredKeys: ["ask", "scale"], ...plain },
  ),
  fc.record({ ask: fc.constant("expectation"), form: fc.constantFrom("direct", "pair") }, plain),
  ...["emotions", "tags"].map((ask) =>
    fc.record(
      {
        ...{ ask: fc.constant(ask), words: fc.constant(["joy", "speed"]), most: fc.integer({ min: 1, max: 5 }) },
        ...(ask === "emotions" && { strength: fc.boolean() }),
      },
      { requiredKeys: ["ask"], ...plain },
    ),
  ),
  ...["resolved", "comment", "photo", "consent", "statement"].map((ask) => fc.constant({ ask })),
  fc.record({ ask: fc.constant("image"), attributes: fc.constant(["innovative"]) }, plain),
  fc.record({ ask: fc.constant("choice"), options, shuffle: fc.boolean() }, plain),
  fc.record({ ask: fc.constant("choices"), options: optionsOfSeveral, shuffle: fc.boolean() }, plain),
  fc.record({ ask: fc.constant("ranking"), options, shuffle: fc.boolean() }, plain),
  fc.record(
    { ask: fc.constant("matrix"), rows: options, shuffle: fc.boolean(), scale: fc.constantFrom([1, 5], [1, 7]) },
    plain,
  ),
  fc.record({ ask: fc.constant("number"), least: fc.integer({ min: -9, max: 0 }), most: fc.nat(9) }, plain),
  fc.record({ ask: fc.constant("date"), earliest: fc.constant("2026-01-31") }, { requiredKeys: ["ask"], ...plain }),
  fc.record({ ask: fc.constant("text"), lines: fc.constantFrom("one", "many") }, plain),
  fc.record({ ask: fc.constant("contact"), asks: fc.constantFrom(["name", "email"], ["phone"]) }, plain),
];

/** A question of any kind, about a touchpoint of its own so that none gives an answer twice. */
const anyQuestion = (i: number): fc.Arbitrary<Question> =>
  fc
    .tuple(
      fc.oneof(...own),
      fc.record({ text: anyText, help: anyText }, { requiredKeys: ["text"], ...plain }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([own, words, required, notApplicable]) => {
      const any: AnyQuestion = {
        ...words,
        key: `q${i}`,
        wordings: [],
        required: required && own.ask !== "statement",
        notApplicable,
        about: `place-${i}`,
        jumps: [],
        ...(i > 0 && { when: { of: `q${i - 1}`, is: "answered" } }),
      };
      return { ...any, ...own } as Question;
    });

/** A survey of up to six questions of any kind, each asked where the one before was answered. */
export const anySurvey: fc.Arbitrary<Survey> = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record(
    {
      key: fc.constant("visit"),
      name: anyText,
      journey: fc.constant("lunch"),
      about: fc.constantFrom("bill", "whole"),
      languages: fc.constantFrom<[string, ...string[]]>(["fi"], ["en", "sv", "fi-simple"]),
      layout: fc.constantFrom("one-by-one", "one-page"),
      askedWhen: fc.constantFrom("before", "after"),
      open: fc.constantFrom<Survey["open"]>(
        {},
        { from: "2026-12-01T08:00:00+02:00", most: 100 },
        { quotas: [{ when: { of: "channel", is: "=", than: "kiosk" }, most: 3, name: { en: "Kiosks" } }] },
      ),
      context: fc.constantFrom([], ["campaign"]),
      questions: fc.tuple(...Array.from({ length: n }, (_, i) => anyQuestion(i))) as unknown as fc.Arbitrary<
        Survey["questions"]
      >,
      thanks: anyText,
      mail: fc.record({ subject: anyText, greeting: anyText }, { requiredKeys: [], ...plain }),
    },
    {
      requiredKeys: [
        "key",
        "name",
        "journey",
        "about",
        "languages",
        "layout",
        "askedWhen",
        "open",
        "context",
        "questions",
      ],
      ...plain,
    },
  ),
);

/** An answer that the question takes. */
function anyAnswerTo(question: Question): fc.Arbitrary<unknown> {
  const within = ([min, max]: readonly [number, number]) => fc.integer({ min, max });
  const some = (words: readonly string[], most = words.length) =>
    fc.uniqueArray(fc.constantFrom(...words), { maxLength: most });
  switch (question.ask) {
    case "smiley":
      return within([1, question.faces]);
    case "satisfaction":
    case "value":
      return within([1, 5]);
    case "effort":
      return within([1, 7]);
    case "recommend":
    case "return":
      return within([0, 10]);
    case "compared":
      return within([-2, 2]);
    case "rating":
      return within(question.scale);
    case "expectation":
      return question.form === "direct"
        ? within([-2, 2])
        : fc.record({ expected: within([1, 5]), experienced: fc.option(within([1, 5])) }, plain);
    case "emotions":
      return some(question.words ?? ["joy"], question.most).chain(
        (words): fc.Arbitrary<unknown> =>
          question.strength
            ? fc.record(Object.fromEntries(words.map((word) => [word, fc.option(within([1, 3]))])), plain)
            : fc.constant(words),
      );
    case "tags":
      return some(question.words ?? ["speed"], question.most);
    case "resolved":
      return fc.constantFrom("yes", "partly", "no");
    case "image":
      return fc.record({ innovative: within([1, 5]) }, plain);
    case "choice":
      return fc.constantFrom(...question.options.map(({ key }) => key));
    case "choices":
      return fc.oneof(
        some(question.options.filter(({ exclusive }) => exclusive !== true).map(({ key }) => key)),
        fc.constantFrom(...question.options.map(({ key }) => [key])),
      );
    case "ranking":
      return fc.shuffledSubarray(
        question.options.map(({ key }) => key),
        { minLength: question.options.length },
      );
    case "matrix":
      return fc.record({ [question.rows[0]!.key]: within(question.scale) }, plain);
    case "number":
      return within([question.least, question.most]);
    case "date":
      return fc.constant("2026-11-28");
    case "text":
    case "comment":
      return fc.constantFrom("Ystävällinen palvelu", "👍🏽", "a\nb");
    case "photo":
      return fc.uuid();
    case "contact":
      return fc.constant(question.asks.includes("email") ? { email: "a@example.fi" } : { phone: "+358 40 123456" });
    case "consent":
      return fc.boolean();
    case "statement":
      return fc.constant(null);
  }
}

/** Answers to some of its questions: values, null, and "notApplicable" where that can be answered. */
export const anyAnswersTo = (survey: Survey): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      survey.questions.map((question) => [
        question.key,
        fc.oneof(
          { arbitrary: anyAnswerTo(question), weight: 4 },
          ...(question.required ? [] : [fc.constant(null)]),
          ...(question.notApplicable ? [fc.constant("notApplicable")] : []),
        ),
      ]),
    ),
    { requiredKeys: [], ...plain },
  );
