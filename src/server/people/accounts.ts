import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import type pg from "pg";
import { longestPassword, shortestPassword } from "../../core/people/password.ts";

/** What accounts need to know of the Polku they are for. */
export interface AccountsOptions {
  /** Connections that find the tables of schema polku_auth by their bare names. */
  readonly pool: pg.Pool;
  /** Where browsers reach us: "https://polku.example.org". */
  readonly url: string;
  /** Every address by which a page of ours may be reached. */
  readonly pages: readonly string[];
  /** Signs cookies. */
  readonly secret: string;
  readonly log: (line: string) => void;
}

const day = 24 * 60 * 60;

/**
 * Accounts, passwords, passkeys and sessions: all of it better-auth's, set up here and nowhere else. It is not mounted as
 * a whole: each of its endpoints that is in use has a door of ours, and no other can be reached.
 */
export const makeAccounts = ({ pool, url, pages, secret, log }: AccountsOptions) =>
  betterAuth({
    appName: "Polku",
    baseURL: url,
    basePath: "/api/auth",
    secret,
    database: pool,
    trustedOrigins: [...pages],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
    },
    // The secret of a link is kept as a hash alone, as those of invitations are.
    verification: { storeIdentifier: { default: "plain", overrides: { "reset-password:": "hashed" } } },
    session: {
      expiresIn: 14 * day,
      updateAge: day,
      // Every request asks the records: a session that was ended opens nothing from that moment.
      cookieCache: { enabled: false },
      additionalFields: { workspace: { type: "string", required: false, input: false } },
    },
    plugins: [
      passkey({
        rpID: new URL(url).hostname,
        rpName: "Polku",
        // The device must know its owner (finger, face, code): a passkey alone is then two factors.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification }) => known(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => known(verification.authenticationInfo.userVerified),
        },
      }),
    ],
    rateLimit: {
      enabled: true,
      storage: "memory",
      window: 60,
      max: 120,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/change-password": { window: 60, max: 10 },
        "/reset-password": { window: 60, max: 10 },
        "/passkey/verify-authentication": { window: 60, max: 20 },
      },
    },
    advanced: {
      cookiePrefix: "polku",
      useSecureCookies: url.startsWith("https://"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      // Only the header that we set ourselves; what a client claims of its address does not get here.
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: "uuid" },
    },
    telemetry: { enabled: false },
    // Without what it would add to the line: addresses of people do not belong into a log.
    logger: { level: "error", log: (_, message) => log(`accounts: ${message}`) },
  });

/** By which a request tells better-auth where it came from. */
export const addressHeader = "x-polku-address";

export type BetterAuth = ReturnType<typeof makeAccounts>;

async function known(isVerified: boolean | undefined): Promise<void> {
  if (isVerified !== true) throw new APIError("UNAUTHORIZED", { message: "the device did not ask who uses it" });
}
