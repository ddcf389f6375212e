import type { FastifyInstance, FastifyRequest } from "fastify";
import { secretIn } from "../core/survey/credential.ts";
import { bearerOf } from "./bearer.ts";
import { BodiesUnderWay } from "./bodies-under-way.ts";
import { holdBody } from "./hold-body.ts";
import type { House } from "./house.ts";
import { networkOf } from "./network-of.ts";
import { visitorOf } from "./people/visitor.ts";
import { bytesOf, isFileToImport, small } from "./time-for-bodies.ts";

/**
 * How many large ones may be on their way at once, of one sender, to one workspace and in all: each is held until it is whole, so by them
 * we hold at most as many of the largest that their doors take, 4 MB of experiences and 1 MB of anything else.
 */
const most = {
  /** Who has a key or a session, and kiosks, whose links are theirs alone. */
  own: { each: 100, workspace: 150, all: 200 },
  /** Links to surveys: anybody may have one. */
  link: { each: 40, workspace: 80, all: 120 },
  /** They come into no workspace, and only their network tells them apart. */
  stranger: { each: 20, workspace: 80, all: 80 },
};

/**
 * A body is held in memory until it is whole: so large ones are counted. Who is known by a key, a session or a link has a share of their
 * own, however many send from one address; only strangers share what their network has. Links of surveys, which anybody may have, take
 * nothing from keys and sessions, and who holds many of one workspace cannot keep others out: neither by bodies that stall, for those give
 * way, nor by others, for a workspace has its share.
 */
export function limitLargeBodies(app: FastifyInstance, house: House): void {
  const underWay = {
    own: new BodiesUnderWay(most.own),
    link: new BodiesUnderWay(most.link),
    stranger: new BodiesUnderWay(most.stranger),
  };
  app.addHook("onRequest", async (request, reply) => {
    if ((bytesOf(request) ?? Infinity) <= small || isFileToImport(request)) return;
    const { as, sender, workspace } = await senderOf(request, house);
    return holdBody(request, reply, underWay[as], { sender, workspace });
  });
}

/** Who sends it, told by its head alone; of whom we do not know, the network. */
async function senderOf(
  request: FastifyRequest,
  house: House,
): Promise<{ readonly as: keyof typeof most; readonly sender: string; readonly workspace: string }> {
  const visitor = await visitorOf(request, house, { prolong: false });
  if (visitor.as === "key") return { as: "own", sender: visitor.id, workspace: visitor.workspace };
  if (visitor.as === "person") return { as: "own", sender: visitor.person.id, workspace: visitor.workspace ?? "" };
  const secret = secretIn(bearerOf(request) ?? "");
  const link = await house.findLink(secret);
  if (link.ok && link.value !== undefined && link.value.ended === null)
    return { as: link.value.device === null ? "link" : "own", sender: secret, workspace: link.value.workspace };
  // Whoever has gone meanwhile has no address any more.
  return { as: "stranger", sender: networkOf(request.ip ?? ""), workspace: "" };
}
