import type { Language } from "../core/text.ts";
import type { kiosk } from "./en/kiosk.ts";
import { catalogue } from "./words.ts";

/** What a kiosk says to the staff, as it is written: `{n}` is put in on the tablet. */
export type KioskTexts = Readonly<Record<keyof typeof kiosk, string>>;

export const kioskTexts = (language: Language): KioskTexts =>
  Object.fromEntries(
    Object.entries(catalogue(language)).filter(([key]) => key.startsWith("kiosk.")),
  ) as unknown as KioskTexts;
