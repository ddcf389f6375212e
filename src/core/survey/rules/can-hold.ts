import { typeOf } from "../question-types.ts";
import { scaleOf } from "../scale-of.ts";
import type { Question, Survey } from "../survey.ts";
import { type ComparisonRule, comparisonsOf, holds, type Rule, type RuleValue } from "./rule.ts";

/** So many ways of answering are tried; of a rule about more, one believes that it can hold. */
const mostTried = 20_000;

/**
 * Whether there are answers for which a rule holds: `smiley = 1 and smiley = 4` never does. What it speaks of is taken as if each could
 * be answered whatever the others are.
 */
export function canHold(rule: Rule, { questions, languages }: Pick<Survey, "questions" | "languages">): boolean {
  const names = [...Map.groupBy(comparisonsOf(rule), ({ of }) => of)].map(([of, comparisons]) => {
    const question = questions.find(({ key }) => key === of);
    return { of, values: of === "language" ? languages : valuesOf(question, comparisons) };
  });
  if (names.reduce((product, { values }) => product * values.length, 1) > mostTried) return true;
  const facts = new Map<string, RuleValue | undefined>();
  const someHold = (at: number): boolean => {
    const name = names[at];
    if (name === undefined) return holds(rule, (of) => facts.get(of));
    return name.values.some((value) => {
      facts.set(name.of, value);
      return someHold(at + 1);
    });
  };
  return someHold(0);
}

type Value = RuleValue | undefined;

/** What can be answered, as far as these comparisons can tell it apart; and that nothing was. */
function valuesOf(question: Question | undefined, comparisons: readonly ComparisonRule[]): readonly Value[] {
  const named = [...new Set(comparisons.flatMap((one) => (one.is === "answered" ? [] : [one.than])))];
  const around = named.flatMap((than): Value[] =>
    typeof than === "number" ? [than, than - 1, than - 0.5, than + 0.5, than + 1] : [than],
  );
  if (question === undefined) return [undefined, ...around, another];
  const nothing: Value[] = question.notApplicable ? [undefined, "notApplicable"] : [undefined];
  if (question.ask === "tags" || question.ask === "emotions" || question.ask === "choices")
    return [...nothing, ...setsOf(question, named.map(String))];
  const [from, until] = scaleOf(question) ?? [0, -1];
  const all: Value[] = [
    ...around,
    ...Array.from({ length: until - from + 1 }, (_, at) => from + at),
    ...("options" in question ? question.options.map(({ key }) => key) : []),
    ...["yes", "partly", "no", true, false, another],
  ];
  const given = all.filter((value) => isAnswer(value, question));
  // A day has others beside it, and of what has several parts a rule asks only whether it was answered.
  return [...nothing, ...given, ...(given.length === 0 || question.ask === "date" ? [another] : [])];
}

/** Whether a rule can read it as an answer: of emotions with their strengths it reads the words. */
const isAnswer = (value: unknown, question: Question): boolean =>
  typeOf(question.ask).read(value, { ...question, strength: false }, { answers: {}, image: {}, attributes: {} }) !==
  undefined;

/** A word that no rule names. */
const another = "another";

/** The sets of the words that a rule names, with and without others; as many as may be chosen together. */
function setsOf(
  question: Extract<Question, { readonly ask: "tags" | "emotions" | "choices" }>,
  named: readonly string[],
): readonly (readonly string[])[] {
  const own = question.ask === "choices" ? question.options.map(({ key }) => key) : question.words;
  const other = (own ?? [another]).find((word) => !named.includes(word));
  const words = [...named, ...(other === undefined ? [] : [other])];
  const sets = Array.from({ length: Math.min(2 ** words.length, mostTried + 1) }, (_, mask) =>
    words.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1),
  );
  const most = question.most ?? words.length;
  return sets.length > mostTried
    ? sets
    : sets.filter((set) => set.length <= most && (own === undefined || isAnswer(set, question)));
}
