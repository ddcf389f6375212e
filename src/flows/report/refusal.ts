import type { Audit } from "../../core/insight/audit-value.ts";
import { numbers } from "../../texts/numbers.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./page.ts";

/**
 * Why there are no drivers, in the reader's language. An outcome that so few were asked about that it cannot be explained
 * counts as none, but it was asked.
 */
export function refusedDrivers(
  page: Pick<Page, "audit" | "t" | "language" | "name">,
  refusal: Extract<Audit["drivers"], { refused: string }>,
): string {
  const { audit, t, language } = page;
  const asked = Object.keys(audit.whole).some((key) => !key.startsWith("outcome."));
  if (refusal.code === "no-outcome" && asked) return t("refusal.too-few-people");
  const names = numbers(language).list(
    refusal.touchpoints.map((key) => (key === "" ? t("whole.title") : page.name(key))),
  );
  return t(`refusal.${refusal.code}`, { names });
}

/** A section of which nothing is told, as a part of what it rests on is withheld. */
export const withheldSection = ({ t }: Page, title: string): Html =>
  html`<section><h2>${title}</h2><p>${sentence(t("refusal.withheld"))}</p></section>`;

export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
