import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { operations } from "../../api/operations.ts";
import { credentials, linkAccepted, linkAsked, passkeyAnswer, passwordRenewed } from "../../api/people.ts";
import type { Account } from "../../core/people/account.ts";
import type { Problem } from "../../core/problem.ts";
import { ok, refuse } from "../../core/result.ts";
import { read } from "../../core/shape.ts";
import { acceptLink } from "../../flows/people/accept-link.ts";
import { findInvitation } from "../../store/records/invitations.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";
import { networkOf } from "../network-of.ts";
import type { Caller, SignedUp } from "../people/entrance.ts";
import { linkEnded } from "../people/refusal.ts";
import { Rate } from "../rate.ts";
import { UnderWay } from "../under-way.ts";

/** Doors by which people come in and go out. */
export function openSignIn(app: FastifyInstance, house: House): void {
  const { entrance, records, guests } = house;
  const guesses = new Rate(2, 20);
  const mayLook = ({ address }: Caller) => guesses.allows(networkOf(address), 1, performance.now());
  // Each takes a core a tenth of a second and 16 MB, and nobody is known before it is done.
  const hashing = new UnderWay({ each: 4, all: 12 });
  const wrongByAccount = new Rate(0.1, 20);

  /** Beside the limit of each address: who has many of them guesses no faster. Where its owner is signed in they are not held up by that. */
  async function tryPassword(given: z.infer<typeof credentials>, caller: Caller) {
    const account = given.email.toLowerCase();
    const isCounted = wrongByAccount.allows(account, 1, performance.now());
    if (!isCounted && !(await entrance.isSignedInAt(account, caller.address))) return refuse(tooManyTries);
    const answered = await entrance.ask("POST", "/sign-in/email", caller, given);
    const isWrong = !answered.ok && answered.refusal.code === "sign-in-refused";
    if (isCounted && !isWrong) wrongByAccount.giveBack(account, 1);
    return answered;
  }

  open(app, operations.signIn, house, async ({ body }, { caller, setCookies }) => {
    const given = read(credentials, body);
    if (!given.ok) return given;
    const end = hashing.begin(networkOf(caller.address));
    if (end === undefined) return refuse([tooManyTries]);
    const answered = await tryPassword(given.value, caller).finally(end);
    if (!answered.ok) return refuse([answered.refusal]);
    setCookies(answered.value.cookies);
    return ok(undefined);
  });

  open(app, operations.beginPasskeySignIn, house, async (_, { caller, setCookies }) => {
    const asked = await entrance.ask("GET", "/passkey/generate-authenticate-options", { ...caller, cookie: "" });
    if (!asked.ok) return refuse([asked.refusal]);
    setCookies(asked.value.cookies);
    return ok(asked.value.value as Record<string, unknown>);
  });

  open(app, operations.signInWithPasskey, house, async ({ body }, { caller, setCookies }) => {
    const given = read(passkeyAnswer, body);
    if (!given.ok) return given;
    const answered = await entrance.ask("POST", "/passkey/verify-authentication", caller, given.value);
    if (!answered.ok) return refuse([answered.refusal]);
    setCookies(answered.value.cookies);
    return ok(undefined);
  });

  open(app, operations.signOut, house, async (_, { caller, setCookies }) => {
    const answered = await entrance.ask("POST", "/sign-out", caller);
    if (!answered.ok) return refuse([answered.refusal]);
    setCookies(answered.value.cookies);
    return ok(undefined);
  });

  open(app, operations.readPasswordLink, house, async ({ body }, { caller }) => {
    const given = read(linkAsked, body);
    if (!given.ok) return given;
    if (!mayLook(caller)) return refuse([tooManyTries]);
    const link = await entrance.whosePassword(given.value.secret);
    return link === null ? refuse([linkEnded]) : ok({ ...link, expires: link.expires.toISOString() });
  });

  open(app, operations.renewPassword, house, async ({ body }, { caller, setCookies }) => {
    const given = read(passwordRenewed, body);
    if (!given.ok) return given;
    if (!mayLook(caller)) return refuse([tooManyTries]);
    const { secret, password } = given.value;
    const link = await entrance.whosePassword(secret);
    if (link === null) return refuse([linkEnded]);
    const stranger = { ...caller, cookie: "" };
    const renewed = await entrance.ask("POST", "/reset-password", stranger, { token: secret, newPassword: password });
    if (!renewed.ok) return refuse([renewed.refusal]);
    const signedIn = await entrance.ask("POST", "/sign-in/email", stranger, { email: link.email, password });
    if (!signedIn.ok) return refuse([signedIn.refusal]);
    setCookies(signedIn.value.cookies);
    return ok(undefined);
  });

  open(app, operations.readLink, house, async ({ body }, { caller }) => {
    const given = read(linkAsked, body);
    if (!given.ok) return given;
    if (!mayLook(caller)) return refuse([tooManyTries]);
    const found = await findInvitation(records, given.value.secret);
    if (!found.ok) return refuse([found.refusal]);
    const { name, role, email, expires, founds } = found.value;
    return ok({ name, role, email, expires: expires.toISOString(), founds });
  });

  open(app, operations.acceptLink, house, async ({ body }, { visitor, caller, setCookies }) => {
    const given = read(linkAccepted, body);
    if (!given.ok) return given;
    if (!mayLook(caller)) return refuse([tooManyTries]);
    const { secret, account, founding } = given.value;
    if (account === undefined && visitor.as !== "person") return refuse([nobodyComes]);
    const signUp = (newcomer: Account) => entrance.signUp(newcomer, { ...caller, cookie: "" });
    const comesAs =
      account === undefined && visitor.as === "person"
        ? { person: visitor.person.id, email: visitor.person.email }
        : { account: account!, signUp };
    const accepted = await acceptLink<SignedUp>(secret, comesAs, founding, records);
    if (!accepted.ok) return accepted;
    guests.end();
    if (accepted.value.made !== null) setCookies(accepted.value.made.cookies);
    else if (visitor.as === "person") await entrance.goInto(visitor.session.token, accepted.value.workspace);
    return ok(undefined);
  });
}

const tooManyTries: Problem = { code: "too-many-tries", message: "expected fewer tries in this time" };
const nobodyComes: Problem = {
  code: "sign-in-needed",
  message: "expected the account of who comes in, or somebody who is signed in, got neither",
};
