import type { Change } from "../core/journey/editing/change.ts";
import { type Language, say } from "../core/text.ts";
import { catalogues, type TextKey, words } from "./words.ts";

/** A change in one line: "Getting the bill: name, cost", "Dessert: added". */
export function changeInWords(language: Language, { thing, name, how, fields }: Change): string {
  const t = words(language);
  const what =
    how === "changed" ? fields.map((field) => fieldName(language, field)).join(", ") : t(`change.how.${how}`);
  const called = say(name, language);
  return t("change.line", { thing: called === "" ? t(`change.thing.${thing}`) : called, what });
}

/** A field by its word; one that has none by its name in the file. */
function fieldName(language: Language, field: string): string {
  const key = `change.field.${field}`;
  return key in catalogues.en ? catalogues[language][key as TextKey] : field;
}
