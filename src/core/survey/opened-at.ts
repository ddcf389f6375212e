import type { ResponseSent } from "./response.ts";

/** Longest time that a device may have been without a network, in milliseconds. */
const longest = 60 * 86_400_000;
/** A kiosk asks the server's clock before it sends anything, and keeps how its own was changed: it is believed for as long as one is closed for a season. */
const longestOfKiosk = 400 * 86_400_000;

/**
 * When a survey was opened, in milliseconds since 1970, by a device whose clock may be wrong: as long before it was `received` as the
 * device says that it had been open when it was sent. Where that cannot be, the clock was changed meanwhile: then it is now.
 */
export function openedAt({ at, sent }: Pick<ResponseSent, "at" | "sent">, received: number, isOfKiosk = false): number {
  const age = Date.parse(sent) - Date.parse(at);
  return age >= 0 && age <= (isOfKiosk ? longestOfKiosk : longest) ? received - age : received;
}
