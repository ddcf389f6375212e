import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";

/** Whose wish it is that nothing more be asked: an address by its hash, in a workspace. */
export interface Unsubscribing {
  readonly workspace: string;
  readonly address: Buffer;
}

/** The word in the address behind "unsubscribe": nothing in it can be read or made by who has not the server's secret. It never ends. */
export const unsubscribeToken = (secret: string, { workspace, address }: Unsubscribing): Promise<string> =>
  new CompactEncrypt(Buffer.concat([Buffer.from(workspace.replaceAll("-", ""), "hex"), address]))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(keyOf(secret));

/** Of whom it speaks; null: it is not ours. */
export async function readUnsubscribeToken(secret: string, token: string): Promise<Unsubscribing | null> {
  if (token.length > 500) return null;
  try {
    const { plaintext } = await compactDecrypt(token, keyOf(secret), {
      ...{ keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] },
    });
    const bytes = Buffer.from(plaintext);
    const workspace = bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    return { workspace, address: bytes.subarray(16) };
  } catch {
    return null;
  }
}

/** Of the secret that signs sessions, and for nothing else. */
const keyOf = (secret: string): Uint8Array => new Uint8Array(hkdfSync("sha256", secret, "", "polku unsubscribe", 32));
