import { keyPattern } from "../journey/key-pattern.ts";
import { hint } from "../nearest.ts";
import { placeOf, shown } from "../place.ts";
import type { Problem } from "../problem.ts";
import { isString, part, record } from "../unread.ts";
import { outcomeKinds } from "./experience.ts";

/** Wide or long, one of them; and something to read at all. */
export function checkForm(file: unknown): Problem[] {
  const has = (name: string) => part(file, name) !== undefined;
  const wide = ["touchpoints", "whole"].filter(has);
  if (has("touchpoint") || has("answers")) {
    if (wide.length > 0) {
      return [
        {
          code: "two-forms",
          message: `${wide[0]} is for wide data, touchpoint and answers are for long data: expected one of the two`,
          path: [wide[0]!],
        },
      ];
    }
    const lacking = ["touchpoint", "answers"].find((name) => !has(name));
    if (lacking === undefined) return [];
    return [
      {
        code: "missing-field",
        message: `${lacking} is missing: long data needs touchpoint (a column) and answers`,
        path: [lacking],
      },
    ];
  }
  if (wide.length > 0 || has("outcomes")) return [];
  return [
    {
      code: "nothing-mapped",
      message: "nothing is mapped: expected touchpoints, whole, outcomes, or touchpoint and answers",
      path: [],
    },
  ];
}

/** Names that only the rest of the file, or nobody, can give. */
export function checkNames(file: unknown): Problem[] {
  const problems: Problem[] = [];
  const outcomes = record(part(file, "outcomes"));
  for (const [kind, source] of Object.entries(outcomes)) {
    const path = ["outcomes", kind];
    if (!keyPattern.test(kind)) {
      problems.push({
        code: "bad-key",
        message: `${placeOf(path)} has a name that cannot be: expected a key of small letters, digits and hyphens`,
        path,
      });
      continue;
    }
    const standard = Object.hasOwn(outcomeKinds, kind) ? outcomeKinds[kind] : undefined;
    const good = part(source, "good");
    if (standard === undefined && good === undefined) {
      problems.push({
        code: "missing-field",
        message: `${placeOf(path)}.good is missing: expected true or false for an outcome of one's own`,
        path: [...path, "good"],
      });
    } else if (standard !== undefined && good !== undefined && good !== standard) {
      problems.push({
        code: "bad-value",
        message: `${placeOf(path)}.good is wrong: expected ${standard}, as ${kind} always is, got ${shown(good)}`,
        path: [...path, "good"],
      });
    }
  }
  for (const name of ["channel", "location"]) {
    if (part(part(file, "attributes"), name) === undefined) continue;
    problems.push({
      code: "reserved-key",
      message: `attributes.${name} is wrong: expected ${name} at the top of the file`,
      path: ["attributes", name],
    });
  }
  const outcome = part(file, "outcome");
  if (isString(outcome)) {
    const about = record(part(file, "touchpoint") === undefined ? part(file, "whole") : part(file, "answers"));
    const known = [...Object.keys(about).map((answer) => `whole.${answer}`), ...Object.keys(outcomes)];
    if (!known.includes(outcome)) {
      const message = `outcome is wrong: expected whole.<answer> or an outcome that is mapped, got "${outcome}"${hint(outcome, known)}`;
      problems.push({ code: "unknown-outcome", message, path: ["outcome"] });
    }
  }
  return problems;
}
