import type { Perspective } from "../core/experience/experience.ts";
import type { Language, Text } from "../core/text.ts";
import { words } from "./words.ts";

/** Whose view it is: "Customers", or what the workspace calls them where it has a word for it in this language. */
export function perspectiveName(language: Language, perspective: Perspective, customerWord: Text | null): string {
  const own = perspective === "customer" ? customerWord?.[language] : undefined;
  return own ?? words(language)(`perspective.${perspective}`);
}
