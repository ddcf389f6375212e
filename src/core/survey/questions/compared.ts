import { standardOnScale } from "./on-scale.ts";

/** Against others that one uses: −2 much worse to 2 much better. */
export const compared = standardOnScale("compared");
