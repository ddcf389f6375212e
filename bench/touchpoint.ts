import { paths } from "../src/api/paths.ts";
import { firstAndAgain } from "./first-and-again.ts";
import { slicesLookedAt, touchpoints } from "./loaded-polku.ts";

/** What to do next, which the page fills in when it is there: of everybody, of periods, of places and of a group. */
const whatToDo = slicesLookedAt()
  .slice(0, 14)
  .map((slice) => paths.priorities("lunch", slice));

/** A touchpoint's page, of slices that people look at: each slice at another touchpoint. */
export default firstAndAgain(
  "touchpoint",
  slicesLookedAt().map((slice, index) => paths.touchpoint("lunch", touchpoints[index % touchpoints.length]!, slice)),
  { name: "what to do next", pages: whatToDo, budget: 3000 },
);
