import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import { standardAnswers } from "../../experience/answers.ts";
import { measureOf } from "../../experience/measure-keys.ts";
import { endsIn, inMeasure, keepTarget, kept, meantFor, told } from "./target-edits.ts";
import { touchpointOf } from "./touchpoint-edits.ts";

const measure = (key: string) => measureOf(key, new Map(Object.entries(standardAnswers)))!;
const satisfied = measure("satisfaction.positive");
const nps = measure("recommend.nps");

describe("a touchpoint's target", () => {
  it("is said, said anew, and taken away so that the file says nothing of it", () => {
    const said = keepTarget(aJourney(), "bill", kept(80, satisfied));
    const anew = keepTarget(said, "bill", kept(90, satisfied));
    assert.deepEqual(touchpointOf(anew, "bill")?.target, { measure: "satisfaction.positive", value: 0.9 });
    assert.deepEqual(keepTarget(said, "bill", undefined), aJourney());
    const untouched = aJourney();
    assert.equal(keepTarget(untouched, "bill", undefined), untouched, "what was not there is no step");
  });

  it("is meant for the measure that it names, by whatever the touchpoint is judged", () => {
    const target = { measure: "recommend.nps", value: 40 };
    assert.equal(meantFor(target, satisfied), "recommend.nps");
    assert.equal(meantFor(target, null), "recommend.nps");
  });

  it("is meant for the measure that judges where it names none, as long as it can be reached there", () => {
    assert.equal(meantFor(0.8, satisfied), "satisfaction.positive");
    assert.equal(meantFor(0.8, nps), "recommend.nps");
    assert.equal(meantFor(undefined, nps), "recommend.nps");
    assert.equal(meantFor(40, satisfied), null);
  });

  it("is meant for none where it names none and nobody has answered: that is not guessed", () => {
    assert.deepEqual(
      [undefined, 0.8, 1, 0, -5, 40].map((target) => meantFor(target, null)),
      [null, null, null, null, null, null],
    );
  });

  it("is told in per cent, and kept as the file has it", () => {
    assert.equal(told(0.57, satisfied), 57);
    assert.equal(told(0.123456789, satisfied), 12.3456789);
    assert.deepEqual(kept(57, satisfied), { measure: "satisfaction.positive", value: 0.57 });
    assert.equal(told(-12.5, nps), -12.5);
    assert.deepEqual(
      [endsIn(satisfied), endsIn(nps)],
      [
        [0, 100],
        [-100, 100],
      ],
    );
  });

  it("goes over to another measure as the number that it was told as, as near as can be reached", () => {
    const value = (...about: Parameters<typeof inMeasure>) => inMeasure(...about).value;
    assert.deepEqual(inMeasure(kept(80, satisfied), satisfied, nps), { measure: "recommend.nps", value: 80 });
    assert.equal(value(kept(80, nps), nps, satisfied), 0.8);
    assert.equal(value(kept(-20, nps), nps, satisfied), 0);
  });

  it("keeps the number of an older file, when somebody says for which measure it was", () => {
    const value = (...about: Parameters<typeof inMeasure>) => inMeasure(...about).value;
    assert.equal(value(0.8, null, satisfied), 0.8);
    assert.equal(value(-20, null, nps), -20);
    assert.equal(value(40, null, satisfied), 0.4, "there is no share of 40: it was 40 per cent");
    assert.equal(value(-20, null, satisfied), 0);
  });
});
