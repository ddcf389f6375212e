import type { FastifyReply, FastifyRequest } from "fastify";
import type { BodiesUnderWay, Body } from "./bodies-under-way.ts";
import { refuseWith } from "./door.ts";
import { tooFast } from "./routes/bodies.ts";
import { whenOver } from "./when-over.ts";

/** Counts the body of a request among those under way until it is over; answers where it may not be, or whoever sends it has gone. */
export function holdBody(
  request: FastifyRequest,
  reply: FastifyReply,
  underWay: BodiesUnderWay,
  whose: Pick<Body, "sender" | "workspace">,
): FastifyReply | undefined {
  const { raw } = request;
  if (raw.destroyed) return reply.hijack();
  const { socket } = raw;
  // What came with the head is read, and waits to be.
  const before = socket.bytesRead - raw.readableLength;
  const body = { ...whose, arrived: () => socket.bytesRead - before, giveUp: () => socket.destroy() };
  const begun = underWay.begin(body, performance.now());
  if (begun === undefined) return refuseWith(reply, [tooFast]);
  raw.once("end", begun.whole);
  whenOver(request, reply, begun.over);
  return undefined;
}
