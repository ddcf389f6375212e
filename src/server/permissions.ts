import { createHash, timingSafeEqual } from "node:crypto";
import type { Operation } from "../api/operations.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";

/** Who reads and writes here. There is no sign-in yet: whoever is at this machine may read, whoever holds the key may write. */
export interface Reader {
  /** Whether `key` is the workspace's local key. */
  readonly holdsKey: (key: string) => boolean;
}

/** The one place where it is decided who may do what. */
export function mayPass(
  operation: Pick<Operation, "key">,
  authorization: string | undefined,
  reader: Reader,
): Result<"read" | "write", readonly [Problem]> {
  if (operation.key !== true) return ok("read");
  if (authorization === undefined)
    return refuse([
      { code: "key-missing", message: 'expected the header "Authorization: Bearer KEY" with the local key, got none' },
    ]);
  const [, key] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (key === undefined || !reader.holdsKey(key))
    return refuse([{ code: "key-wrong", message: "expected the local key that the first start printed, got another" }]);
  return ok("write");
}

/** Whether `given` is `expected`, taking the same time whatever is wrong with it. */
export function sameKey(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
