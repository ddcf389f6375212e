import type { Operation } from "../api/operation.ts";
import { holdersOf, rightsOf } from "../core/people/rights.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import type { Member, Visitor } from "./people/visitor.ts";

/** Who may come through a door: whose door asks for a right is in a workspace, whose asks for oneself is a person. */
export type Passed<Needs extends Operation["needs"]> = Needs extends "anybody"
  ? Visitor
  : Needs extends "self"
    ? Member
    : Needs extends "people"
      ? Member & { readonly workspace: string }
      : Exclude<Visitor, { as: "nobody" }> & { readonly workspace: string };

/** The one place where it is decided who may do what; what each may is one table, `core/people/rights.ts`. */
export function mayPass<Needs extends Operation["needs"]>(
  needs: Needs,
  visitor: Visitor,
): Result<Passed<Needs>, readonly [Problem]> {
  const passed = ok(visitor as Passed<Needs>);
  if (needs === "anybody") return passed;
  if (visitor.as === "nobody") return refuse([whyNot(visitor.why, needs)]);
  if (needs === "self") return visitor.as === "person" ? passed : refuse([signInNeeded(needs)]);
  const holder = visitor.as === "person" ? visitor.role : visitor.as;
  if (holder !== null && rightsOf[holder].includes(needs)) return passed;
  if (holder === "guest") return refuse([signInNeeded(needs)]);
  const who = holdersOf(needs).join(", ");
  return refuse([
    {
      code: "not-allowed",
      message: `expected somebody who may ${needs} here (${who}), got ${holder ?? "no member of this workspace"}`,
    },
  ]);
}

function whyNot(why: "no-key" | "wrong-key" | "too-fast", needs: Operation["needs"]): Problem {
  if (why === "too-fast") return tooFast;
  return why === "wrong-key" ? keyWrong : signInNeeded(needs);
}

function signInNeeded(needs: Operation["needs"]): Problem {
  if (needs === "self" || needs === "people")
    return { code: "sign-in-needed", message: "expected somebody who is signed in, got nobody" };
  return {
    code: "key-missing",
    message:
      'expected somebody who is signed in, or the header "Authorization: Bearer KEY" with the local key, got neither',
  };
}
const keyWrong: Problem = {
  code: "key-wrong",
  message: "expected the local key that the first start printed, got another",
};

const tooFast: Problem = {
  code: "too-fast",
  message: "expected fewer keys that are not known in this time; come again a little later",
};
