/**
 * Why a press at a kiosk is kept and not counted: faster than people can follow one another · play: one after another, whatever face ·
 * while the place was closed.
 */
export const flags = ["burst", "play", "closed"] as const;
export type Flag = (typeof flags)[number];
