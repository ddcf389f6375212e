import type { Language } from "../core/text.ts";
import { everything as en } from "./en/everything.ts";
import { everything as fi } from "./fi/everything.ts";
import { everything as sv } from "./sv/everything.ts";

/** All that Polku says, by key; English is the pattern for the other languages. */
export type Everything = typeof en;

/** The texts of every language: what `#catalogues` is, except in the browser. */
export const catalogues: Readonly<Record<Language, Readonly<Record<keyof Everything, string>>>> = { fi, sv, en };
