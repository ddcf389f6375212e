import { z } from "zod";
import { said } from "../mistakes/mistake.ts";
import { timeZone } from "../settings.ts";
import { expecting, fields } from "../shape.ts";
import { storable } from "../storable.ts";
import { text } from "../text-schema.ts";
import { longestPassword, shortestPassword } from "./password.ts";
import { roles } from "./rights.ts";

const email = z
  .string(expecting("an-email"))
  .trim()
  .toLowerCase()
  .max(254, expecting(said("an-email-at-most", { most: 254 })))
  .pipe(z.email(expecting("an-email")))
  .describe("E-mail address; by it a person is known again");

const name = z
  .string(expecting("a-name"))
  .trim()
  .min(1, expecting("a-name"))
  .max(120, expecting(said("a-name-at-most", { most: 120 })))
  .refine(storable, expecting("a-name"));

const password = z
  .string(expecting("a-password"))
  .min(shortestPassword, expecting(said("a-password-at-least", { least: shortestPassword })))
  .max(longestPassword, expecting(said("a-password-at-most", { most: longestPassword })));

/** Who somebody is who has no account yet. */
export const account = fields(
  { name, email, password },
  said("these-fields", { first: "name, email", last: "password" }),
);
export type Account = Readonly<z.output<typeof account>>;

/** What the first person in a workspace says of it: whose it is, and by which clock they live. */
export const founding = fields(
  { name: text(120).exactOptional(), timeZone: timeZone.exactOptional() },
  said("these-fields", { first: "name", last: "timeZone" }),
);
export type Founding = Readonly<z.output<typeof founding>>;

/** Who is to come in, and as what. */
export const invitation = fields(
  { email, role: z.enum(roles, expecting(said("this-form", { form: roles.join(", ") }))) },
  said("these-fields", { first: "email", last: "role" }),
);
export type Invitation = Readonly<z.output<typeof invitation>>;

/** What somebody is to be from now on. */
export const newRole = fields(
  { role: z.enum(roles, expecting(said("this-form", { form: roles.join(", ") }))) },
  said("this-form", { form: "role" }),
);
