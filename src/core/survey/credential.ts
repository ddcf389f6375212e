/** By what a link leads into a survey: `SECRET`, or `SECRET.TOKEN`, where the token is what is signed of whoever follows it. */
export const secretIn = (credential: string): string => credential.split(".", 1)[0]!;

/** Null: nothing is signed. */
export function tokenIn(credential: string): string | null {
  const { length } = secretIn(credential);
  return length < credential.length ? credential.slice(length + 1) : null;
}
