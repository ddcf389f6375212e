import { hint, placeIn } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { checkCompared } from "./check-compared.ts";
import { knownNames } from "./known-names.ts";
import { pipedNames } from "./piped.ts";
import { comparisonsOf, type Rule } from "./rules/rule.ts";
import type { Question, Survey } from "./survey.ts";
import { textsIn } from "./texts-in.ts";

type Path = readonly (string | number)[];

/**
 * Whether the way through a survey can be gone: rules and words in braces speak of what is known by then, jumps lead forwards, so that every way
 * ends, and every question lies on one.
 */
export function checkWay(survey: Survey): Problem[] {
  const problems: Problem[] = [];
  const { questions, context } = survey;
  const keys = questions.map(({ key }) => key);
  const known = [...keys, ...knownNames, ...context.map((name) => `context.${name}`)];

  /** What is spoken of is known by then; the question, if it is one. */
  const checkName = (name: string, path: Path, i: number, until: number): Question | undefined => {
    const place = placeIn(path);
    const at = keys.indexOf(name);
    if (at === -1) {
      if (!name.startsWith("attribute.") && !known.includes(name))
        problems.push(mistake("unknown-name", { place, key: name, hint: hint(name, known) }, { path }));
    } else if (at >= until) problems.push(mistake("asked-later", { place, key: name }, { path }));
    else if (at !== i && isSameGroup(survey, at, i))
      problems.push(mistake("asked-together", { place, key: name }, { path }));
    else return questions[at];
    return undefined;
  };
  const checkRule = (rule: Rule, path: Path, i: number, until: number) => {
    for (const comparison of comparisonsOf(rule)) {
      const question = checkName(comparison.of, path, i, until);
      if (question !== undefined) problems.push(...checkCompared(comparison, question, path));
    }
  };

  questions.forEach((question, i) => {
    const path: Path = ["questions", i];
    if (question.when !== undefined) checkRule(question.when, [...path, "when"], i, i);
    for (const [at, { when }] of question.wordings.entries()) checkRule(when, [...path, "wordings", at, "when"], i, i);
    question.jumps.forEach(({ when, to }, at) => {
      // A jump may speak of what has just been answered.
      if (when !== undefined) checkRule(when, [...path, "jumps", at, "when"], i, i + 1);
      const place: Path = [...path, "jumps", at, "to"];
      const facts = { place: placeIn(place), key: to };
      if (to === "end") return;
      if (!keys.includes(to))
        problems.push(mistake("unknown-question", { ...facts, hint: hint(to, keys) }, { path: place }));
      else if (keys.indexOf(to) <= i) problems.push(mistake("jump-back", facts, { path: place }));
    });
    const { shuffled } = question;
    if (shuffled === undefined) return;
    if (question.jumps.length > 0) {
      const at: Path = [...path, "jumps"];
      problems.push(mistake("jump-shuffled", { place: placeIn(at) }, { path: at }));
    }
    const began = questions.findIndex((one) => one.shuffled === shuffled);
    if (questions.slice(began, i).some((one) => one.shuffled !== shuffled)) {
      const at: Path = [...path, "shuffled"];
      problems.push(mistake("shuffled-apart", { place: placeIn(at), key: shuffled }, { path: at }));
    }
  });
  for (const [at, { when }] of (survey.open.quotas ?? []).entries())
    checkRule(when, ["open", "quotas", at, "when"], questions.length, questions.length);
  for (const { path, text } of textsIn(survey)) {
    // Who gets a mail has answered nothing yet.
    const i = path[0] === "questions" ? Number(path[1]) : path[0] === "mail" ? 0 : questions.length;
    for (const [language, words] of Object.entries(text))
      for (const name of pipedNames(words)) checkName(name, [...path, language], i, i);
  }
  if (problems.length === 0) problems.push(...checkReached(survey));
  return problems;
}

const isSameGroup = ({ questions }: Survey, one: number, other: number): boolean =>
  questions[one]?.shuffled !== undefined && questions[one].shuffled === questions[other]?.shuffled;

/** Questions that every way jumps over. Rules are taken as if each could hold or not. */
function checkReached({ questions }: Survey): Problem[] {
  const reached = new Set([0]);
  questions.forEach(({ jumps, when }, i) => {
    if (!reached.has(i)) return;
    for (const { to } of jumps)
      reached.add(to === "end" ? questions.length : questions.findIndex(({ key }) => key === to));
    // One who is not asked goes on to the next, and so does one for whom no jump holds.
    const alwaysJumps = jumps.some((jump) => jump.when === undefined) && when === undefined;
    if (!alwaysJumps) reached.add(i + 1);
  });
  return questions.flatMap(({ key }, i) => {
    const path: Path = ["questions", i];
    return reached.has(i) ? [] : [mistake("never-asked", { place: placeIn(path), key }, { path })];
  });
}
