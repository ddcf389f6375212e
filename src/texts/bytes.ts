import type { Language } from "../core/text.ts";
import { numbers } from "./numbers.ts";

const units: Readonly<Record<Language, readonly string[]>> = {
  fi: ["kt", "Mt", "Gt", "Tt"],
  sv: ["kB", "MB", "GB", "TB"],
  en: ["kB", "MB", "GB", "TB"],
};

/** How large something on disk is, in steps of a thousand: 12400000 → "12,4 Mt". */
export function bytesInWords(language: Language, bytes: number): string {
  const step = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  const value = bytes / 1000 ** (step + 1);
  return `${numbers(language).decimal(value, value < 100 ? 1 : 0)}\u00a0${units[language][step]}`;
}
