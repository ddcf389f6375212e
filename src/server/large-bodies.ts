import type { FastifyInstance, FastifyRequest } from "fastify";
import { paths } from "../api/paths.ts";
import { secretIn } from "../core/survey/credential.ts";
import { bearerOf } from "./bearer.ts";
import { refuseWith } from "./door.ts";
import type { House } from "./house.ts";
import { networkOf } from "./network-of.ts";
import { visitorOf } from "./people/visitor.ts";
import { tooFast } from "./routes/bodies.ts";
import { octets } from "./routes/uploads.ts";
import { UnderWay } from "./under-way.ts";
import { whenOver } from "./when-over.ts";

/** Bytes that come with the head, mostly: nobody holds much of our memory by them. */
const small = 16_384;
/** How many larger ones may be on their way at once, of one sender and in all: each is held until it is whole. */
const most = {
  /** Who has a key or a session, and kiosks, whose links are theirs alone. */
  own: { each: 60, all: 200 },
  /** Links to surveys: anybody may have one. */
  link: { each: 40, all: 120 },
  stranger: { each: 20, all: 80 },
};
/** How long one may take: a minute, and as long as a slow line needs, in milliseconds. */
const longest = (bytes: number): number => 60_000 + bytes / 50;

/**
 * A body is held in memory until it is whole: so large ones are counted, and one that stalls is given up. Who is known by a key, a
 * session or a link has a share of their own, however many send from one address, and links of surveys, which anybody may have, take
 * nothing from the others; only strangers share what their network has.
 * Files that are brought to be imported go to the disk as they come, and may take their time.
 */
export function limitLargeBodies(app: FastifyInstance, house: House): void {
  const underWay = {
    own: new UnderWay(most.own),
    link: new UnderWay(most.link),
    stranger: new UnderWay(most.stranger),
  };
  app.addHook("onRequest", async (request, reply) => {
    const { "content-length": length, "transfer-encoding": coding } = request.headers;
    const bytes = Number(length ?? 0);
    const isSmall = coding === undefined && bytes <= small;
    if (isSmall || isFileToImport(request)) return;
    const { as, who } = await senderOf(request, house);
    // Who has gone while it was asked who they are sends nothing any more.
    if (request.raw.destroyed) return reply.hijack();
    const end = underWay[as].begin(who);
    if (end === undefined) return refuseWith(reply, [tooFast]);
    const late = setTimeout(() => request.raw.destroy(), longest(bytes));
    request.raw.once("end", () => clearTimeout(late));
    whenOver(request, reply, () => {
      clearTimeout(late);
      end();
    });
  });
}

const isFileToImport = ({ method, routeOptions, headers }: FastifyRequest): boolean =>
  method === "POST" && routeOptions.url === paths.uploads && headers["content-type"] === octets;

/** Who sends it, told by its head alone; of whom we do not know, the network. */
async function senderOf(
  request: FastifyRequest,
  house: House,
): Promise<{ readonly as: keyof typeof most; readonly who: string }> {
  const visitor = await visitorOf(request, house, { prolong: false });
  if (visitor.as === "key") return { as: "own", who: visitor.id };
  if (visitor.as === "person") return { as: "own", who: visitor.person.id };
  const secret = secretIn(bearerOf(request) ?? "");
  const link = await house.findLink(secret);
  if (link.ok && link.value !== undefined && link.value.ended === null)
    return { as: link.value.device === null ? "link" : "own", who: secret };
  return { as: "stranger", who: networkOf(request.ip) };
}
