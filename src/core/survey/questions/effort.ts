import { standardOnScale } from "./on-scale.ts";

/** How easy it was made: 1 very difficult to 7 very easy. */
export const effort = standardOnScale("effort");
