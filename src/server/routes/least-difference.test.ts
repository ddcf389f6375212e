import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { audit } from "../../api/audit.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { touchpointPage } from "../../api/touchpoint.ts";

const polku = await polkuForTests();
const settings = { timeZone: "Europe/Helsinki", languages: ["fi"], customerWord: null };

/** Four hundred guests who rate two touchpoints: 36 in 40 are satisfied with the taste, 32 in 40 with the bill, eight points apart. */
const told = Array.from({ length: 400 }, (_, guest) =>
  (
    [
      ["taste", guest % 40 < 36],
      ["bill", guest % 40 >= 8],
    ] as const
  ).map(([touchpoint, isSatisfied]) =>
    anExperienceBody({
      ...{ id: someId(), customer: `guest-${guest}`, touchpoint },
      answers: { satisfaction: isSatisfied ? 5 : 1 },
    }),
  ),
).flat();

describe("the least difference of a verdict", () => {
  const verdicts = async () => {
    const page = documented(overview, await polku.askWithKey("GET", paths.overview("lunch")));
    const of = (key: string) => page.touchpoints.find((touchpoint) => touchpoint.key === key)!.verdict;
    return [of("taste"), of("bill"), page.minimumDifference];
  };

  it("is three points unless the workspace has chosen others, and then nothing is said of it", async () => {
    await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: lunchFile(),
      headers: { "content-type": "text/yaml" },
    });
    for (let from = 0; from < told.length; from += 400)
      await polku.askWithKey("POST", paths.experiences, { body: told.slice(from, from + 400) });
    await polku.followed();
    assert.deepEqual(await verdicts(), ["strength", "pain", undefined]);
    assert.doesNotMatch((await polku.askWithKey("GET", paths.report("lunch", "en"))).text, /usually 3/);
  });

  it("holds for every page, the audit and its report once it is chosen, and is told by each", async () => {
    const body = { ...settings, minimumDifference: 15 };
    assert.equal((await polku.askWithKey("PUT", paths.settings, { body })).status, 200);
    assert.deepEqual(await verdicts(), ["neither", "neither", 15]);
    const bill = documented(touchpointPage, await polku.askWithKey("GET", paths.touchpoint("lunch", "bill")));
    assert.deepEqual([bill.verdict, bill.minimumDifference], ["neither", 15]);
    const { touchpoints, minimumDifference } = documented(audit, await polku.askWithKey("GET", paths.audit("lunch")));
    assert.deepEqual([touchpoints.find(({ key }) => key === "bill")!.verdict, minimumDifference], ["neither", 15]);
    const report = (await polku.askWithKey("GET", paths.report("lunch", "en"))).text;
    assert.match(report, /lie at least 15 points from the others, usually 3\./);
  });

  it("stays where settings are saved without it, and lies between 1 and 20", async () => {
    await polku.askWithKey("PUT", paths.settings, { body: settings });
    assert.equal((await verdicts())[2], 15);
    const asked = await polku.askWithKey("PUT", paths.settings, { body: { ...settings, minimumDifference: 0 } });
    assert.match(asked.text, /expected a number of points from 1 to 20, got 0/);
  });
});
