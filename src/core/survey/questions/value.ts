import { standardOnScale } from "./on-scale.ts";

/** Whether it was worth its price and trouble: 1 not at all to 5 fully. */
export const value = standardOnScale("value");
