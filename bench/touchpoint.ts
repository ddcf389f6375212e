import { paths } from "../src/api/paths.ts";
import { firstAndAgain } from "./first-and-again.ts";
import { slicesLookedAt, touchpoints } from "./loaded-polku.ts";

/** A touchpoint's page, of slices that people look at: each slice at another touchpoint. */
export default firstAndAgain(
  "touchpoint",
  slicesLookedAt().map((slice, index) => paths.touchpoint("lunch", touchpoints[index % touchpoints.length]!, slice)),
);
