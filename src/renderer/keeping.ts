import type { Kept } from "./kept.ts";

/** Where responses are kept until they have arrived; where the browser keeps nothing, only as long as the page is open. */
export interface Keeping {
  read(): Kept | undefined;
  write(kept: Kept): void;
  /** Told when another page of the same link has written. */
  onOther(told: (kept: Kept) => void): void;
}

export function keepingFor(credential: string): Keeping {
  const key = `polku-response:${credential}`;
  const read = (text: string | null): Kept | undefined => {
    try {
      const kept = JSON.parse(text ?? "null") as Kept | null;
      return typeof kept?.answering.id === "string" ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    read: () => {
      try {
        return read(localStorage.getItem(key));
      } catch {
        return undefined;
      }
    },
    write: (kept) => {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
      } catch {
        // Refused, or full: the page itself still knows.
      }
    },
    onOther: (told) =>
      addEventListener("storage", (event) => {
        const kept = event.key === key ? read(event.newValue) : undefined;
        if (kept !== undefined) told(kept);
      }),
  };
}

/** Where nothing is to be kept. */
export const keepsNothing: Keeping = { read: () => undefined, write: () => {}, onOther: () => {} };
