import type { Fact } from "../mistakes/said.ts";
import type { Language } from "../text.ts";
import type { DraftedColumn } from "./drafted.ts";

/** In which language a draft speaks of itself, and how. */
export interface DraftWords {
  readonly language: Language;
  say(what: Fact): string;
}

/** What stands behind a line: how sure it is, and why. */
export type Behind = (line: Pick<DraftedColumn, "confidence" | "why">) => string;
