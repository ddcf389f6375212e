import type { LeaveCode } from "../core/device/settings.ts";

/** Whether it is the code that leads out of the full screen; it is known by its salted hash alone, so no network is needed. */
export async function isLeaveCode(typed: string, { salt, rounds, hash }: LeaveCode): Promise<boolean> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(typed), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations: rounds };
  const derived = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
  return bytesOf(hash).every((byte, at) => byte === derived[at]);
}

/** Wrong codes in a row, and until when no other is taken, in milliseconds since 1970 by the tablet's clock. */
export interface Tries {
  readonly wrong: number;
  readonly until: number;
}

const longest = 15 * 60_000;

/** After a third wrong code in a row half a minute, then twice as long each time, at most a quarter of an hour. */
export const afterWrong = ({ wrong }: Tries, now: number): Tries => ({
  wrong: wrong + 1,
  until: wrong < 2 ? 0 : now + Math.min(longest, 30_000 * 2 ** (wrong - 2)),
});

/** For how many seconds no code is taken; a clock that was set back makes it no longer than it can be. */
export const secondsLeft = ({ until }: Tries, now: number): number =>
  Math.max(0, Math.ceil(Math.min(until - now, longest) / 1000));

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
