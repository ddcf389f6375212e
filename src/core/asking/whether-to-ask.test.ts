import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { localTime } from "../local-time.ts";
import { isSampled } from "./is-sampled.ts";
import { latestToAsk, timeToAsk } from "./time-to-ask.ts";
import { type AskingFacts, whetherToAsk } from "./whether-to-ask.ts";

const at = (time: string) => Date.parse(time) / 1000;
/** A customer with an e-mail address, on a Monday at noon in Helsinki; a test states only what it is about. */
const someone = (about: Partial<AskingFacts> = {}): AskingFacts => ({
  now: at("2026-11-30T12:00:00+02:00"),
  wished: at("2026-11-30T12:00:00+02:00"),
  latest: at("2026-12-14T12:00:00+02:00"),
  how: { channels: ["email", "sms"], hours: { from: 9, until: 20 }, days: [1, 2, 3, 4, 5, 6, 7] },
  zone: "Europe/Helsinki",
  isAsked: true,
  exempt: false,
  isSampled: true,
  addresses: { email: "open" },
  setUp: ["email", "sms"],
  hasAnswered: false,
  otherwiseAsked: [],
  quietDays: 30,
  ...about,
});
const reason = (about: Partial<AskingFacts>) => {
  const decided = whetherToAsk(someone(about));
  return decided.ask ? null : decided.reason;
};

describe("whether somebody is asked", () => {
  it("is decided by what is known of them, each reason by its name", () => {
    assert.deepEqual(whetherToAsk(someone()), { ask: true, due: someone().now, channel: "email" });
    assert.equal(reason({ isAsked: false }), "survey-not-asked");
    assert.equal(reason({ isSampled: false }), "not-sampled");
    assert.equal(reason({ addresses: {} }), "no-address");
    assert.equal(reason({ addresses: { email: "bounced" } }), "bounced");
    assert.equal(reason({ addresses: { email: "bounced", sms: "unsubscribed" } }), "unsubscribed");
    assert.equal(reason({ setUp: ["sms"] }), "no-channel");
    assert.equal(reason({ hasAnswered: true }), "answered-already");
    assert.equal(reason({ latest: at("2026-11-30T11:00:00+02:00") }), "too-late");
  });

  it("takes the first channel that leads to them", () => {
    const decided = whetherToAsk(someone({ addresses: { email: "bounced", sms: "open" } }));
    assert(decided.ask);
    assert.equal(decided.channel, "sms");
  });

  it("leaves who was asked lately in peace, to the second, unless the survey is exempt", () => {
    const month = at("2026-10-31T12:00:00+02:00");
    assert.equal(reason({ otherwiseAsked: [month + 1] }), "asked-lately");
    assert.equal(reason({ otherwiseAsked: [month] }), null);
    assert.equal(reason({ otherwiseAsked: [month + 1], exempt: true }), null);
    assert.equal(reason({ isOnListAlready: true, exempt: true, quietDays: 0 }), "asked-lately");
    // The same survey is not asked twice within the hour, whatever happened in it.
    const { now } = someone();
    assert.equal(reason({ askedThis: [now - 3599], exempt: true, quietDays: 0 }), "asked-lately");
    assert.equal(reason({ askedThis: [now - 3600], exempt: true, quietDays: 0 }), null);
    // What is already planned for next week counts too.
    assert.equal(reason({ otherwiseAsked: [at("2026-12-07T12:00:00+02:00")] }), "asked-lately");
    assert.equal(reason({ otherwiseAsked: [someone().now], quietDays: 0 }), null);
  });

  it("leaves quiet days between any two times at which somebody is asked, whatever comes (law)", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200 * 24)), fc.integer({ min: 0, max: 60 }), (hours, quietDays) => {
        const asked: number[] = [];
        for (const hour of hours.toSorted((a, b) => a - b)) {
          const now = someone().now + hour * 3600;
          const facts = { now, wished: now, latest: now + 14 * 86_400, otherwiseAsked: asked, quietDays };
          const decided = whetherToAsk(someone(facts));
          if (decided.ask) asked.push(decided.due);
        }
        for (const [i, one] of asked.entries())
          for (const other of asked.slice(0, i)) assert(Math.abs(one - other) >= quietDays * 86_400);
      }),
    );
  });
});

describe("the time to ask", () => {
  const how = { hours: { from: 9, until: 20 }, days: [1, 2, 3, 4, 5] };
  const helsinki = (wished: string) =>
    new Date(timeToAsk(at(wished), how, "Europe/Helsinki") * 1000).toISOString().replace(".000", "");

  it("is at once by day, else the next morning, and on Monday after a Friday evening", () => {
    assert.equal(helsinki("2026-11-30T12:00:00+02:00"), "2026-11-30T10:00:00Z");
    assert.equal(helsinki("2026-11-30T08:59:59+02:00"), "2026-11-30T07:00:00Z");
    assert.equal(helsinki("2026-11-30T20:00:00+02:00"), "2026-12-01T07:00:00Z");
    assert.equal(helsinki("2026-11-27T20:00:00+02:00"), "2026-11-30T07:00:00Z");
  });

  it("keeps to the clock on the wall when that is put forward", () => {
    // In the night to Sunday, 29 March 2026, Helsinki goes from +02:00 to +03:00.
    assert.equal(helsinki("2026-03-28T23:00:00+02:00"), "2026-03-30T06:00:00Z");
  });

  it("is never earlier than wished, never at night, and within a week and a day (law)", () => {
    const zones = fc.constantFrom("Europe/Helsinki", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "UTC");
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 })).filter(([a, b]) => a < b);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        zones,
        days,
        hours,
        (wished, zone, days, [from, until]) => {
          const time = timeToAsk(wished, { hours: { from, until }, days }, zone);
          const { day, second } = localTime(time, zone);
          assert(time >= wished && time <= wished + 8 * 86_400 + 7200);
          assert(days.includes(((day + 3) % 7) + 1));
          // Where clocks leave an hour out, it begins at the next.
          assert(second >= from * 3600 - 3600 && second <= until * 3600 + 3600);
        },
      ),
    );
  });
});

describe("until when somebody may be asked", () => {
  const weekdays = { hours: { from: 9, until: 20 }, days: [1, 2, 3, 4, 5] };

  it("is a day from when they may first, where a late asking falls on a weekend", () => {
    // Sixty days after Tuesday, 29 September 2026, is a Saturday; two weeks after it, within which it was to be, are long past.
    const event = at("2026-09-29T12:00:00+03:00");
    const wished = event + 60 * 86_400;
    const latest = latestToAsk(wished, event + 14 * 86_400, weekdays, "Europe/Helsinki");
    assert.equal(new Date(latest * 1000).toISOString(), "2026-12-01T07:00:00.000Z");
    const decided = whetherToAsk(someone({ now: event, wished, latest, how: { ...someone().how, ...weekdays } }));
    assert.deepEqual(decided, { ask: true, due: at("2026-11-30T09:00:00+02:00"), channel: "email" });
  });

  it("is never before one may ask at all, whatever the delay, the days and the hours (law)", () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 })).filter(([a, b]) => a < b);
    const seconds = fc.integer({ min: 0, max: 366 * 86_400 });
    fc.assert(
      fc.property(fc.nat(2_000_000_000), seconds, seconds, days, hours, (event, delay, within, days, [from, until]) => {
        const how = { channels: ["email"] as const, hours: { from, until }, days };
        const wished = event + delay;
        const latest = latestToAsk(wished, event + within, how, "Europe/Helsinki");
        assert(latest >= event + within);
        assert(whetherToAsk(someone({ now: event, wished, latest, how })).ask);
      }),
    );
  });
});

describe("a sample", () => {
  it("says the same for the same, and takes about its share of people", () => {
    const taken = Array.from({ length: 10_000 }, (_, i) => isSampled(0.2, `customer-${i}`, "visit", "order-1"));
    const again = Array.from({ length: 10_000 }, (_, i) => isSampled(0.2, `customer-${i}`, "visit", "order-1"));
    assert.deepEqual(taken, again);
    const count = taken.filter(Boolean).length;
    // Five standard deviations of a binomial with 10,000 draws of 0.2 are 200.
    assert(count > 1800 && count < 2200, String(count));
    assert(isSampled(1, "a", "b", "c"));
  });
});
