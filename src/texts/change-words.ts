import type { Change } from "../core/journey/editing/change.ts";
import { type Language, say } from "../core/text.ts";
import { textOf, words } from "./words.ts";

/** A change in one line: "Getting the bill: name, cost", "Dessert: added". */
export function changeInWords(language: Language, { thing, name, how, fields }: Change): string {
  const t = words(language);
  const what =
    how === "changed" ? fields.map((field) => fieldName(language, field)).join(", ") : t(`change.how.${how}`);
  const called = say(name, language);
  return t("change.line", { thing: called === "" ? t(`change.thing.${thing}`) : called, what });
}

/** A field by its word; one that has none by its name in the file. */
export const fieldName = (language: Language, field: string): string =>
  textOf(language, `change.field.${field}`) ?? field;
