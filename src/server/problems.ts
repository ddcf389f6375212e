import { STATUS_CODES } from "node:http";
import type { ProblemDetails } from "../api/shapes.ts";
import { own } from "../core/own.ts";
import type { Refused } from "../core/problem.ts";

/** The HTTP status of each refusal that is not "it was read, and something in it is wrong" (422). */
const statusOf: Readonly<Record<string, number>> = {
  "unreadable-request": 400,
  "unreadable-address": 400,
  "unreadable-json": 400,
  "unknown-parameter": 400,
  "invalid-parameter": 400,
  "unknown-measure": 400,
  "unknown-attribute": 400,
  "key-missing": 401,
  "key-wrong": 401,
  "sign-in-needed": 401,
  "sign-in-refused": 401,
  "passkey-refused": 401,
  "not-allowed": 403,
  "foreign-page": 403,
  "sign-in-again": 403,
  "unknown-address": 404,
  "no-such-journey": 404,
  "no-such-version": 404,
  "no-such-touchpoint": 404,
  "no-such-experience": 404,
  "experience-withheld": 403,
  "experience-erased": 410,
  "no-such-person": 404,
  "no-such-session": 404,
  "no-such-passkey": 404,
  "no-such-invitation": 404,
  "no-such-audit": 404,
  "no-such-survey": 404,
  "no-such-pack": 404,
  "no-such-link": 404,
  "no-such-device": 404,
  "not-left-out": 409,
  "no-such-code": 404,
  "unknown-device": 401,
  "mail-not-set-up": 409,
  "no-such-photo": 404,
  "no-such-question": 404,
  "bad-parameter": 400,
  "photo-too-large": 413,
  "unknown-link": 401,
  "survey-not-yet": 409,
  "not-asked": 409,
  "by-another-link": 409,
  "survey-closed": 410,
  "survey-full": 410,
  "survey-link-ended": 410,
  "survey-link-expired": 410,
  "survey-link-used": 410,
  "no-such-upload": 404,
  "no-import": 404,
  "no-mapping": 404,
  "no-rows-to-correct": 404,
  "no-such-workspace": 404,
  "no-such-key": 404,
  "link-unknown": 404,
  "link-ended": 404,
  "account-exists": 409,
  "already-member": 409,
  "member-elsewhere": 409,
  "last-admin": 409,
  "link-expired": 409,
  "link-used": 409,
  "changed-meanwhile": 409,
  "kept-lately": 409,
  "too-many-files": 409,
  "already-imported": 409,
  "another-import": 409,
  "cannot-be-undone": 409,
  stopped: 409,
  "too-large": 413,
  "wrong-content-type": 415,
  "foreign-host": 421,
  "too-fast": 429,
  "too-many-tries": 429,
  // As many as it may have are named: the page tries again, for the next answer may name others.
  "too-many-photos": 429,
  "too-many-streams": 429,
  "our-mistake": 500,
  "disk-full": 503,
  "records-busy": 503,
  "import-under-way": 503,
  "being-counted-anew": 503,
  "records-closed": 503,
  "records-gone": 503,
};

/** Nobody mends more before they try again, and an answer is not to be many times what was sent. */
const mostTold = 1000;

/** Problems as RFC 9457: the first decides code and status, `problems` holds them all, or the first thousand. */
export function problemDetails(problems: Refused): ProblemDetails {
  const [{ code, message }] = problems;
  const status = own(statusOf, code) ?? 422;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return {
    type: `urn:polku:problem:${code}`,
    title: STATUS_CODES[status] ?? "Refused",
    status,
    code,
    detail: message + more,
    problems: problems.slice(0, mostTold),
  };
}

/** The content type of every refusal. */
export const problemType = "application/problem+json";
