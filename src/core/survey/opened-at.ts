import type { ResponseSent } from "./response.ts";

/** Longest time that a device may have been without a network, in milliseconds. */
const longest = 60 * 86_400_000;
/** A kiosk asks the server's clock before it sends anything, and keeps how its own was changed: it is believed for as long as one is closed for a season. */
const longestOfKiosk = 400 * 86_400_000;

/**
 * When a survey was opened, in milliseconds since 1970, by a device whose clock may be wrong: as long before it was `received` as the
 * device says that it had been open when it was sent. Where that cannot be, the clock was changed meanwhile: then it is now.
 */
export function openedAt(sent: Times, received: number, isOfKiosk = false): number {
  return ageOf(sent) >= 0 && !isTooLongAgo(sent, isOfKiosk) ? received - ageOf(sent) : received;
}

/** Whether it is told to be of so long ago that it is not believed: nobody knows when it was. */
export const isTooLongAgo = (sent: Times, isOfKiosk = false): boolean =>
  ageOf(sent) > (isOfKiosk ? longestOfKiosk : longest);

type Times = Pick<ResponseSent, "at" | "sent">;
const ageOf = ({ at, sent }: Times): number => Date.parse(sent) - Date.parse(at);
