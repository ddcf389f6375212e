import type { FastifyInstance, FastifyRequest } from "fastify";
import { paths } from "../api/paths.ts";
import { octets } from "./routes/uploads.ts";

/** Bytes that come with the head, mostly: nobody holds much of our memory by them. */
export const small = 16_384;

/** How long a body may take, in milliseconds: little has a quarter of a minute, more a minute and as long as a slow line needs. */
const longest = (bytes: number): number => (bytes <= small ? 15_000 : 60_000 + bytes / 50);

/** Bytes of a body as its sender says, or null where that is not said; 0 where there is none. */
export const bytesOf = ({ headers }: FastifyRequest): number | null =>
  headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : null;

/** Files that are brought to be imported go to the disk as they come, and may take their time. */
export const isFileToImport = ({ method, routeOptions, headers }: FastifyRequest): boolean =>
  method === "POST" && routeOptions.url === paths.uploads && headers["content-type"] === octets;

/**
 * A body has its time, whoever sends it: then its connection is closed, also where it was answered before it was there. A file to import
 * has that time from its answer on.
 */
export function giveBodiesTime(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    const { raw } = request;
    const bytes = bytesOf(request);
    const { socket } = raw;
    if (bytes === 0 || socket.destroyed) return done();
    let late: NodeJS.Timeout | undefined;
    const begin = (milliseconds: number) => {
      late = setTimeout(() => socket.destroy(), milliseconds).unref();
    };
    const isThere = () => {
      clearTimeout(late);
      socket.removeListener("close", isThere);
    };
    raw.once("end", isThere);
    socket.once("close", isThere);
    // Nobody reads one that is refused, so nobody tells that it has come to its end.
    reply.raw.once("finish", () => raw.complete && isThere());
    if (!isFileToImport(request)) begin(bytes === null ? longest(small + 1) : longest(bytes));
    else reply.raw.once("finish", () => !raw.complete && begin(longest(0)));
    done();
  });
}
