/** What a person can be in a workspace. */
export const roles = ["admin", "lead", "viewer"] as const;
export type Role = (typeof roles)[number];

/**
 * What can be allowed in a workspace: to `read` journeys, figures and comments · to `tell` what was lived, and take it
 * back · to `change` journeys, surveys and settings · to say which `people` may come in, and as what.
 */
export type Right = "read" | "tell" | "change" | "people";

/** Whoever else comes in: a program with a `key`, or a `guest` who looks at the demo without an account. */
export type Holder = Role | "key" | "guest";

/** The whole table of permissions. */
export const rightsOf: Readonly<Record<Holder, readonly Right[]>> = {
  admin: ["read", "tell", "change", "people"],
  lead: ["read", "tell", "change"],
  viewer: ["read"],
  key: ["read", "tell", "change"],
  guest: ["read"],
};

/** Who may: `holdersOf("change")` → admin, lead, key. */
export const holdersOf = (right: Right): Holder[] =>
  (Object.keys(rightsOf) as Holder[]).filter((holder) => rightsOf[holder].includes(right));
