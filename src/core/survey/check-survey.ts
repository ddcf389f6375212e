import { placeIn } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { checkQuotas } from "./check-quotas.ts";
import { checkWay } from "./check-way.ts";
import { givesOf } from "./gives.ts";
import { knownNames } from "./known-names.ts";
import { reserved as ruleWords } from "./rules/read-rule.ts";
import type { Question, Survey } from "./survey.ts";

type Path = readonly (string | number)[];

/** What must fit together in a survey beyond its shape, without its journey: keys, bounds, rules, jumps, what is given once. */
export function checkSurvey(survey: Survey): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, Path>();
  survey.questions.forEach((question, i) => {
    const path: Path = ["questions", i];
    const { key } = question;
    const at = [...path, "key"];
    const earlier = first.get(key);
    if (earlier !== undefined)
      problems.push(
        mistake("duplicate-key.question", { place: placeIn(at), key, other: placeIn(earlier) }, { path: at }),
      );
    else first.set(key, path);
    if (reserved.has(key)) problems.push(mistake("reserved-key.rule", { place: placeIn(at), key }, { path: at }));
    problems.push(...checkOwn(question, path));
  });
  problems.push(...checkGivenOnce(survey), ...checkWay(survey));
  // What a rule speaks of must be there before one can tell whether it can hold.
  if (problems.length === 0) problems.push(...checkQuotas(survey));
  return problems;
}

/** What rules and jumps mean otherwise. */
const reserved: ReadonlySet<string> = new Set([...ruleWords, ...knownNames, "end"]);

function checkOwn(question: Question, path: Path): Problem[] {
  const problems: Problem[] = [];
  const crossed = (field: string, least: number | string, most: number | string) => {
    const at = [...path, field];
    problems.push(mistake("bounds-crossed", { place: placeIn(at), least, most }, { path: at }));
  };
  if (question.ask === "statement" && question.required) {
    const at = [...path, "required"];
    problems.push(mistake("required-statement", { place: placeIn(at) }, { path: at }));
  }
  if (question.ask === "number" && question.least > question.most) crossed("least", question.least, question.most);
  if (question.ask === "date") {
    const { earliest, latest } = question;
    if (earliest !== undefined && latest !== undefined && earliest > latest) crossed("earliest", earliest, latest);
  }
  const lists = {
    options: "options" in question ? question.options : [],
    rows: "rows" in question ? question.rows : [],
  };
  for (const [field, list] of Object.entries(lists)) {
    list.forEach(({ key }, i) => {
      if (list.findIndex((one) => one.key === key) === i) return;
      const at = [...path, field, i, "key"];
      problems.push(mistake("duplicate-key.option", { place: placeIn(at), key }, { path: at }));
    });
  }
  return problems;
}

/** Two answers to one thing would leave one of them untold. */
function checkGivenOnce(survey: Survey): Problem[] {
  const problems: Problem[] = [];
  const given = new Map<string, Path>();
  survey.questions.forEach((question, i) => {
    const about = question.about ?? survey.about;
    for (const answer of givesOf(question)) {
      // An attribute is of the whole response, whatever it is about.
      const what = answer.startsWith("attribute ") ? answer : `${answer} ${about}`;
      const path: Path = ["questions", i];
      const earlier = given.get(what);
      if (earlier === undefined) given.set(what, path);
      else {
        const facts = { place: placeIn(path), answer, about, other: placeIn(earlier) };
        problems.push(mistake("gives-twice", facts, { path }));
      }
    }
  });
  return problems;
}
