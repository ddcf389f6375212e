import type { Language } from "../core/text.ts";
import type { Everything } from "./catalogues.ts";
import { type Words, words } from "./words.ts";

/** Says any text: also those that only reports, exports and the terminal have, and the browser never gets. */
export type AllWords = Words<Everything>;

/** The words of `language`, for everything but the app and what it shares. */
export const allWords = (language: Language): AllWords => words(language) as unknown as AllWords;
