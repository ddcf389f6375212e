import { standardOnScale } from "./on-scale.ts";

/** How likely one would recommend: 0 not at all to 10 most certainly. */
export const recommend = standardOnScale("recommend");
