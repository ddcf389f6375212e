import { z } from "zod";
import { mistake } from "../mistakes/mistake.ts";
import type { Refused } from "../problem.ts";
import { type Result, refuse } from "../result.ts";
import { expecting, fields, read } from "../shape.ts";
import { type How, howFields } from "./how.ts";
import { mostPeople } from "./invitation.ts";
import { aboutPerson, type Person, tooMuchSaid } from "./person.ts";

/** People of a list who are asked a survey. */
export interface InvitationList {
  /** Made by who sends it: the same list sent twice is one. */
  readonly id: string;
  /** ISO instant from which on; absent: now. */
  readonly at?: string;
  readonly how: How;
  /** Each is read by itself: one that is wrong does not hold up the others. */
  readonly people: readonly unknown[];
}

export const personOfList = fields(aboutPerson, "a-person-to-ask");

export const invitationList = fields(
  {
    id: z.uuid(expecting("a-request-id")).describe("Made by who sends it: the same list sent again asks nobody twice"),
    at: z.iso
      .datetime({ offset: true, ...expecting("an-instant") })
      .exactOptional()
      .describe("When to ask; absent: now, where it is day"),
    ...howFields,
    people: z
      .array(z.unknown(), expecting("people-list"))
      .min(1, expecting("people-list"))
      .max(mostPeople, expecting("people-list")),
  },
  "a-list-of-people",
);

/** A list from an API body; or every problem with it, but for those of its people. */
export function readList(body: unknown): Result<InvitationList, Refused> {
  const shaped = read(invitationList, body);
  if (!shaped.ok) return shaped;
  const { id, at, people, ...how } = shaped.value;
  return { ok: true, value: { id, people, how, ...(at !== undefined && { at }) } };
}

/** A person of a list; or every problem with what is said of them. */
export function readPerson(body: unknown): Result<Person, Refused> {
  const shaped = read(personOfList, body);
  if (!shaped.ok) return shaped;
  const { email, phone } = shaped.value;
  const unreachable = email === undefined && phone === undefined;
  const [first, ...others] = [
    ...(unreachable ? [mistake("no-way-to-reach", {}, { path: [] })] : []),
    ...tooMuchSaid(shaped.value),
  ];
  return first === undefined ? shaped : refuse([first, ...others]);
}
