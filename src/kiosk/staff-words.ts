import { piped } from "../core/survey/piped.ts";
import type { TabletTexts } from "../texts/tablet-texts.ts";

/** What is said to the staff. */
export type StaffWords = TabletTexts;

/** With a number in its place. */
export const put = (words: string, n: number): string => piped(words, () => String(n));
