import { randomBytes } from "node:crypto";
import type { Account } from "../../core/people/account.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Records } from "../../store/records/records.ts";
import { networkOf } from "../network-of.ts";
import type { OwnAddress } from "../own-address.ts";
import type { BetterAuth } from "./accounts.ts";
import { refusalOf } from "./refusal.ts";

/** Somebody who is signed in. */
export interface SignedIn {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly session: { readonly id: string; readonly token: string; readonly workspace: string | null };
  /** The cookie anew, where its time was prolonged. */
  readonly cookies: readonly string[];
}

/** The part of a request that accounts look at. */
export interface Caller {
  readonly cookie: string;
  readonly origin: string;
  /** Where it came from, as far as we can know. */
  readonly address: string;
  readonly device: string;
}

/** What accounts answered: a value, and cookies for the browser. */
export interface AccountsAnswer {
  readonly value: unknown;
  readonly cookies: readonly string[];
}

/** A new account, signed in. */
export interface SignedUp extends AccountsAnswer {
  readonly person: string;
}

/** A place where somebody is signed in. */
export interface Place {
  readonly id: string;
  readonly token: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly ipAddress?: string | null | undefined;
  readonly userAgent?: string | null | undefined;
}

/** What a link to a new password leads to. */
export interface PasswordLink {
  readonly name: string;
  readonly email: string;
  readonly expires: Date;
}

/** The way to accounts, passwords, passkeys and sessions. */
export interface Entrance {
  /** Whether there is a session's cookie among these at all. */
  hasCookie(cookie: string | undefined): boolean;
  /** Who presents these cookies; null: nobody. A session in use is prolonged from time to time, unless it is only looked at. */
  signedIn(caller: Caller, prolong?: boolean): Promise<SignedIn | null>;
  /** Asks one endpoint of better-auth. */
  ask(method: "GET" | "POST", path: string, caller: Caller, body?: unknown): Promise<Result<AccountsAnswer, Problem>>;
  /** Makes an account, and signs it in. */
  signUp(account: Account, caller: Caller): Promise<Result<SignedUp, Problem>>;
  /** Makes the secret of a link by which a person chooses a new password, once. */
  passwordLink(person: string, expires: Date): Promise<string>;
  /** Whose new password a link is for, and until when; null where it leads to nobody any more. */
  whosePassword(secret: string): Promise<PasswordLink | null>;
  /** Where a person is signed in. */
  placesOf(person: string): Promise<readonly Place[]>;
  /** Whether the owner of an account is signed in at this network. */
  isSignedInAt(email: string, address: string): Promise<boolean>;
  endPlaces(tokens: readonly string[]): Promise<void>;
  /** Which workspace a session is in from now on. */
  goInto(token: string, workspace: string): Promise<void>;
}

/**
 * Opens the way when somebody first comes: the library is large, and a Polku that takes experiences in and is visited by
 * nobody does without it.
 */
export function openEntrance(records: Records, own: OwnAddress, secret: string, log: (line: string) => void): Entrance {
  let loaded: Promise<BetterAuth> | undefined;
  const accounts = () => {
    loaded ??= import("./accounts.ts").then(({ makeAccounts }) =>
      makeAccounts({ pool: records.accountsPool(), url: own.url(), pages: own.pages(), secret, log }),
    );
    return loaded;
  };
  /** better-auth says of a database that is gone only that it failed. The records say why; where they are back, once more. */
  async function again<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch {
      await records.asOwner((sql) => sql.query("SELECT"));
      return work();
    }
  }
  const headersOf = ({ cookie, origin, address, device }: Caller): Headers =>
    new Headers({ cookie, origin, "user-agent": device, "x-polku-address": address });

  return {
    hasCookie: (cookie) => cookie !== undefined && /(?:^|;\s*)(?:__Secure-)?polku\.session_token=/.test(cookie),

    async signedIn(caller, prolong = true) {
      const { api } = await accounts();
      const { response, headers } = await again(() =>
        api.getSession({
          headers: headersOf(caller),
          query: prolong ? {} : { disableRefresh: true },
          returnHeaders: true,
        }),
      );
      if (response === null) return null;
      const { user, session } = response;
      return {
        person: { id: user.id, name: user.name, email: user.email },
        session: { id: session.id, token: session.token, workspace: session.workspace ?? null },
        cookies: headers.getSetCookie(),
      };
    },

    async ask(method, path, caller, body) {
      const { handler } = await accounts();
      const headers = headersOf(caller);
      if (body !== undefined) headers.set("content-type", "application/json");
      const url = `${own.url()}/api/auth${path}`;
      const asked = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      return again(async () => read(await handler(new Request(url, asked)), path));
    },

    async signUp(account, caller) {
      const { api } = await accounts();
      const response = await api.signUpEmail({ body: { ...account }, headers: headersOf(caller), asResponse: true });
      const made = await read(response, "/sign-up/email");
      if (!made.ok) return made;
      return ok({ ...made.value, person: (made.value.value as { user: { id: string } }).user.id });
    },

    async passwordLink(person, expires) {
      const { internalAdapter } = await (await accounts()).$context;
      const secret = randomBytes(32).toString("base64url");
      await internalAdapter.createVerificationValue({
        identifier: `${reset}${secret}`,
        value: person,
        expiresAt: expires,
      });
      return secret;
    },

    async whosePassword(secret) {
      const { internalAdapter } = await (await accounts()).$context;
      const link = await internalAdapter.findVerificationValue(`${reset}${secret}`);
      if (link == null || link.expiresAt < new Date()) return null;
      const person = await internalAdapter.findUserById(link.value);
      return person === null ? null : { name: person.name, email: person.email, expires: link.expiresAt };
    },

    async placesOf(person) {
      const { internalAdapter } = await (await accounts()).$context;
      return internalAdapter.listSessions(person, { onlyActiveSessions: true });
    },

    async isSignedInAt(email, address) {
      const { internalAdapter } = await (await accounts()).$context;
      const found = await internalAdapter.findUserByEmail(email);
      if (found === null) return false;
      const places = await internalAdapter.listSessions(found.user.id, { onlyActiveSessions: true });
      return places.some(({ ipAddress }) => ipAddress != null && networkOf(ipAddress) === networkOf(address));
    },

    async endPlaces(tokens) {
      const { internalAdapter } = await (await accounts()).$context;
      for (const token of tokens) await internalAdapter.deleteSession(token);
    },

    async goInto(token, workspace) {
      const { internalAdapter } = await (await accounts()).$context;
      await internalAdapter.updateSession(token, { workspace });
    },
  };
}

/** By which better-auth's own door to a new password finds its links. */
const reset = "reset-password:";

async function read(response: Response, path: string): Promise<Result<AccountsAnswer, Problem>> {
  const text = await response.text();
  const value: unknown = text === "" ? null : JSON.parse(text);
  if (response.ok) return ok({ value, cookies: response.headers.getSetCookie() });
  return refuse(refusalOf(path, response.status, value, response.headers.get("x-retry-after")));
}
