import type { Language } from "../core/text.ts";
import type { tablet } from "./en/tablet.ts";
import { catalogue } from "./words.ts";

/** What a kiosk says to the staff, as it is written: `{n}` is put in on the tablet. */
export type TabletTexts = Readonly<Record<keyof typeof tablet, string>>;

export const tabletTexts = (language: Language): TabletTexts =>
  Object.fromEntries(
    Object.entries(catalogue(language)).filter(([key]) => key.startsWith("tablet.")),
  ) as unknown as TabletTexts;
