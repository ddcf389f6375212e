import type { LinkState } from "./link-state.ts";
import type { Opening } from "./survey.ts";

/** Whether a survey takes answers: a draft never did, one that was ended by hand does no more. */
export type OpeningState = "draft" | "not-yet" | "open" | "full" | "closed" | "ended";

/** Whether a survey takes answers at a moment, in milliseconds since 1970. */
export function openingAt(
  at: number,
  {
    open,
    ended,
    begun,
  }: {
    /** Of the version that is asked; undefined: none is. */
    readonly open: Opening | undefined;
    readonly ended: Date | null;
    /** How many responses count towards the most that there may be. */
    readonly begun: number;
  },
): OpeningState {
  if (open === undefined) return "draft";
  if (ended !== null && at >= ended.getTime()) return "ended";
  if (open.from !== undefined && at < Date.parse(open.from)) return "not-yet";
  if (open.until !== undefined && at >= Date.parse(open.until)) return "closed";
  return open.most !== undefined && begun >= open.most ? "full" : "open";
}

/** The same as whoever follows a link is told it, who need not know by whose hand it ended; null: it takes answers. */
export const toldByLink = (state: OpeningState): LinkState | null =>
  state === "open" ? null : state === "draft" ? "not-yet" : state === "ended" ? "closed" : state;
