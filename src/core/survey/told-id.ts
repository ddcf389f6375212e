import type { Hash } from "../experience/imported-id.ts";
import { bytesOfUuid, uuidOfBytes } from "../experience/uuid.ts";

/**
 * The id of the experience that a response tells about something: the same for every revision of it, and nobody can choose it. UUID
 * version 7: the time of the response's id, so that the log's index grows at its end, then bytes of a hash of both.
 */
export function toldId(hash: Hash, response: string, about: string): string {
  const time = bytesOfUuid(response)!.slice(0, 6);
  const rest = hash(`${response.toLowerCase()} ${about}`).slice(0, 10);
  rest[0] = (rest[0]! & 0x0f) | 0x70;
  rest[2] = (rest[2]! & 0x3f) | 0x80;
  return uuidOfBytes(time + String.fromCharCode(...rest));
}
