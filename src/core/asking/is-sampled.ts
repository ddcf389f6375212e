import { randomOf } from "../survey/shuffled-order.ts";

/**
 * Whether somebody is among the share that is asked. It says the same for the same person, survey and event however often it is
 * asked, so that a repetition draws no second lot; of another event anew.
 */
export const isSampled = (share: number, person: string, survey: string, event: string): boolean =>
  share >= 1 || randomOf(JSON.stringify([person, survey, event]))() < share;
