import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import { type Journey, touchpointsOf } from "../src/core/journey/journey.ts";
import { writeJourney } from "../src/core/journey/write-journey.ts";
import { found } from "./axe.ts";
import { aJourneyOf } from "./journey-of.ts";
import { polkuInBrowser } from "./polku.ts";

const { open, polku } = await polkuInBrowser();
await aJourneyOf(polku, "six", 6);
const { journey } = (await polku.askWithKey("GET", paths.journey("six"))).json<{ journey: Journey }>();
const gone = touchpointsOf(journey)[1]!.touchpoint.key;
const stages = journey.stages.map((stage) => ({
  ...stage,
  touchpoints: stage.touchpoints.map((one) => (one.key === gone ? { ...one, retired: true } : one)),
}));
const kept = await polku.askWithKey("PUT", paths.journey("six"), { body: writeJourney({ ...journey, stages }) });
assert.equal(kept.status, 200, kept.text);

describe("what is retired", () => {
  it("stands on the journey where it was heard, marked, and leads to its page, which says so and advises nothing", async () => {
    await using opened = await open("/journey/six");
    const { page } = opened;
    const stone = page.locator(`svg.polku-journey a[data-touchpoint="${gone}"]`);
    await stone.waitFor();
    assert.match((await stone.getAttribute("aria-label")) ?? "", /^.+ \(retired\), /);
    await page.goto(new URL(`/journey/six/${gone}`, page.url()).href);
    await page.getByText("Retired: it is no longer on the journey.").waitFor();
    await page.getByRole("region", { name: "For Monday" }).getByText("nothing is advised on it").waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("is gone from a slice in which nobody was heard there", async () => {
    await using opened = await open("/journey/six?until=2026-10-15");
    await opened.page.locator(`svg.polku-journey a[data-touchpoint="${gone}"]`).waitFor();
    await using later = await open("/journey/six?from=2026-11-01");
    await later.page.getByRole("button", { name: "Show everything" }).first().waitFor();
    assert.equal(await later.page.locator(`svg.polku-journey a[data-touchpoint="${gone}"]`).count(), 0);
  });
});
