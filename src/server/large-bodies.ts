import type { FastifyInstance } from "fastify";
import { paths } from "../api/paths.ts";
import { refuseWith } from "./door.ts";
import { networkOf } from "./network-of.ts";
import { tooFast } from "./routes/bodies.ts";
import { UnderWay } from "./under-way.ts";
import { whenOver } from "./when-over.ts";

/** Bytes that come with the head, mostly: nobody holds much of our memory by them. */
const small = 16_384;
/** How many larger ones may be on their way at once, of one network and in all. */
const atOnce = { each: 100, all: 400 };
/** How long one may take: a minute, and as long as a slow line needs, in milliseconds. */
const longest = (bytes: number): number => 60_000 + bytes / 50;

/**
 * A body is held in memory until it is whole, before anybody is asked who they are: so large ones are counted, and one that stalls is given up.
 * Files that are brought to be imported go to the disk as they come, and may take their time.
 */
export function limitLargeBodies(app: FastifyInstance): void {
  const underWay = new UnderWay(atOnce);
  app.addHook("onRequest", (request, reply, done) => {
    const { "content-length": length, "transfer-encoding": coding } = request.headers;
    const bytes = Number(length ?? 0);
    const isSmall = coding === undefined && bytes <= small;
    if (isSmall || request.routeOptions.url?.startsWith(paths.uploads) === true) return done();
    const end = underWay.begin(networkOf(request.ip));
    if (end === undefined) return void refuseWith(reply, [tooFast]);
    const late = setTimeout(() => request.raw.destroy(), longest(bytes));
    request.raw.once("end", () => clearTimeout(late));
    whenOver(request, reply, () => {
      clearTimeout(late);
      end();
    });
    done();
  });
}
