import assert from "node:assert/strict";
import { paths } from "../src/api/paths.ts";
import { type Journey, phases } from "../src/core/journey/journey.ts";
import { writeJourney } from "../src/core/journey/write-journey.ts";
import { readTemplates } from "../src/flows/read-templates.ts";
import { aJourney } from "../test/journeys.ts";
import { type PolkuForTests, someId } from "../test/polku.ts";

/** A journey of so many touchpoints, named as people name them: stages of the templates, in the order of their phases. */
function journeyOf(key: string, count: number): Journey {
  const all = phases.flatMap((phase) =>
    readTemplates().flatMap((template) =>
      template.stages
        .filter((stage) => stage.phase === phase)
        .map((stage) => ({
          ...stage,
          key: `${template.key}-${stage.key}`,
          touchpoints: stage.touchpoints.map((touchpoint) => ({
            ...touchpoint,
            key: `${template.key}-${touchpoint.key}`,
          })),
        })),
    ),
  );
  const stages: Journey["stages"][number][] = [];
  let left = count;
  // From all over the journey, so that few touchpoints are not all of its beginning.
  for (let at = 0; left > 0; at += 1) {
    const stage = all[Math.floor((at * all.length) / Math.min(all.length, Math.ceil(count / 3)))];
    if (stage === undefined) break;
    const touchpoints = stage.touchpoints.slice(0, left);
    left -= touchpoints.length;
    stages.push({ ...stage, touchpoints });
  }
  assert.equal(left, 0);
  const owners = Object.assign({}, ...readTemplates().map(({ owners }) => owners));
  return aJourney({ key, name: { fi: `${count} kosketuspistettä`, en: `${count} touchpoints` }, owners, stages });
}

/** Keeps such a journey, and tells of it: of each touchpoint 30 people, of some better than of others, of every ninth nobody. */
export async function aJourneyOf(polku: PolkuForTests, key: string, count: number): Promise<void> {
  const journey = journeyOf(key, count);
  const kept = await polku.askWithKey("PUT", paths.journey(key), { body: writeJourney(journey) });
  assert.equal(kept.status, 200, kept.text);
  const told = journey.stages
    .flatMap(({ touchpoints }) => touchpoints)
    .flatMap((touchpoint, at) =>
      Array.from({ length: at % 9 === 8 ? 0 : 30 }, (_, person) => ({
        id: someId(),
        revision: 1,
        journey: key,
        touchpoint: touchpoint.key,
        at: `2026-10-${10 + (person % 20)}T12:00:00+03:00`,
        customer: `guest-${person}`,
        answers: { satisfaction: 1 + ((person * 3 + at * 7) % (3 + (at % 3))), expectation: (person % 3) - 1 },
      })),
    );
  for (let from = 0; from < told.length; from += 500) {
    const answer = await polku.askWithKey("POST", paths.experiences, { body: told.slice(from, from + 500) });
    assert.equal(answer.status, 202, answer.text);
    assert.deepEqual(answer.json<{ rejected: unknown[] }>().rejected, []);
  }
  await polku.followed();
}
