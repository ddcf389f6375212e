import type { FastifyInstance } from "fastify";
import { mostAtOnce } from "../../api/experience.ts";
import { operations } from "../../api/operations.ts";
import { ok, refuse } from "../../core/result.ts";
import { inviteList } from "../../flows/asking/invite-list.ts";
import { keepTriggers, readInvitations, readTriggers } from "../../flows/asking/read-asking.ts";
import { takeEvents } from "../../flows/asking/take-events.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";
import { problemDetails } from "../problems.ts";
import { Rate } from "../rate.ts";
import { bodiesIn, tooFast } from "./bodies.ts";

/** Events a second of one workspace, in the long run; each may lead to a message to a person. */
const perSecond = 2000;
/** People of lists a second, likewise. */
const invitedPerSecond = 500;

/** Doors to who is asked: events, triggers, lists, and what became of them. */
export function openAsking(app: FastifyInstance, house: House): void {
  const eventRate = new Rate(Math.min(perSecond, house.rate));
  const listRate = new Rate(invitedPerSecond);

  open(app, operations.takeEvents, house, async ({ body }, { visitor, effects }) => {
    const bodies = bodiesIn(body, mostAtOnce);
    if (!bodies.ok) return bodies;
    const sender = visitor.as === "key" ? visitor.id : effects.workspace;
    if (!eventRate.allows(sender, bodies.value.length, performance.now())) return refuse([tooFast]);
    const taken = await takeEvents(bodies.value, effects);
    return taken.ok ? ok({ ...taken.value, rejected: taken.value.rejected.map(asProblem) }) : taken;
  });

  open(app, operations.readTriggers, house, ({ params }, { effects }) => readTriggers(params.survey, effects));

  open(app, operations.keepTriggers, house, ({ params, query, body }, { effects }) =>
    keepTriggers(params.survey, body, query.basedOn, effects),
  );

  open(app, operations.inviteToSurvey, house, async ({ params, query, body }, { effects }) => {
    const people = (body as { people?: unknown } | null)?.people;
    const count = Array.isArray(people) ? people.length : 1;
    if (!listRate.allows(effects.workspace, count, performance.now())) return refuse([tooFast]);
    const invited = await inviteList(params.survey, body, { onlyCheck: query.check === "true" }, effects);
    return invited.ok ? ok({ ...invited.value, rejected: invited.value.rejected.map(asProblem) }) : invited;
  });

  open(app, operations.readSurveyInvitations, house, async ({ params }, { effects }) => {
    const read = await readInvitations(params.survey, effects);
    if (!read.ok) return read;
    const latest = read.value.latest.map(({ made, due, sent, ...one }) => ({
      ...one,
      made: made.toISOString(),
      due: due?.toISOString() ?? null,
      sent: sent?.toISOString() ?? null,
    }));
    return ok({ ...read.value, latest });
  });
}

const asProblem = ({ index, problems }: { index: number; problems: Parameters<typeof problemDetails>[0] }) => ({
  index,
  problem: problemDetails(problems),
});
