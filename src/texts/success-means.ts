import type { Audit } from "../core/insight/audit-value.ts";
import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";
import { words } from "./words.ts";

/** What journey success is a share of, with the required touchpoints that are no part of it, since nobody rated them. */
export function successMeans(
  language: Language,
  { unrated }: Pick<Audit["success"], "unrated">,
  nameOf: (touchpoint: string) => string,
): string {
  const t = words(language);
  if (unrated === undefined) return t("success.meaning");
  return t("success.meaningRated", { names: numbers(language).list(unrated.map(nameOf)) });
}
