import assert from "node:assert/strict";
import { it } from "node:test";
import { successMeans } from "./success-means.ts";

it("success is of all that is required, or of what somebody rated, and then names what nobody did", () => {
  const said = (unrated?: readonly string[]) =>
    successMeans("en", unrated === undefined ? {} : { unrated }, (key) => key.toUpperCase());
  assert.equal(said(), "Share of journeys in which everything that was required succeeded.");
  assert.equal(
    said(["bill", "queue"]),
    "Share of journeys in which everything that was required succeeded at those touchpoints that somebody has rated. Nobody has rated: BILL and QUEUE.",
  );
});
