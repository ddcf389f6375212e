import type { Audit } from "../../core/insight/audit-value.ts";
import { numbers } from "../../texts/numbers.ts";
import type { Page } from "./page.ts";

/** Why there are no drivers, in the reader's language. */
export function refusedDrivers(page: Page, refusal: Extract<Audit["drivers"], { refused: string }>): string {
  const { t, language } = page;
  const names = numbers(language).list(
    refusal.touchpoints.map((key) => (key === "" ? t("whole.title") : page.name(key))),
  );
  return t(`refusal.${refusal.code}`, { names });
}
