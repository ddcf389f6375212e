import type { SpecimenColumn } from "../doctor/specimen.ts";
import { isBlank } from "../experience/cell.ts";
import type { NamedColumn } from "./question-names.ts";
import { yesOrNo } from "./scale-words.ts";

/** Columns of one question of which several choices could be taken, one column a choice. */
export interface Choices {
  readonly columns: readonly SpecimenColumn[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/**
 * The questions whose choices stand in a column each: neighbours with a common question, or with names that differ in their last
 * number alone, in which stands nothing but one text, the choice itself or a yes, beside nothing or a no.
 */
export function choicesIn(columns: readonly SpecimenColumn[], names: readonly NamedColumn[]): Choices[] {
  const runs: { of: string; columns: SpecimenColumn[] }[] = [];
  columns.forEach((column, at) => {
    if (isForWords.test(names[at]!.about)) return;
    const of = names[at]!.question || stemOf(column.name);
    const last = runs.at(-1);
    if (of !== "" && last?.of === of) last.columns.push(column);
    else runs.push({ of, columns: [column] });
  });
  return runs.flatMap(({ columns: run }) => {
    const choices = run.map(choiceIn);
    if (run.length < 2 || choices.some((choice) => choice === null)) return [];
    const yes = new Set(choices.flatMap((choice) => choice!.yes));
    const no = new Set(choices.flatMap((choice) => choice!.no));
    return yes.size === 0 ? [] : [{ columns: run, yes: [...yes], no: [...no] }];
  });
}

/** The choice beside which one writes what was meant. */
const isForWords = /^(other|something else|(jokin |joku )?muu|annat|annan)\b|specify|tarkenna|_TEXT$/i;

/** "Q5_1", "WHY[SQ001]" and "WHY_SQ001" without what numbers the choice; "" where a name does not end so. */
const stemOf = (name: string): string => /^(.+)[_.[]\p{L}{0,3}\d+\]?$/u.exec(name)?.[1] ?? "";

/** The texts by which a column says that its choice was taken, and was not; null where it says something else. */
function choiceIn({ texts, counts }: SpecimenColumn): { yes: string[]; no: string[] } | null {
  const met = texts.filter((text, at) => !isBlank(text) && counts[at]! > 0);
  const yes = met.filter((text) => yesOrNo(text) !== 0);
  const no = met.filter((text) => yesOrNo(text) === 0);
  if (yes.length > 1 || no.length > 1) return null;
  const isNumber = yes.some((text) => /^\d+$/.test(text) && text !== "1");
  return isNumber || (no.length === 1 && yes.some((text) => yesOrNo(text) !== 1)) ? null : { yes, no };
}
