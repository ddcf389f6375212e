import type { Fact } from "../../../core/mistakes/said.ts";
import type { Problem } from "../../../core/problem.ts";
import type { Advice } from "../../../core/survey/advice/advice.ts";

/** Where in a survey's file something stands: `["questions", 2, "when"]`. */
export type Path = NonNullable<Problem["path"]>;

/** What is wrong at a place of the survey and within it, of everything that is wrong. */
export const problemsWithin = (problems: readonly Problem[] | undefined, path: Path): Problem[] =>
  (problems ?? []).filter((problem) => path.every((part, i) => problem.path?.[i] === part));

/** What is wrong with the survey itself. */
export const problemsOfWhole = (problems: readonly Problem[] | undefined): Problem[] =>
  (problems ?? []).filter(({ path }) => path?.[0] !== "questions" || typeof path[1] !== "number");

/** What is to be looked at just there, and not within. */
export const adviceAt = (advice: readonly Advice[] | undefined, path: Path): Advice[] =>
  (advice ?? []).filter((one) => nameOf(one.path) === nameOf(path));

/** Whether something of that kind is to be looked at just there. */
export const isAdvised = (advice: readonly Advice[] | undefined, code: Advice["code"], path: Path): boolean =>
  adviceAt(advice, path).some((one) => one.code === code);

/** What is wrong, said where one sees of what it is: `place` stands for the path, and other questions are called by their number. */
export function saidHere(problem: Problem, place: string, question: (place: number) => string): Problem {
  let { message } = problem;
  const called = (name: string, fact: Fact): Fact => {
    if (typeof fact !== "string") return fact;
    const other = /^questions\[(\d+)\]$/.exec(fact)?.[1];
    const here =
      name === "place" ? place : name === "other" && other !== undefined ? question(Number(other) + 1) : fact;
    message = message.replace(fact, () => here);
    return here;
  };
  const facts = Object.entries(problem.facts ?? {}).map(([name, fact]) => [name, called(name, fact)] as const);
  return { ...problem, facts: Object.fromEntries(facts), message };
}

/** The name by which a field is found from what is wrong with it, as `data-at`. */
export const nameOf = (path: Path): string => path.join(".");

/** Brings the focus to the field at a place, or to the nearest that holds it; else to the first of the panel. */
export function focusAt(path: Path): void {
  const selectors = path.map((_, end) => `[data-at="${CSS.escape(nameOf(path.slice(0, path.length - end)))}"]`);
  for (const selector of [...selectors, "[data-first]"]) {
    const field = document.querySelector<HTMLElement>(`.panel ${selector}`);
    if (field === null) continue;
    for (let within = field.closest("details"); within !== null; within = within.parentElement!.closest("details"))
      within.open = true;
    field.focus();
    return;
  }
}
