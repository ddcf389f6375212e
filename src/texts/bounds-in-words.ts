import type { Audit } from "../core/insight/audit-value.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** What journey success lies between, whatever those would have said who were not asked; null where nothing is known, or every pass is decided. */
export function boundsInWords(language: Language, { bounds }: Pick<Audit["success"], "bounds">): string | null {
  if (bounds === null || bounds[0] === bounds[1]) return null;
  const { share, decimals } = numbers(language);
  const digits = decimals(100 * bounds[0], 100 * bounds[1], 0);
  const [low, high] = bounds.map((end) => share(end, digits)) as [string, string];
  return words(language)("success.bounds", { low, high });
}
