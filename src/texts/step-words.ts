import type { Scale } from "../core/experience/answers.ts";
import { moodsOf } from "../core/survey/face.ts";
import type { Language } from "../core/text.ts";
import { scaleEnds } from "./measure-name.ts";
import { numbers } from "./numbers.ts";
import { textOf, words } from "./words.ts";

/** What a step of a standard scale is called, as it was read by who answered: "very bad", "better"; undefined where only the ends have names. */
export function stepName(language: Language, answer: string, value: number, [min, max]: Scale): string | undefined {
  if (answer === "smiley") return textOf(language, `step.face.${moodsOf(max)[value - min]}`);
  if (min < 0) return textOf(language, `step.${answer}.${value - min + 1}`);
  const [low, high] = scaleEnds(language, answer) ?? [];
  return value === min ? low : value === max ? high : undefined;
}

/** A step by its name and where on its scale it lies: "very bad (1 of 4)", "better (+1)"; without a name "2 of 5", "+1". */
export function stepInWords(language: Language, value: number, [min, max]: Scale, name?: string): string {
  const { count, decimal, signed } = numbers(language);
  const plain = (one: number) => (Number.isInteger(one) ? count(one) : decimal(one));
  const onScale =
    min < 0 ? signed(value, 0) : words(language)("step.onScale", { value: plain(value), max: plain(max) });
  return name === undefined ? onScale : `${name} (${onScale})`;
}
