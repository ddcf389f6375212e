import { pbkdf2, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { LeaveCode } from "../../core/device/settings.ts";

const rounds = 100_000;

/** A leave code as the device can check it without a network. It is short, so this hides it from a glance and not from a computer. */
export async function hashLeaveCode(code: string): Promise<LeaveCode> {
  const salt = randomBytes(16);
  const hash = await promisify(pbkdf2)(code, salt, rounds, 32, "sha256");
  return { salt: salt.toString("base64url"), rounds, hash: hash.toString("base64url") };
}
