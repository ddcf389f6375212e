import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import { aJourneyWith } from "../../../../test/journeys.ts";
import { dayOf } from "../../calendar.ts";
import { type Arrivals, window } from "./arrivals.ts";
import { heardOf } from "./heard.ts";

const today = dayOf("2026-11-22")!;
const journey = aJourneyWith("menu", "bill");

/** Ten people a day, each once, over the twelve weeks until yesterday. */
const arrivals = (about: Partial<Arrivals> = {}, aDay = 10, until = today - 1): Arrivals => {
  const days = Array.from({ length: 84 }, (_, at) => ({ day: until - 83 + at, experiences: aDay, people: aDay }));
  return {
    ...{ journey: "lunch", perspective: "customer", touchpoint: "bill", days, last: until, first: until - 83 },
    ...{ experiences: 84 * aDay, people: 84 * aDay, peopleSince: 84 * aDay },
    ...about,
  };
};
const at = (touchpoint: string, told: readonly Arrivals[], answers = [someAnswers({ 4: 700, 2: 100 })]) =>
  heardOf(journey, told, answers, today, []).touchpoints.find((one) => one.touchpoint === touchpoint)!;

describe("heardOf", () => {
  it("tells of a touchpoint how much there is, from when until when, and day by day", () => {
    const bill = at("bill", [arrivals()]);
    assert.deepEqual(
      [bill.experiences, bill.first, bill.last, bill.coverage, bill.silence],
      [840, "2026-08-30", "2026-11-21", "measured", null],
    );
    assert.deepEqual([bill.days.length, bill.days.at(-1), bill.days.at(-2), bill.days[0]], [window, 0, 10, 0]);
  });

  it("calls a touchpoint blind where nobody ever spoke, stale where nobody has for 90 days, thin below five people", () => {
    assert.equal(at("menu", [arrivals()]).coverage, "blind");
    assert.equal(at("bill", [arrivals({}, 10, today - 90)]).coverage, "stale");
    assert.equal(at("bill", [arrivals({}, 10, today - 89)]).coverage, "measured");
    assert.equal(at("bill", [arrivals({ peopleSince: 4 })]).coverage, "thin");
  });

  it("tells of what is retired as long as anybody was heard there, and never misses it", () => {
    const stages = journey.stages.map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.map((one) => ({ ...one, retired: true })),
    }));
    const { touchpoints } = heardOf({ ...journey, stages }, [arrivals({}, 10, today - 30)], [], today, []);
    assert.deepEqual(
      touchpoints.map(({ touchpoint, experiences, silence }) => [touchpoint, experiences, silence]),
      [["bill", 840, null]],
    );
  });

  it("withholds the same channel of equals, whichever was heard first", () => {
    const by = (channel: string, people: number) => arrivals({ channel, people, experiences: people });
    const told = [by("qr", 20), by("kiosk", 20), by("web", 3), by("mail", 40)];
    const channels = at("bill", [arrivals(), ...told]).channels;
    assert.deepEqual(
      channels.map(({ channel, experiences }) => [channel, experiences]),
      [
        ["mail", 40],
        ["qr", 20],
        ["kiosk", null],
        ["web", null],
      ],
    );
    assert.deepEqual(at("bill", [arrivals(), ...told.reverse()]).channels, channels);
  });

  it("hears a silence, at the touchpoint and by a channel of it", () => {
    const qr = arrivals({ channel: "qr" }, 10, today - 8);
    const bill = at("bill", [arrivals(), arrivals({ channel: "kiosk" }), qr]);
    assert.equal(bill.silence, null);
    assert.deepEqual(
      bill.channels.map(({ channel, silence }) => [channel, silence?.days ?? null]),
      [
        ["kiosk", null],
        ["qr", 7],
      ],
    );
  });

  it("withholds a day with four people, and another that would give it away", () => {
    const usual = arrivals();
    const days = usual.days.map((one, index) => (index === 40 ? { ...one, experiences: 4, people: 4 } : one));
    const shown = at("bill", [{ ...usual, days, people: 834, experiences: 834 }]).days;
    assert.equal(shown.filter((count) => count === null).length, 2);
  });

  it("withholds a channel of four people, and another that would give it away", () => {
    const few = arrivals({ channel: "email", people: 4, experiences: 4 });
    const told = [arrivals(), arrivals({ channel: "kiosk" }), arrivals({ channel: "qr", people: 90 }), few];
    const counts = at("bill", told).channels.map(({ channel, experiences }) => [channel, experiences]);
    assert.deepEqual(counts, [
      ["kiosk", 840],
      ["email", null],
      ["qr", null],
    ]);
  });

  it("tells what became of the question by which it is judged; of few people nothing", () => {
    const answers = someAnswers({ 4: 700, 2: 100 }, { notAnswered: 20, notApplicable: 5 });
    assert.deepEqual(at("bill", [arrivals()], [answers]).states, {
      ...{ answer: "satisfaction", answered: 800, notAnswered: 20, notApplicable: 5, notAsked: 15 },
    });
    assert.equal(at("bill", [arrivals()], [someAnswers({ 4: 4 })]).states, null);
    // Of what counts once a person it is every answer that was asked for.
    assert.equal(at("bill", [arrivals()], [{ ...answers, said: 30 }]).states?.answered, 30);
  });

  it("tells from whom it heard; of four colleagues not even how much", () => {
    const few = { experiences: 84, people: 4, passes: 84, unanswered: 0 };
    const totals = { ...few, from: "2026-08-30", until: "2026-11-21", weighted: false };
    const staff = { perspective: "employee", totals } as const;
    assert.deepEqual(heardOf(journey, [arrivals()], [], today, [staff]).perspectives, [
      { perspective: "customer", experiences: 840, last: "2026-11-21" },
      { perspective: "employee", experiences: null, last: null },
    ]);
  });
});
