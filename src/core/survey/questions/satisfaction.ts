import { standardOnScale } from "./on-scale.ts";

/** How satisfied: 1 very dissatisfied to 5 very satisfied. */
export const satisfaction = standardOnScale("satisfaction");
