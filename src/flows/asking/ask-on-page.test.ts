import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Askers, askersIn } from "../../../test/asking.ts";
import { recordsForTests } from "../../../test/postgres.ts";
import { aResponse } from "../../../test/responses.ts";
import { isSampled } from "../../core/asking/is-sampled.ts";
import { signToken } from "../../outside/signed-token.ts";
import { countInvitations, latestInvitations } from "../../store/records/asking/survey-invitations.ts";
import { erase } from "../../store/records/changing/erase.ts";
import { openLink } from "../surveys/open-link.ts";
import { takeResponses } from "../surveys/take-responses.ts";
import { askOnPage } from "./ask-on-page.ts";
import { takeEvents } from "./take-events.ts";

const records = await recordsForTests();
const popover = { share: 1, quiet: 30 };
const nobody = { attributes: {}, context: {} };

/** A page that shows a survey to whom its server has signed in. */
async function aShop(askers: Askers, survey = "visit") {
  const { secret, signingSecret } = await askers.respondents.link(survey, { signed: true, channel: "web" });
  const linkOf = async (signed: object) => `${secret}.${await signToken({ ...nobody, ...signed }, signingSecret!)}`;
  const open = async (link: string) => {
    const opened = await openLink(link, askers.respondents);
    assert(opened.ok, JSON.stringify(opened));
    return opened.value;
  };
  return {
    asks: async (signed: object, how = popover) => askOnPage(await open(await linkOf(signed)), how),
    /** The survey is there, and tells so; or somebody answers. */
    shows: async (signed: object, about = {}) => {
      const at = askers.respondents.clock.toISOString();
      const sent = aResponse({ language: "en", at, sent: at, ...about });
      assert((await takeResponses(await linkOf(signed), [sent], askers.respondents)).ok);
    },
  };
}
const notAsked = async ({ effects: { workspace } }: Askers, survey = "visit") =>
  (await countInvitations(records, workspace, survey)).notAsked;
const purchaseOf = ({ respondents: { clock } }: Askers, customer: string) => ({
  ...{ id: `order-${customer}-${clock.getTime()}`, type: "purchase", at: clock.toISOString(), customer },
  email: `${customer}@example.com`,
});
const onPurchase = { triggers: [{ key: "after-purchase", event: "purchase" }] };

describe("a survey that a page would show by itself", () => {
  it("is not shown to who was asked by e-mail lately; that is counted once, however many pages they look at", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase);
    const shop = await aShop(askers);
    assert(await shop.asks({ customer: "c-1" }), "nobody knows them yet");
    assert.deepEqual(await notAsked(askers), {}, "who is asked by a page is told by the survey itself");
    await takeEvents([purchaseOf(askers, "c-1")], askers.effects);
    await askers.send();
    assert.equal(askers.sent.length, 1);
    for (let page = 0; page < 3; page++) assert(!(await shop.asks({ customer: "c-1" })));
    assert(await shop.asks({ customer: "c-2" }), "another is asked");
    assert.deepEqual(await notAsked(askers), { "asked-lately": 1 });
    const latest = await latestInvitations(records, askers.effects.workspace, "visit", 9);
    assert.deepEqual(latest.map(({ channel, reason }) => [channel, reason]).toSorted(), [
      ["email", null],
      ["web", "asked-lately"],
    ]);
    assert(await shop.asks({ customer: "c-1" }, { share: 1, quiet: 0 }), "a page may show it all the same");
    askers.wait(24 * 31);
    assert(await shop.asks({ customer: "c-1" }));
  });

  it("counts as an asking once it was shown, so that e-mail keeps quiet and no other page asks", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase);
    await askers.ask("other", { triggers: [] });
    const shop = await aShop(askers);
    const other = await aShop(askers, "other");
    await shop.shows({ customer: "c-1" });
    assert(!(await other.asks({ customer: "c-1" })));
    await takeEvents([purchaseOf(askers, "c-1")], askers.effects);
    await askers.send();
    assert.equal(askers.sent.length, 0);
    assert.deepEqual(await notAsked(askers), { "asked-lately": 1 });
    assert.deepEqual(await notAsked(askers, "other"), { "asked-lately": 1 });
  });

  it("that is exempt is asked also of those who were asked something, but not of who answered it", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase);
    await askers.ask("exit", { exempt: true, triggers: [] });
    const shop = await aShop(askers, "exit");
    await takeEvents([purchaseOf(askers, "c-1")], askers.effects);
    await askers.send();
    assert(await shop.asks({ customer: "c-1" }));
    await shop.shows({ customer: "c-1" });
    // What was opened is not asked again within the hour, unless the page says that it is.
    assert(!(await shop.asks({ customer: "c-1" })));
    assert(await shop.asks({ customer: "c-1" }, { share: 1, quiet: 0 }));
    askers.wait(1);
    assert(await shop.asks({ customer: "c-1" }));
    await shop.shows({ customer: "c-1" }, { answers: { smiley: 4 } });
    assert(!(await shop.asks({ customer: "c-1" })));
    assert.deepEqual(await notAsked(askers, "exit"), { "asked-lately": 1, "answered-already": 1 });
  });

  it("is asked of a share of people, each drawn once on whatever device; who was not drawn is counted", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase);
    const shop = await aShop(askers);
    const people = Array.from({ length: 40 }, (_, n) => `c-${n}`);
    const drawn = people.filter((customer) => isSampled(0.5, customer, "visit", ""));
    assert(drawn.length > 5 && drawn.length < 35, `${drawn.length}`);
    for (const device of ["phone", "desk"]) {
      const asked: string[] = [];
      for (const customer of people)
        if (await shop.asks({ customer, context: { device } }, { share: 0.5, quiet: 30 })) asked.push(customer);
      assert.deepEqual(asked, drawn);
    }
    assert.deepEqual(await notAsked(askers), { "not-sampled": 40 - drawn.length });
  });

  it("is shown to whom a link does not name: nobody knows whether they were asked", async () => {
    const askers = await askersIn(records);
    await askers.ask("visit", onPurchase);
    const shop = await aShop(askers);
    assert(await shop.asks({}));
    assert(!(await shop.asks({ pass: "order-7" }, { share: 0, quiet: 30 })));
    const { secret } = await askers.respondents.link("visit", { channel: "web" });
    const opened = await openLink(secret, askers.respondents);
    assert(opened.ok && (await askOnPage(opened.value, popover)));
    assert.deepEqual(await notAsked(askers), {});
  });

  it("leaves no trace of a customer who is erased, but that somebody was not asked", async () => {
    const askers = await askersIn(records);
    const { workspace } = askers.effects;
    await askers.ask("visit", onPurchase);
    const shop = await aShop(askers);
    await shop.shows({ customer: "c-1" });
    assert(!(await shop.asks({ customer: "c-1" })));
    await erase(records, workspace, { customer: "c-1" });
    const rows = await records.inWorkspace(workspace, (sql) =>
      sql.query("SELECT customer, said FROM polku.survey_invitations"),
    );
    assert.deepEqual(rows, [{ customer: null, said: {} }]);
    askers.wait(1);
    assert(await shop.asks({ customer: "c-1" }), "whoever comes anew is nobody that was asked");
  });
});
