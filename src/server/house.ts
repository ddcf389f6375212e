import type { Effects } from "../flows/effects.ts";
import type { KeyRing } from "./permissions.ts";

/** What lies behind the doors. */
export interface House {
  readonly effects: Effects;
  readonly keys: KeyRing;
  /** Polku's own version. */
  readonly version: string;
  /** Experiences and outcomes that one key may send a second. */
  readonly rate: number;
  /** Where the built app lies. */
  readonly appFolder: string;
  readonly behindSeconds: () => Promise<number>;
  readonly log: (line: string) => void;
  /** Whether each request is logged too. */
  readonly logRequests: boolean;
}
