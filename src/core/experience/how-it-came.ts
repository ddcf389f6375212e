import { type Via, vias } from "./experience.ts";

/**
 * How an experience came is sliced by as attributes are, under this key: told by the person, told to staff, seen outside. A journey
 * that declares an attribute of this name has its own instead.
 */
export const howItCame = "how-it-came";

export const isHowItCame = (value: string): value is Via => vias.some((via) => via === value);
