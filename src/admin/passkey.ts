import { paths } from "../api/paths.ts";
import { Declined, send } from "./api.ts";

/** Whether this browser can make and use passkeys at this address: they belong to a name, not to a number. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential !== "undefined" &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential &&
  !/^[\d.]+$|^\[/.test(location.hostname);

/** Signs in with a passkey that the reader chooses. */
export async function signInWithPasskey(): Promise<void> {
  const options = await send<PublicKeyCredentialRequestOptionsJSON>("POST", paths.passkeySignInBegin);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await chosen(navigator.credentials.get({ publicKey }));
  await send("POST", paths.passkeySignIn, { response });
}

/** Makes a passkey for the person who is signed in. */
export async function makePasskey(name: string): Promise<void> {
  const options = await send<PublicKeyCredentialCreationOptionsJSON>("POST", paths.myPasskeyBegin);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await chosen(navigator.credentials.create({ publicKey }));
  await send("POST", paths.myPasskeys, { name, response });
}

async function chosen(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch(() => null);
  if (credential === null) throw new Declined("passkey-cancelled");
  return (credential as PublicKeyCredential).toJSON();
}
