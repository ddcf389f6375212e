import { compactVerify } from "jose";
import { readSigned, type Signed } from "../core/survey/signed.ts";

/** The longest token read, in characters: an address must hold it. */
const longest = 4000;

/** What a signed token (JWT, HS256) says of a respondent; null where it was not signed by this secret, or cannot be read. */
export async function readToken(token: string, secret: string): Promise<Signed | null> {
  if (token.length > longest) return null;
  try {
    const { payload } = await compactVerify(token, new TextEncoder().encode(secret), { algorithms: ["HS256"] });
    return readSigned(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return null;
  }
}
