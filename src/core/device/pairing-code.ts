/** What a pairing code is made of: no letter or digit that could be taken for another, and no U, so that no word comes of it. */
export const pairingSigns = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
export const pairingLength = 6;
/** How long a code leads in, in minutes. */
export const pairingMinutes = 10;

/** The code in what somebody typed, however it is written; null where it can be none. */
export function readPairingCode(typed: string): string | null {
  if (typed.length > 40) return null;
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return code.length === pairingLength && [...code].every((sign) => pairingSigns.includes(sign)) ? code : null;
}
