import type { Language } from "../core/text.ts";
import { localeOf } from "./locale.ts";

/** What a day of the week is called, from 1 for Monday to 7: "ma", "mån", "Mon"; long, "maanantai". */
export const weekdayName = (language: Language, day: number, length: "short" | "long"): string =>
  // 4 January 2021 was a Monday.
  new Intl.DateTimeFormat(localeOf[language], { weekday: length, timeZone: "UTC" }).format(Date.UTC(2021, 0, 3 + day));
