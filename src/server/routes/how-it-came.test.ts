import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { audit } from "../../api/audit.ts";
import { paths } from "../../api/paths.ts";
import { slices } from "../../api/slice.ts";
import { touchpointPage } from "../../api/touchpoint.ts";
import type { Via } from "../../core/experience/experience.ts";
import { howItCame } from "../../core/experience/how-it-came.ts";
import type { ExperienceStream } from "../../core/insight/heard/read-experience.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});

let person = 0;
/** So many people each tell of the bill, in one batch. */
async function told(...how: readonly (readonly [via: Via, people: number, satisfaction: number])[]) {
  const body = how.flatMap(([via, people, satisfaction]) =>
    Array.from({ length: people }, () =>
      anExperienceBody({ id: someId(), customer: `guest-${++person}`, via, answers: { satisfaction } }),
    ),
  );
  const answer = await polku.askWithKey("POST", paths.experiences, { body });
  assert.deepEqual(answer.json(), { accepted: body.length, duplicates: 0, rejected: [] });
  await polku.followed();
}
const bill = async (ways: readonly Via[] = []) => {
  const asked = ways.length === 0 ? {} : { attributes: { [howItCame]: ways } };
  return documented(touchpointPage, await polku.askWithKey("GET", paths.touchpoint("lunch", "bill", asked)));
};
const peopleAtBill = async (...ways: readonly Via[]) => (await bill(ways)).people;
const choices = async () =>
  documented(slices, await polku.askWithKey("GET", paths.slices("lunch"))).attributes.find(
    ({ key }) => key === howItCame,
  );
const waysOnPage = async () =>
  (await bill()).groups.attributes
    .find(({ key }) => key === howItCame)
    ?.groups.map(({ value, figure }) => [value, figure.ok ? figure.estimate.n : figure.n]);

describe("how experiences came", () => {
  it("is nothing to choose while all came from those who lived it", async () => {
    await told(["self", 30, 4]);
    assert.equal(await choices(), undefined);
    assert.deepEqual(await waysOnPage(), []);
    assert.deepEqual(
      [await peopleAtBill("self"), await peopleAtBill("self", "staff"), await peopleAtBill("staff")],
      [30, 30, 0],
      "an address that asks for it shows them all the same",
    );
    const slice = { attributes: { [howItCame]: ["self"] }, from: "2026-01-01" };
    const self = documented(touchpointPage, await polku.askWithKey("GET", paths.touchpoint("lunch", "bill", slice)));
    const everybody = { from: "2026-01-01" };
    const alone = documented(
      touchpointPage,
      await polku.askWithKey("GET", paths.touchpoint("lunch", "bill", everybody)),
    );
    assert.deepEqual([self.people, self.measures], [30, alone.measures]);
  });

  it("is said on the touchpoint's page with its numbers, and can be chosen; what came before came by itself", async () => {
    await told(["self", 10, 4], ["staff", 20, 1], ["outside", 12, 2]);
    await told(["self", 10, 5]);
    assert.deepEqual(await waysOnPage(), [
      ["outside", 12],
      ["self", 50],
      ["staff", 20],
    ]);
    const came = await choices();
    assert.deepEqual(
      came?.values.map(({ value, name, experiences }) => [value, name?.en, experiences]),
      [
        ["self", "told by the person", 50],
        ["staff", "told to staff", 20],
        ["outside", "seen elsewhere", 12],
      ],
    );
    assert.deepEqual(
      [await peopleAtBill(), await peopleAtBill("self"), await peopleAtBill("staff", "outside")],
      [82, 50, 32],
    );
    const streamed = async (...ways: readonly Via[]) => {
      const sought = { journey: "lunch", touchpoint: "bill", attributes: { [howItCame]: ways } };
      return (await polku.askWithKey("GET", paths.stream(sought))).json<ExperienceStream>().items.length;
    };
    assert.deepEqual([await streamed("staff"), await streamed("outside")], [20, 12], "the stream knows it, too");
  });

  it("follows when one is told anew as having come otherwise", async () => {
    const id = someId();
    const body = anExperienceBody({ id, customer: "guest-again", via: "self", answers: { satisfaction: 3 } });
    for (const more of [{}, { revision: 2, via: "staff" }])
      assert.equal((await polku.askWithKey("POST", paths.experiences, { body: { ...body, ...more } })).status, 202);
    await polku.followed();
    assert.deepEqual([await peopleAtBill("self"), await peopleAtBill("staff")], [50, 21]);
  });
});

describe("an audit", () => {
  const audited = async (attributes: Record<string, readonly string[]> = {}) =>
    documented(audit, await polku.askWithKey("GET", paths.audit("lunch", { attributes })));

  it("says of what it rests on how much came by staff or from outside, with the numbers", async () => {
    const { experiences, came } = await audited();
    const ways = came!.map(({ via, experiences, people }) => [via, experiences, people]);
    assert.deepEqual(ways, [
      ["self", await peopleAtBill("self"), await peopleAtBill("self")],
      ["staff", await peopleAtBill("staff"), await peopleAtBill("staff")],
      ["outside", await peopleAtBill("outside"), await peopleAtBill("outside")],
    ]);
    assert.equal(
      experiences,
      ways.reduce((sum, [, n]) => sum + Number(n), 0),
    );
    const report = await polku.askWithKey("GET", paths.report("lunch", "fi"));
    assert.match(
      report.text,
      /<dt>Miten saatiin<\/dt><dd>kertoi itse: \d+ kokemusta, \d+ ihmistä · kertoi henkilökunnalle: \d+/,
    );
  });

  it("says nothing of it where one way was chosen", async () => {
    assert.equal((await audited({ [howItCame]: ["self"] })).came, undefined);
  });
});
