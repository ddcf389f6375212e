import type { Problem } from "../../core/problem.ts";

/** What better-auth refuses, as a problem of ours; what it should never say here is a bug, and thrown. */
export function refusalOf(path: string, status: number, value: unknown, retryAfter: string | null): Problem {
  const { code = "", message = "" } = (value ?? {}) as { code?: string; message?: string };
  if (status === 429)
    return {
      code: "too-many-tries",
      message: `expected fewer tries in this time; come again in ${retryAfter ?? "some"} seconds`,
    };
  if (status >= 500) {
    // A passkey whose answer cannot be read is not our mistake.
    if (code === "FAILED_TO_VERIFY_REGISTRATION") return passkeyRefused;
    throw new Error(`accounts refused ${path} with ${status}: ${code} ${message}`);
  }
  if (code.startsWith("USER_ALREADY_EXISTS"))
    return {
      code: "account-exists",
      message: "expected an e-mail address without an account yet; sign in with it, then open the link again",
    };
  if (path.startsWith("/passkey/"))
    return code === "SESSION_NOT_FRESH" || status === 403 ? signInAgain : passkeyRefused;
  if (path === "/reset-password") return linkEnded;
  if (path === "/change-password") {
    if (code === "INVALID_PASSWORD") return { code: "wrong-password", message: "expected the password as it is now" };
    if (status === 401 || status === 403) return signInAgain;
  }
  return { code: "sign-in-refused", message: "expected an e-mail address and its password; they do not go together" };
}

/** Whatever became of it: it is gone from the records. */
export const linkEnded: Problem = {
  code: "link-ended",
  message: "expected a link in its time that was not used yet; ask an admin for a new one",
};

const passkeyRefused: Problem = {
  code: "passkey-refused",
  message: "expected a passkey that is known here, asked for a moment ago, by a device that knows its owner",
};
const signInAgain: Problem = {
  code: "sign-in-again",
  message: "expected a sign-in of the last day: this changes how one comes in",
};
