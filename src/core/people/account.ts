import { z } from "zod";
import { expecting, fields } from "../shape.ts";
import { longestPassword, shortestPassword } from "./password.ts";
import { roles } from "./rights.ts";

const email = z
  .string(expecting("an e-mail address"))
  .trim()
  .toLowerCase()
  .max(254, expecting("an e-mail address of at most 254 characters"))
  .pipe(z.email(expecting("an e-mail address")))
  .describe("E-mail address; by it a person is known again");

const name = z
  .string(expecting("a name"))
  .trim()
  .min(1, expecting("a name"))
  .max(120, expecting("a name of at most 120 characters"));

const password = z
  .string(expecting("a password"))
  .min(shortestPassword, expecting(`a password of at least ${shortestPassword} characters`))
  .max(longestPassword, expecting(`a password of at most ${longestPassword} characters`));

/** Who somebody is who has no account yet. */
export const account = fields({ name, email, password }, "name, email and password");
export type Account = Readonly<z.output<typeof account>>;

/** Who is to come in, and as what. */
export const invitation = fields({ email, role: z.enum(roles, expecting(roles.join(", "))) }, "email and role");
export type Invitation = Readonly<z.output<typeof invitation>>;

/** What somebody is to be from now on. */
export const newRole = fields({ role: z.enum(roles, expecting(roles.join(", "))) }, "role");
