import { canHold } from "../rules/can-hold.ts";
import type { Rule } from "../rules/rule.ts";
import type { Survey } from "../survey.ts";

/** Where rules stand that hold for nobody who gets there: what hangs on them is never asked, said or done. */
export function neverHolding(survey: Survey): (readonly (string | number)[])[] {
  return survey.questions.flatMap(({ when, wordings, jumps }, i) => {
    const path = ["questions", i];
    if (when !== undefined && !canHold(when, survey)) return [[...path, "when"]];
    // Other words are said, and jumps taken, only of who is asked.
    const holds = (rule: Rule) => canHold(when === undefined ? rule : { all: [when, rule] }, survey);
    const within = (field: string, rules: readonly { readonly when?: Rule }[]) =>
      rules.flatMap((one, at) => (one.when === undefined || holds(one.when) ? [] : [[...path, field, at, "when"]]));
    return [...within("wordings", wordings), ...within("jumps", jumps)];
  });
}
