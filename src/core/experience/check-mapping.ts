import { keyPattern } from "../journey/key-pattern.ts";
import { got, hint, placeIn } from "../mistakes/got.ts";
import { mistake, said } from "../mistakes/mistake.ts";
import { own } from "../own.ts";
import type { Problem } from "../problem.ts";
import { isString, part, record } from "../unread.ts";
import { outcomeKinds } from "./experience.ts";

/** Wide or long, one of them; and something to read at all. */
export function checkForm(file: unknown): Problem[] {
  const has = (name: string) => part(file, name) !== undefined;
  const wide = ["touchpoints", "whole"].filter(has);
  if (has("touchpoint") || has("answers")) {
    if (wide.length > 0) {
      return [mistake("two-forms", { field: wide[0]! }, { path: [wide[0]!] })];
    }
    const lacking = ["touchpoint", "answers"].find((name) => !has(name));
    if (lacking === undefined) return [];
    return [mistake("missing-field.long", { field: lacking }, { path: [lacking] })];
  }
  if (wide.length > 0 || has("outcomes")) return [];
  return [mistake("nothing-mapped", {}, { path: [] })];
}

/** Names that only the rest of the file, or nobody, can give. */
export function checkNames(file: unknown): Problem[] {
  const problems: Problem[] = [];
  const outcomes = record(part(file, "outcomes"));
  for (const [kind, source] of Object.entries(outcomes)) {
    const path = ["outcomes", kind];
    if (!keyPattern.test(kind)) {
      problems.push(mistake("bad-key.outcome", { place: placeIn(path) }, { path }));
      continue;
    }
    const standard = own(outcomeKinds, kind);
    const good = part(source, "good");
    const at = [...path, "good"];
    const place = placeIn(at);
    if (standard === undefined && good === undefined) {
      problems.push(mistake("missing-field", { place, expected: said("good-of-own") }, { path: at }));
    } else if (standard !== undefined && good !== undefined && good !== standard) {
      const expected = said("good-of-kind", { good: String(standard), kind });
      problems.push(mistake("bad-value", { place, expected, got: got(good) }, { path: at }));
    }
  }
  for (const name of ["channel", "location"]) {
    if (part(part(file, "attributes"), name) === undefined) continue;
    problems.push(mistake("reserved-key.attribute", { name }, { path: ["attributes", name] }));
  }
  const outcome = part(file, "outcome");
  if (isString(outcome)) {
    const about = record(part(file, "touchpoint") === undefined ? part(file, "whole") : part(file, "answers"));
    const known = [...Object.keys(about).map((answer) => `whole.${answer}`), ...Object.keys(outcomes)];
    if (!known.includes(outcome)) {
      problems.push(
        mistake("unknown-outcome.mapping", { got: outcome, hint: hint(outcome, known) }, { path: ["outcome"] }),
      );
    }
  }
  return problems;
}
