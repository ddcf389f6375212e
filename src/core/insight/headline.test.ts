import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../test/counted.ts";
import type { AnswerCounts } from "./counts.ts";
import { anyHeadlineOf, headlineOf, targetFor } from "./headline.ts";

const headline = (...answers: AnswerCounts[]) => headlineOf(answers, { perspective: "customer" })?.key;
const answered = (answer: string, about: Partial<AnswerCounts> = {}) =>
  someAnswers({ 1: 10, 2: 10 }, { answer, ...about });

describe("headlineOf", () => {
  it("is the first answered of satisfaction, smiley, effort, expectation and own ratings, in whatever order they come", () => {
    const own = answered("queue", { kind: "rating", scale: [1, 5] });
    const all = [own, answered("expectation"), answered("effort"), answered("smiley"), answered("satisfaction")];
    assert.equal(headline(...all), "satisfaction.positive");
    assert.equal(headline(...all.slice(0, 4)), "smiley.positive");
    assert.equal(headline(...all.slice(0, 3)), "effort.easy");
    assert.equal(headline(...all.slice(0, 2)), "expectation.netExceeded");
    assert.equal(headline(own, answered("value")), "queue.positive");
  });

  it("passes over what was asked and not answered", () => {
    assert.equal(headline(someAnswers({}, { notAnswered: 9 }), answered("effort")), "effort.easy");
  });

  it("is any other measure rather than none, so that whoever was heard is not called blind", () => {
    assert.equal(headline(answered("recommend"), answered("value")), "value.positive");
    assert.equal(headline(answered("return")), "return.positive");
    assert.equal(headline(answered("recommend")), "recommend.nps");
  });

  it("is of emotions where nothing else was answered, to judge by; but no variable, for sets of words lie on no scale", () => {
    const emotions = answered("emotions", { kind: "set", codes: [{ code: 0, n: 9 }], sets: [["joy"]] });
    assert.equal(anyHeadlineOf([emotions], { perspective: "customer" })?.key, "emotions.net");
    assert.equal(headline(emotions), undefined);
    assert.equal(anyHeadlineOf([emotions, answered("effort")], { perspective: "customer" })?.key, "effort.easy");
  });

  it("is none where nobody answered, or only in words", () => {
    assert.equal(headline(), undefined);
    assert.equal(headline(answered("comment", { kind: "text" })), undefined);
  });
});

describe("targetFor", () => {
  const answers = [answered("satisfaction"), answered("effort", { kind: "effort", scale: [1, 7] })];
  const aim = (target: Parameters<typeof targetFor>[0]["target"], measure?: string) =>
    targetFor(
      { answers, ...(target !== undefined && { target }) },
      { perspective: "customer", ...(measure && { measure }) },
    );

  it("is that of the measure which it names, and of no other", () => {
    const easy = { measure: "effort.easy", value: 0.7 };
    assert.equal(aim(easy), undefined, "judged by satisfaction, of which nothing is wanted");
    assert.equal(aim(easy, "effort.easy"), 0.7);
    assert.equal(aim({ measure: "satisfaction.positive", value: 0.9 }), 0.9);
    assert.equal(aim({ measure: "satisfaction.positive", value: 0.9 }, "effort.easy"), undefined);
  });

  it("is, as a number alone, that of the measure by which the touchpoint is judged", () => {
    assert.deepEqual([aim(0.8), aim(0.8, "satisfaction.positive"), aim(0.8, "effort.easy")], [0.8, 0.8, undefined]);
  });
});
