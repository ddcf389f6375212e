import { same } from "../journey/editing/same.ts";
import type { DeviceSettings } from "./settings.ts";

/** What of a kiosk is set, field by field. */
export interface KioskSet extends DeviceSettings {
  readonly name: string;
  readonly survey: string;
  readonly location: string | null;
}
export type KioskField = keyof KioskSet;

/** What two people made of the same kiosk. */
export interface KioskMerged {
  /** Both, where they touched different fields; mine, where both touched the same. */
  readonly merged: KioskSet;
  /** Fields that only the other changed. */
  readonly theirs: readonly KioskField[];
  /** Fields that both changed, and not to the same: who asks chooses. */
  readonly clashes: readonly KioskField[];
}

/** Two edits of the same kiosk as one, field by field; where both touched the same, that is told and nobody's word is lost. */
export function mergeKiosk(base: KioskSet, mine: KioskSet, theirs: KioskSet): KioskMerged {
  const changed = (Object.keys(theirs) as KioskField[]).filter((field) => !same(theirs[field], base[field]));
  const onlyTheirs = changed.filter((field) => same(mine[field], base[field]));
  return {
    merged: { ...mine, ...Object.fromEntries(onlyTheirs.map((field) => [field, theirs[field]])) },
    theirs: onlyTheirs,
    clashes: changed.filter((field) => !onlyTheirs.includes(field) && !same(mine[field], theirs[field])),
  };
}
