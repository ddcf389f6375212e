import type { ResponseSent } from "./response.ts";

/** Longest time that a device may have been without a network, in milliseconds: sixty days. */
const longest = 60 * 86_400_000;

/**
 * When a survey was opened, in milliseconds since 1970, by a device whose clock may be wrong: as long before it was `received` as the
 * device says that it had been open when it was sent. Where that cannot be, the clock was changed meanwhile: then it is now.
 */
export function openedAt({ at, sent }: Pick<ResponseSent, "at" | "sent">, received: number): number {
  const age = Date.parse(sent) - Date.parse(at);
  return age >= 0 && age <= longest ? received - age : received;
}
