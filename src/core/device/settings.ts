import type { Hours } from "./hours.ts";

/** How a kiosk behaves. Hours are those of the clock where it stands. */
export interface DeviceSettings {
  /** Seconds without a touch after which it asks whether somebody is there, and begins anew. */
  readonly idle: number;
  /** What becomes of an answer that was begun and left. */
  readonly partial: "keep" | "drop";
  /** Seconds for which it says thank you. */
  readonly thanks: number;
  /** When its screen is dark. */
  readonly sleep: Hours;
  /** Languages shown as buttons, of those that the survey has; none: all of them. */
  readonly languages: readonly string[];
  readonly sound: boolean;
  /** What it says while it waits for somebody, by language; none: the first question alone. */
  readonly attract: Readonly<Record<string, string>>;
  /** When the place is open: what is pressed at other times is left out of the figures. null: always. */
  readonly open: Hours | null;
  /** Minutes of opening hours without a sign of it after which it counts as silent. */
  readonly silentAfter: number;
}

/** What leads out of the full screen, as the device can check it without a network: PBKDF2 with SHA-256, 32 bytes, in base64url. */
export interface LeaveCode {
  readonly salt: string;
  readonly rounds: number;
  readonly hash: string;
}

export const idleBounds = { least: 15, most: 600 } as const;
export const thanksBounds = { least: 1, most: 30 } as const;
export const silentBounds = { least: 5, most: 10_080 } as const;
export const leaveCodePattern = /^\d{4,8}$/;
export const longestAttract = 200;

export const usualSettings: DeviceSettings = {
  ...{ idle: 30, partial: "keep", thanks: 3, sleep: {}, languages: [], sound: false, attract: {} },
  ...{ open: null, silentAfter: 30 },
};
