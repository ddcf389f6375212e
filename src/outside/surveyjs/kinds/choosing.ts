import { mistake } from "../../../core/mistakes/mistake.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import type { Rule } from "../../../core/survey/rules/rule.ts";
import { part } from "../../../core/unread.ts";
import { asIs, type Drafted, everyQuestion, isOn } from "../drafted.ts";
import type { Element } from "../elements.ts";
import { choicesOf, mostOptions, type Options, optionsOf } from "../options-of.ts";
import { placed, type Reading, type Usual, usual, words } from "../reading.ts";
import type { Kind } from "./kind.ts";
import { noteValidators } from "./writing.ts";

const takes = [
  "validators",
  ...["choices", "choicesOrder", "choicesMin", "choicesMax", "choicesStep"],
  ...[
    "hasOther",
    "showOtherItem",
    "otherText",
    "otherPlaceholder",
    "otherPlaceHolder",
    "hasNone",
    "showNoneItem",
    "noneText",
  ],
  ...[
    "showRefuseItem",
    "refuseText",
    "showDontKnowItem",
    "dontKnowText",
    "hasComment",
    "showCommentArea",
    "commentText",
    "commentPlaceholder",
  ],
];

/** One of several: buttons or a list. */
export const one: Kind = { takes, questions: (element, reading) => choosing("choice", element, reading) };

/** Any of several, at most so many. */
export const several: Kind = {
  takes: [...takes, "maxSelectedChoices"],
  questions: (element, reading) => choosing("choices", element, reading),
};

/** All of several in order. */
export const ranking: Kind = { takes, questions: (element, reading) => choosing("ranking", element, reading) };

/** One of several pictures, or any: by what they are called. */
export const picture: Kind = {
  takes: [...takes, "multiSelect", "maxSelectedChoices", "showLabel"],
  questions(element, reading) {
    const { fields, path, name } = element;
    const made = choosing(fields.multiSelect === true ? "choices" : "choice", element, reading);
    if (made.length > 0) reading.notes.push(mistake("taken-as.pictures", { place: placed(path, name) }, { path }));
    return made;
  },
};

/** Yes or no. */
export const yesOrNo: Kind = {
  takes: ["labelTrue", "labelFalse", "valueTrue", "valueFalse"],
  questions(element, reading) {
    const { fields, path } = element;
    const { labelTrue, labelFalse, valueTrue, valueFalse } = fields;
    const every = everyQuestion(element, reading);
    const yes = { value: "yes", text: labelTrue ?? usual({ fi: "Kyllä", sv: "Ja", en: "Yes" }, reading) };
    const no = { value: "no", text: labelFalse ?? usual({ fi: "Ei", sv: "Nej", en: "No" }, reading) };
    const { list, values } = optionsOf([yes, no], path, element, reading);
    const called = [
      ["true", "yes"],
      ["false", "no"],
      [String(valueTrue).toLowerCase(), "yes"],
      [String(valueFalse).toLowerCase(), "no"],
    ] as const;
    const question = { ask: "choice", ...every, options: list } as const;
    return [asIs(element, question, new Map([...values, ...called.filter(([value]) => value !== "undefined")]))];
  },
};

function choosing(ask: "choice" | "choices" | "ranking", element: Element, reading: Reading): Drafted[] {
  const { fields, path, name } = element;
  const every = everyQuestion(element, reading);
  const options = choicesOf(element, reading);
  const { n } = options;
  if (n < 2) {
    reading.notes.push(mistake("left-out.choices", { place: placed(path, name), got: n }, { path }));
    return [];
  }
  if (n > mostOptions) {
    reading.notes.push(mistake("taken-as.text", { place: placed(path, name), n, most: mostOptions }, { path }));
    return [asIs(element, { ask: "text", ...every })];
  }
  const { maxSelectedChoices, choicesOrder } = fields;
  const counted = noteValidators(element, reading, ask === "choices" ? ["answercount"] : []);
  const most = maxSelectedChoices ?? part(counted, "maxCount");
  const question: QuestionFile = {
    ask,
    ...every,
    options: options.list.map((option) => ({
      ...option,
      ...(ask === "choices" && options.exclusive.has(option.key) && { exclusive: true }),
      ...(choicesOrder === "random" && options.last.has(option.key) && { last: true }),
    })),
    ...(choicesOrder === "random" && { shuffle: true }),
    ...(ask === "choices" &&
      Number.isInteger(most) &&
      (most as number) > 0 &&
      (most as number) < Math.min(n, 50) && { most }),
  };
  if (choicesOrder !== undefined && choicesOrder !== "random" && choicesOrder !== "none")
    reading.notes.push(mistake("left-out.settings", { place: placed(path, name), names: "choicesOrder" }, { path }));
  return [asIs(element, question, options.values), ...furtherWords(element, question, options, reading)];
}

/** "Other, namely", and the box for a comment, are questions of their own here: the first for who chose it. */
function furtherWords(
  element: Element,
  { key, ask, shuffled }: QuestionFile,
  { values }: Options,
  reading: Reading,
): Drafted[] {
  const { fields, path, name } = element;
  const made: Drafted[] = [];
  const add = (ending: string, said: unknown, otherwise: Usual, lines: "one" | "many", when?: Rule) => {
    const text = words(said ?? usual(otherwise, reading), 1000, path, reading) ?? usual(otherwise, reading);
    const question: QuestionFile = {
      ...{ ask: "text", key: reading.free(`${key}-${ending}`), text },
      ...(lines === "many" && { lines }),
      ...(shuffled !== undefined && { shuffled }),
    };
    made.push({
      question,
      element,
      name: `${name}-Comment`,
      asked: { key: question.key, ask: "text" },
      ...(when !== undefined && { when }),
    });
    reading.notes.push(mistake("taken-as.further", { place: placed(path, name), key: question.key }, { path }));
  };
  const other = values.get("other");
  if (other !== undefined && ask !== "ranking" && isOn(fields, "showOtherItem", "hasOther"))
    add(
      "other",
      fields.otherPlaceholder ?? fields.otherPlaceHolder,
      { fi: "Mikä?", sv: "Vilket?", en: "Which one?" },
      "one",
      {
        ...{ of: key, is: ask === "choices" ? "has" : "=", than: other },
      },
    );
  else if (isOn(fields, "hasComment", "showCommentArea"))
    add(
      "comment",
      fields.commentText,
      { fi: "Haluatko tarkentaa?", sv: "Vill du precisera?", en: "Would you like to add something?" },
      "many",
    );
  return made;
}
