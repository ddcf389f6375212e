import { createHmac, timingSafeEqual } from "node:crypto";

/** Which mail it is: of which invitation, the first or the reminder. */
export interface MarkedMail {
  readonly invitation: string;
  readonly kind: "first" | "reminder";
}

/**
 * A word by which our own mail is known again when it comes back: letters and digits only, as mail servers may write letters small or
 * large. It is signed, so that nobody can name a mail that they did not get.
 */
export const markOf = (secret: string, workspace: string, mail: MarkedMail): string =>
  `${idWord(mail.invitation)}${mail.kind[0]}${signature(secret, workspace, mail)}`;

/** A mark anywhere in words, such as bounces+…@example.org, of one of these workspaces; null: there is none of ours. */
export function markIn<Workspace extends string>(
  words: string,
  secret: string,
  workspaces: readonly Workspace[],
): (MarkedMail & { readonly workspace: Workspace }) | null {
  const looked = new Set<string>();
  for (const [whole, word, letter, signed] of words
    .toLowerCase()
    .matchAll(/(?<![0-9a-z])([0-9a-z]{25})([fr])([0-9a-z]{12})(?![0-9a-z])/g)) {
    if (looked.has(whole)) continue;
    if (looked.size === mostMarks) return null;
    looked.add(whole);
    const invitation = idOf(word!);
    if (invitation === null) continue;
    const mail: MarkedMail = { invitation, kind: letter === "f" ? "first" : "reminder" };
    const workspace = workspaces.find((one) => isSame(signature(secret, one, mail), signed!));
    if (workspace !== undefined) return { ...mail, workspace };
  }
  return null;
}

/** A notice holds ours at its head, a few times; one that is made of words like it would keep us busy. */
const mostMarks = 20;

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Twelve of 36 letters are 62 bits: too many to guess one by one. */
const signature = (secret: string, workspace: string, { invitation, kind }: MarkedMail): string =>
  BigInt(
    `0x${createHmac("sha256", secret).update(`mail ${workspace} ${invitation} ${kind}`).digest("hex").slice(0, 32)}`,
  )
    .toString(36)
    .padStart(25, "0")
    .slice(-12);

/** A UUID in 25 letters and digits, so that it fits before the @ with what else stands there (64 at most). */
const idWord = (id: string): string =>
  BigInt(`0x${id.replaceAll("-", "")}`)
    .toString(36)
    .padStart(25, "0");

function idOf(word: string): string | null {
  let number = 0n;
  for (const letter of word) number = number * 36n + BigInt(Number.parseInt(letter, 36));
  const hex = number.toString(16).padStart(32, "0");
  if (hex.length > 32) return null;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
