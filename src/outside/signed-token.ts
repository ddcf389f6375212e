import { compactVerify, SignJWT } from "jose";
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

/** A token that says of a respondent what Polku itself knows, as `readToken` reads it. */
export const signToken = ({ customer, expires, once, ...rest }: Partial<Signed>, secret: string): Promise<string> =>
  new SignJWT({
    ...rest,
    ...(customer !== undefined && { sub: customer }),
    ...(expires !== undefined && { exp: expires }),
    ...(once !== undefined && { jti: once }),
  })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret));
