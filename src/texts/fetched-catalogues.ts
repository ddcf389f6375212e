import type { Language } from "../core/text.ts";
import type { Catalogue } from "./words.ts";

/** What `#catalogues` is in the browser: the texts of the languages that have been fetched, and only what the app says. */
export const catalogues: Partial<Record<Language, Catalogue>> = {};
