import { z } from "zod";
import { account, founding, invitation, newRole } from "../core/people/account.ts";
import { roles } from "../core/people/rights.ts";
import { storable } from "../core/storable.ts";
import { named, text } from "./shapes.ts";

const role = z.enum(roles);
const time = z.iso.datetime();
const secret = z.string().min(1).max(200).refine(storable).describe("What follows # in the link");

/** A workspace that somebody may come into, and as what. */
const membership = named(
  "Membership",
  "A workspace that one may come into, and as what",
  z.object({ workspace: z.uuid(), name: text, role }),
);

/** Who asks, and what that allows here. */
export const me = named(
  "Me",
  "Who asks: a person who is signed in, a guest who looks at the demo without an account, or nobody",
  z.object({
    person: z.object({ id: z.uuid(), name: z.string(), email: z.string() }).nullable(),
    guest: z.boolean().describe("Whether one is here without an account: the demo, on the machine itself"),
    nobodyYet: z.boolean().describe("Whether nobody has an account yet: the start prints a link for the first admin"),
    workspace: z.uuid().nullable().describe("The workspace one is in"),
    rights: z.array(z.enum(["read", "tell", "change", "people"])).describe("What one may do in it"),
    workspaces: z.array(membership),
    addressesNameWorkspace: z
      .boolean()
      .describe(
        "Whether the app's addresses say in which workspace they are: somebody who follows a link may be in others",
      ),
  }),
);
export type Me = z.infer<typeof me>;

export const enteredWorkspace = z.strictObject({ workspace: z.uuid() });

export const credentials = named(
  "Credentials",
  "E-mail address and password",
  z.strictObject({ email: z.string().max(254), password: z.string().max(1000) }),
);

/** What a link is for, before it is used. */
export const link = named(
  "Link",
  "What a link is for: to come into a workspace, as what, until when; `email` null: whoever holds it",
  z.object({
    name: text,
    role,
    email: z.string().nullable(),
    expires: time,
    founds: z.boolean().describe("Whether nobody is in the workspace yet"),
  }),
);
export type Link = z.infer<typeof link>;

export const linkAsked = z.strictObject({ secret });
export const linkAccepted = z.strictObject({
  secret,
  account: named("Account", "Who comes in; absent: the person who is signed in", account).exactOptional(),
  founding: named(
    "Founding",
    "What the first person in a workspace says of it; of those who come later nothing is taken",
    founding,
  ).exactOptional(),
});

export const passwordChange = named(
  "PasswordChange",
  "The password as it is and as it is to be; every other session ends",
  z.strictObject({ current: z.string().max(1000), next: account.shape.password }),
);

/** What a link to a new password leads to. */
export const passwordLink = named(
  "PasswordLink",
  "Whose new password a link is for, until when",
  z.object({ name: z.string(), email: z.string(), expires: time }),
);
export type PasswordLink = z.infer<typeof passwordLink>;

export const madePasswordLink = named(
  "MadePasswordLink",
  "A link to a new password; `link` is to be handed over, and is shown this once",
  passwordLink.extend({ link: z.string() }),
);
export type MadePasswordLink = z.infer<typeof madePasswordLink>;

export const passwordRenewed = named(
  "PasswordRenewed",
  "The secret of a link, and the password as it is to be",
  z.strictObject({ secret, password: account.shape.password }),
);

/** A place where one is signed in. */
export const session = named(
  "Session",
  "A place where one is signed in",
  z.object({
    id: z.uuid(),
    current: z.boolean().describe("Whether it is the one that asks"),
    device: z.string().nullable().describe("What the browser says of itself"),
    address: z.string().nullable(),
    since: time,
    seen: time.describe("Within a day"),
  }),
);
export type Session = z.infer<typeof session>;

export const passkey = named(
  "Passkey",
  "A key in a device, by which one signs in without a password",
  z.object({ id: z.uuid(), name: z.string(), made: time.nullable() }),
);
export type Passkey = z.infer<typeof passkey>;

/** As WebAuthn has them; browsers make and read them. */
export const ceremony = z.record(z.string(), z.unknown()).describe("As PublicKeyCredential has it, as JSON");
export const passkeyAnswer = z.strictObject({ response: ceremony });
export const newPasskey = z.strictObject({
  response: ceremony,
  name: z.string().trim().min(1).max(120).refine(storable),
});

const member = named(
  "Member",
  "Somebody who may come into the workspace, and as what",
  z.object({ person: z.uuid(), name: z.string(), email: z.string(), role, since: time }),
);
export type Member = z.infer<typeof member>;

const openInvitation = named(
  "OpenInvitation",
  "A link that can still be used",
  z.object({ id: z.uuid(), email: z.string().nullable(), role, made: time, expires: time }),
);
export type OpenInvitation = z.infer<typeof openInvitation>;

export const people = named(
  "People",
  "Who may come into the workspace, and who is awaited",
  z.object({ members: z.array(member), invitations: z.array(openInvitation) }),
);
export type People = z.infer<typeof people>;

export const invitationAsked = named("Invitation", "Who is to come in, and as what", invitation);
export const roleAsked = named("NewRole", "What somebody is to be from now on", newRole);

/** The link is shown this once: only its hash is kept. */
export const invited = named(
  "Invited",
  "A new invitation; `link` is to be handed over, and is shown this once",
  openInvitation.extend({ link: z.string() }),
);
export type Invited = z.infer<typeof invited>;
