import { standardOnScale } from "./on-scale.ts";

/** How likely one would come again: 0 not at all to 10 most certainly. */
export const comeAgain = standardOnScale("return");
