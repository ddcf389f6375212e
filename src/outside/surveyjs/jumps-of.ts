import { mistake, said } from "../../core/mistakes/mistake.ts";
import { short } from "../../core/place.ts";
import type { Problem } from "../../core/problem.ts";
import { comparisonsOf } from "../../core/survey/rules/rule.ts";
import { writeRule } from "../../core/survey/rules/write-rule.ts";
import { isString, items, part, record } from "../../core/unread.ts";
import type { Drafted } from "./drafted.ts";
import { Unsayable } from "./read-expression.ts";
import { type Path, placed } from "./reading.ts";
import { type Known, ruleOf } from "./rule-of.ts";

export interface JumpOf {
  /** After which question. */
  readonly after: string;
  readonly when: string;
  readonly to: string;
}

/** Triggers that lead on, as jumps: "skip" after what it speaks of, "complete" at the end of that page. All others are noted. */
export function jumpsOf(definition: unknown, drafted: readonly Drafted[], known: Known, notes: Problem[]): JumpOf[] {
  return items(definition, "triggers").flatMap((one, i) => {
    const path: Path = ["triggers", i];
    const { type } = record(one);
    const kind = isString(type) ? type.replace(/trigger$/, "") : "?";
    try {
      const jump = jumpOf(kind, record(one), drafted, known, definition);
      notes.push(mistake("taken-as.jump", { place: placed(path), key: jump.after, to: jump.to }, { path }));
      // After the last question the end comes by itself.
      return jump.after === drafted.at(-1)?.question.key ? [] : [jump];
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      notes.push(mistake("left-out.trigger", { place: placed(path), kind: short(kind), why: error.why }, { path }));
      return [];
    }
  });
}

function jumpOf(
  kind: string,
  { expression, gotoName }: Readonly<Record<string, unknown>>,
  drafted: readonly Drafted[],
  known: Known,
  definition: unknown,
): JumpOf {
  if (!isString(expression) || (kind !== "complete" && kind !== "skip")) throw new Unsayable(said("unsayable.trigger"));
  const rule = ruleOf(expression, known);
  const speaksOf = new Set(comparisonsOf(rule).map(({ of }) => of));
  const last = drafted.findLastIndex(({ question }) => speaksOf.has(question.key));
  const to = kind === "complete" ? "end" : isString(gotoName) ? keyOf(gotoName, drafted, definition) : undefined;
  // What is left out because there is no room for it is known, but not asked.
  if (to === undefined || last === -1) throw new Unsayable(said("unsayable.trigger"));
  const after = kind === "complete" ? endOfPage(drafted, last) : drafted[last]!;
  return { after: after.question.key, when: writeRule(rule), to };
}

/** The first question of the element, or of the page, of that name. */
function keyOf(name: string, drafted: readonly Drafted[], definition: unknown): string | undefined {
  const page = items(definition, "pages").findIndex((one) => part(one, "name") === name);
  const first =
    drafted.find(({ element }) => element.name === name) ?? drafted.find(({ element }) => element.page === page);
  return first?.question.key;
}

/** The last question of the page that everybody is asked: what only some are asked leads on only those. */
function endOfPage(drafted: readonly Drafted[], from: number): Drafted {
  const { page } = drafted[from]!.element;
  const ofPage = drafted.slice(from).filter(({ element }) => element.page === page);
  return (
    ofPage.findLast(({ element, when }) => element.conditions.length === 0 && when === undefined) ?? drafted[from]!
  );
}
