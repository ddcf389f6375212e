import { piped } from "../core/survey/piped.ts";
import type { KioskTexts } from "../texts/kiosk-texts.ts";

/** What is said to the staff. */
export type StaffWords = KioskTexts;

/** With a number in its place. */
export const put = (words: string, n: number): string => piped(words, () => String(n));
