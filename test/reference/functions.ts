import { drivers } from "./functions/drivers.ts";
import { groups } from "./functions/groups.ts";
import { promises } from "./functions/promises.ts";
import { regressions } from "./functions/regression.ts";
import { series } from "./functions/series.ts";
import { shares } from "./functions/shares.ts";
import { survival } from "./functions/survival.ts";
import { weights } from "./functions/weights.ts";
import type { ReferenceFunction } from "./vector.ts";

/** Every function of the vectors that Polku has, by its name there. */
export const functions: Readonly<Record<string, ReferenceFunction>> = {
  ...shares,
  ...drivers,
  ...groups,
  ...promises,
  ...regressions,
  ...weights,
  ...survival,
  ...series,
};
