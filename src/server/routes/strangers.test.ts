import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { paths } from "../../api/paths.ts";
import type { Audit } from "../../core/insight/audit-value.ts";

const polku = await polkuForTests();

/** Sixty visits of people who did not say who they are. The slower the bill and the order, the more had a problem. */
const visits = Array.from({ length: 60 }, (_, visit) => {
  const about = { journey: "lunch", pass: `visit-${visit}`, at: "2026-05-10T12:00:00+02:00" };
  const [bill, speed] = [1 + (visit % 5), 1 + (Math.floor(visit / 5) % 5)];
  return {
    experiences: (
      [
        ["bill", bill],
        ["order-speed", speed],
      ] as const
    ).map(([touchpoint, satisfaction]) => ({
      ...anExperienceBody({ id: someId(), touchpoint, answers: { satisfaction } }),
      ...about,
      customer: undefined,
    })),
    outcome: { id: someId(), kind: "problem", good: false, happened: bill + speed < 5, ...about },
  };
});

describe("visits of people whom nobody knows", () => {
  it("are of one person each, whatever that person told of", async () => {
    const kept = await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: lunchFile(),
      headers: { "content-type": "text/yaml" },
    });
    assert.equal(kept.status, 200, kept.text);
    const send = async (path: string, body: unknown) => {
      const answer = await polku.askWithKey("POST", path, { body });
      assert.equal(answer.json<{ accepted: number }>().accepted, (body as unknown[]).length, answer.text);
    };
    await send(
      paths.experiences,
      visits.flatMap(({ experiences }) => experiences),
    );
    await send(
      paths.outcomes,
      visits.map(({ outcome }) => outcome),
    );
    await polku.followed();
    const { experiences, passes, people } = await audited();
    assert.deepEqual([experiences, passes, people], [120, 60, 60]);
  });

  it("tell what goes with a bad thing that happened: the better the rating, the less of it", async () => {
    const { whole, drivers } = await audited();
    const figure = whole["outcome.problem"];
    assert(figure?.ok);
    const had = visits.filter(({ outcome }) => outcome.happened).length;
    assert.deepEqual([figure.estimate.value, figure.estimate.n], [had / 60, 60]);
    assert("items" in drivers, JSON.stringify(drivers));
    assert.equal(drivers.outcome, "problem");
    assert.deepEqual(
      drivers.items.map(({ direction }) => direction),
      [1, 1],
    );
  });
});

async function audited(): Promise<Audit> {
  return (await polku.askWithKey("GET", paths.audit("lunch"))).json<Audit>();
}
