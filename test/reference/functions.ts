import { drivers } from "./functions/drivers.ts";
import { shares } from "./functions/shares.ts";
import { survival } from "./functions/survival.ts";
import type { ReferenceFunction } from "./vector.ts";

/** Every function of the vectors that Polku has, by its name there. */
export const functions: Readonly<Record<string, ReferenceFunction>> = { ...shares, ...drivers, ...survival };
