import { minimumDifference } from "../../core/measures/answers/verdict.ts";
import { numbers } from "../../texts/numbers.ts";
import type { Page } from "./page.ts";

/** Said beside verdicts where the workspace judges by other points than the usual ones; else nothing. */
export function aboutLeastDifference({ t, language, audit }: Page): string[] {
  if (audit.minimumDifference === undefined) return [];
  const points = (value: number) => numbers(language).decimal(value, 0);
  return [t("verdict.least", { points: points(audit.minimumDifference), usual: points(minimumDifference) })];
}
