import { compactVerify, SignJWT } from "jose";
import { longestToken, readSigned, type Signed } from "../core/survey/signed.ts";

/** What a signed token (JWT, HS256) says of a respondent; null where it was not signed by this secret, or cannot be read. */
export async function readToken(token: string, secret: string): Promise<Signed | null> {
  if (token.length > longestToken) return null;
  try {
    const { payload } = await compactVerify(token, new TextEncoder().encode(secret), { algorithms: ["HS256"] });
    return readSigned(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return null;
  }
}

/** A token that says of a respondent what Polku itself knows, as `readToken` reads it; throws where that is more than it reads. */
export async function signToken(
  { customer, expires, once, attributes = {}, context = {}, ...rest }: Partial<Signed>,
  secret: string,
): Promise<string> {
  const claims = {
    ...rest,
    // A link in a text message is long enough.
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(Object.keys(context).length > 0 && { context }),
    ...(customer !== undefined && { sub: customer }),
    ...(expires !== undefined && { exp: expires }),
    ...(once !== undefined && { jti: once }),
  };
  const token = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(secret));
  if (token.length > longestToken)
    throw new Error(`a link must hold at most ${longestToken} signed characters, got ${token.length}`);
  return token;
}
