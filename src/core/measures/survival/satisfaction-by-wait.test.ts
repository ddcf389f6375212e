import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { satisfactionByWait } from "./satisfaction-by-wait.ts";

/** Forty cases at each of six waits. */
const cases = (key: string, satisfied: readonly number[]) =>
  satisfied.map((count, i) => ({ key, hours: 2 ** i, n: 40, satisfied: count }));
const critical = cases("critical", [36, 33, 28, 20, 12, 6]);
const normal = cases("normal", [37, 36, 34, 31, 28, 24]);
const near = (got: number, expected: number) => assert.ok(Math.abs(got / expected - 1) < 1e-8, `${got} ${expected}`);

describe("satisfactionByWait", () => {
  it("is R's logit with a slope for each criticality", () => {
    // glm(cbind(satisfied, n - satisfied) ~ 0 + key + key:log(hours), binomial); 2^coef; against one slope for all
    const found = satisfactionByWait([...critical, ...normal]);
    assert.ok(!("refused" in found));
    const [one, other] = found.effects;
    near(one!.oddsPerDoubling, 0.449055166396);
    near(one!.low, 0.364203258345);
    near(one!.high, 0.553675833059);
    near(other!.oddsPerDoubling, 0.648130343607);
    near(other!.high, 0.79738309131);
    near(found.interaction!.chiSquare, 5.95205313839);
    near(found.interaction!.p, 0.0147001550912);
  });

  it("does not depend on the unit of time, nor on how cases are put together", () => {
    const minutes = [...critical, ...normal].flatMap(({ n, satisfied, hours, key }) => [
      { key, hours: hours * 60, n: n / 2, satisfied: Math.floor(satisfied / 2) },
      { key, hours: hours * 60, n: n / 2, satisfied: Math.ceil(satisfied / 2) },
    ]);
    const [one, other] = [satisfactionByWait([...critical, ...normal]), satisfactionByWait(minutes)];
    assert.ok(!("refused" in one) && !("refused" in other));
    one.effects.forEach((effect, i) => {
      near(other.effects[i]!.oddsPerDoubling, effect.oddsPerDoubling);
    });
  });

  it("has no interaction with one class, and refuses too few and waits that are all alike", () => {
    const alone = satisfactionByWait(critical);
    assert.ok(!("refused" in alone));
    assert.equal(alone.interaction, null);
    assert.deepEqual(satisfactionByWait([]), { refused: "too-few" });
    assert.deepEqual(satisfactionByWait([{ key: "a", hours: 2, n: 30, satisfied: 25 }]), { refused: "too-few" });
    assert.deepEqual(satisfactionByWait([{ key: "a", hours: 2, n: 90, satisfied: 45 }]), { refused: "same-wait" });
  });
});
