import type { FastifyReply, FastifyRequest } from "fastify";

/** Calls back once when a request is over: answered, given up, or its connection gone, of which one that waits its turn is told nothing else. */
export function whenOver(request: FastifyRequest, reply: FastifyReply, over: () => void): void {
  const { socket } = request;
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    socket.removeListener("close", end);
    over();
  };
  socket.once("close", end);
  reply.raw.once("finish", end);
  reply.raw.once("close", end);
  if (socket.destroyed) end();
}
