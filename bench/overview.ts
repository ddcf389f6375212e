import { paths } from "../src/api/paths.ts";
import { firstAndAgain } from "./first-and-again.ts";
import { slicesLookedAt } from "./loaded-polku.ts";

/** The journey page's overview, with intervals and verdicts, of slices that people look at. */
export default firstAndAgain(
  "overview",
  slicesLookedAt().map((slice) => paths.overview("lunch", slice)),
);
