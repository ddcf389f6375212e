import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aSurvey } from "../../test/survey.ts";
import type { ResponseSent } from "../core/survey/response.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { afterArrival, changed, type Kept, unsentOf, visitAfter, withFirst } from "./kept.ts";

const survey = aSurvey(
  [
    { ask: "smiley", key: "smiley" },
    { ask: "comment", key: "comment" },
  ],
  { languages: ["en", "fi"] },
);
const page: SurveyPage = { version: 1, survey, known: {}, offered: {}, language: "en" };
const morning = new Date("2026-11-29T08:00:00Z");
const after = (hours: number) => new Date(morning.getTime() + hours * 3_600_000);
const at = (hours: number) => after(hours).getTime();

const unsent = (kept: Kept) => unsentOf(kept, morning);
const answersOf = (responses: readonly ResponseSent[]) => responses.map(({ answers }) => answers);

describe("what is kept of a survey on a device", () => {
  const first = visitAfter(undefined, page, "code", morning);
  const pressed = changed(first, { answers: { smiley: 4 } }, at(0));

  it("is a beginning, told to the server as opened, and each answer after it", () => {
    assert.deepEqual(answersOf(unsent(first)), [{}]);
    assert.deepEqual(answersOf(unsent(pressed)), [{ smiley: 4 }]);
    assert.equal(pressed.answering.revision, 2);
  });

  it("does not tell where somebody is", () => {
    const opened = afterArrival(first, unsent(first), []);
    const there = changed(opened, { place: "comment" }, at(0));
    assert.deepEqual([there.answering.place, unsent(there)], ["comment", []]);
  });

  it("is what was left, for who comes back on the same day", () => {
    assert.deepEqual(visitAfter(pressed, page, "code", after(5)), pressed);
  });

  it("is another visit a day later; what the first left unsent is sent before it", () => {
    const next = visitAfter(pressed, page, "code", after(25));
    assert.notEqual(next.answering.id, pressed.answering.id);
    assert.deepEqual(answersOf(unsent(next)), [{ smiley: 4 }, {}]);
    const arrived = afterArrival(next, unsent(next), []);
    assert.deepEqual(unsent(visitAfter(arrived, page, "code", after(26))), []);
  });

  it("stays one customer's own where the link is signed and something was said", () => {
    assert.equal(visitAfter(pressed, page, "code.signed", after(1000)).answering.id, pressed.answering.id);
  });

  it("begins anew where the survey's words are other ones, and goes on in the survey's language where theirs is gone", () => {
    assert.notEqual(visitAfter(pressed, { ...page, version: 2 }, "code", after(1)).answering.id, pressed.answering.id);
    const inFinnish = changed(first, { language: "fi" }, at(0));
    const inEnglish = { ...page, survey: { ...survey, languages: ["en"] } };
    assert.equal(visitAfter(inFinnish, inEnglish, "code", after(1)).answering.language, "en");
  });

  it("takes the answer of an e-mail's link, the last that was tapped, until all was said", () => {
    const tapped = withFirst(first, ["smiley", 1]);
    // The first that the server hears of it is the answer, not an opened page before it.
    assert.deepEqual([tapped.answering.answers, tapped.answering.revision], [{ smiley: 1 }, 1]);
    const other = withFirst(changed(tapped, { place: "comment" }, at(0)), ["smiley", 4]);
    assert.deepEqual([other.answering.answers, other.answering.place], [{ smiley: 4 }, "smiley"]);
    const ended = changed(pressed, { ended: true }, at(0));
    assert.deepEqual(withFirst(ended, ["smiley", 1]), ended);
    const opened = afterArrival(first, unsent(first), []);
    assert.deepEqual(answersOf(unsent(withFirst(opened, ["smiley", 1]))), [{ smiley: 1 }]);
  });

  it("knows whose quota was full", () => {
    assert.equal(afterArrival(pressed, unsent(pressed), [pressed.answering.id]).answering.isEnough, true);
    assert.equal(afterArrival(pressed, unsent(pressed), []).answering.isEnough, false);
  });

  it("loses nothing and doubles nothing, whatever arrives, is lost on its way or is left for a day", () => {
    const doing = fc.oneof(
      fc.record({ does: fc.constant("answers"), value: fc.integer({ min: 1, max: 4 }) }),
      fc.constantFrom(
        { does: "sends" },
        { does: "sends, and hears nothing" },
        { does: "reloads" },
        { does: "leaves for a day" },
      ),
    );
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (course) => {
        const server = new Map<string, ResponseSent>();
        const said = new Map<string, unknown>();
        let hours = 0;
        let kept = visitAfter(undefined, page, "code", morning);
        const arrive = (responses: readonly ResponseSent[]) => {
          for (const one of responses) if (one.revision > (server.get(one.id)?.revision ?? 0)) server.set(one.id, one);
        };
        said.set(kept.answering.id, {});
        for (const step of [...course, { does: "sends" }]) {
          if ("value" in step) kept = changed(kept, { answers: { smiley: step.value } }, at(hours));
          const responses = unsent(kept);
          if (step.does.startsWith("sends")) arrive(responses);
          if (step.does === "sends") kept = afterArrival(kept, responses, []);
          if (step.does === "leaves for a day") hours += 25;
          if (step.does === "reloads" || step.does === "leaves for a day")
            kept = visitAfter(JSON.parse(JSON.stringify(kept)), page, "code", after(hours));
          said.set(kept.answering.id, kept.answering.answers);
        }
        assert.deepEqual(unsent(kept), []);
        assert.deepEqual(new Map([...server].map(([id, { answers }]) => [id, answers])), said);
      }),
    );
  });
});
