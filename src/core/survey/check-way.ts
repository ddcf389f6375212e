import { hint, placeIn } from "../mistakes/got.ts";
import { mistake } from "../mistakes/mistake.ts";
import type { Problem } from "../problem.ts";
import { checkCompared } from "./check-compared.ts";
import { knownNames } from "./known-names.ts";
import { comparisonsOf, type Rule } from "./rules/rule.ts";
import type { Survey } from "./survey.ts";

type Path = readonly (string | number)[];

/**
 * Whether the way through a survey can be gone: rules speak of what is known by then, jumps lead forwards, so that every way
 * ends, and every question lies on one.
 */
export function checkWay(survey: Survey): Problem[] {
  const problems: Problem[] = [];
  const { questions, context } = survey;
  const keys = questions.map(({ key }) => key);
  const known = [...keys, ...knownNames, ...context.map((name) => `context.${name}`)];

  const checkRule = (rule: Rule, path: Path, i: number, until: number) => {
    for (const comparison of comparisonsOf(rule)) {
      const { of } = comparison;
      const place = placeIn(path);
      const at = keys.indexOf(of);
      if (at === -1) {
        if (of.startsWith("attribute.") || known.includes(of)) continue;
        problems.push(mistake("unknown-name", { place, key: of, hint: hint(of, known) }, { path }));
      } else if (at >= until) problems.push(mistake("asked-later", { place, key: of }, { path }));
      else if (at !== i && isSameGroup(survey, at, i))
        problems.push(mistake("asked-together", { place, key: of }, { path }));
      else problems.push(...checkCompared(comparison, questions[at]!, path));
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
