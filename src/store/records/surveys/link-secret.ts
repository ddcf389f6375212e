import { createHmac } from "node:crypto";

/** The secret of a survey's link by its id, made of a key of the server that lies outside the records, so that it can be told again. */
export type LinkSecrets = (id: string) => string;

/** Those of a server with this key. 18 bytes are as many as can never be guessed, and short enough for a code to print. */
export const linkSecrets =
  (serverKey: string): LinkSecrets =>
  (id) =>
    createHmac("sha256", serverKey).update(`polku survey link ${id}`).digest().subarray(0, 18).toString("base64url");
