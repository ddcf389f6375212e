import { z } from "zod";
import { key } from "../journey/keys.ts";
import { mistake } from "../mistakes/mistake.ts";
import { own } from "../own.ts";
import type { Problem } from "../problem.ts";
import { type Result, refuse } from "../result.ts";
import { expecting, fields, read } from "../shape.ts";
import type { Facts } from "../survey/rules/rule.ts";
import { aboutPerson, type Person, tooMuchSaid, words } from "./person.ts";

/** What happened to a customer at the organisation: a purchase, a contact closed, a delivery, the end of a contract. */
export interface Event extends Person {
  /** The sender's own: the same one twice is one. */
  readonly id: string;
  /** A key of the organisation's own: "purchase". */
  readonly type: string;
  /** ISO instant. */
  readonly at: string;
}

export const event = fields(
  {
    id: words(200).describe("The sender's own id of what happened; the same one twice is one"),
    type: key.describe("What happened: purchase, contact-closed, delivery, contract-end, or one of your own"),
    at: z.iso.datetime({ offset: true, ...expecting("an-instant") }).describe("When it happened"),
    ...aboutPerson,
  },
  "an-event",
);

/** An event from an API body; or every problem at once. `latest`: the sender's clock may run ahead so far (milliseconds since 1970). */
export function readEvent(body: unknown, latest: number): Result<Event, readonly Problem[]> {
  const shaped = read(event, body);
  if (!shaped.ok) return shaped;
  const { at } = shaped.value;
  const inFuture = Date.parse(at) <= latest ? [] : [mistake("in-the-future", { at }, { path: ["at"] })];
  const problems = [...inFuture, ...tooMuchSaid(shaped.value)];
  return problems.length === 0 ? shaped : refuse(problems);
}

/** What the rule of a trigger may speak of: "attribute.group", "context.sum", "location", "language", "customer". */
export const factsOf =
  ({ attributes, context, location, language, customer }: Person): Facts =>
  (name) => {
    const [of, ...rest] = name.split(".");
    const inner = rest.join(".");
    if (of === "attribute") return own(attributes, inner);
    if (of === "context") return own(context, inner);
    return own({ location, language, customer }, name);
  };
