import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mistake } from "../core/mistakes/mistake.ts";
import { NotNow } from "../core/not-now.ts";
import type { Problem } from "../core/problem.ts";
import { troubleOf } from "../store/records/trouble.ts";
import { refuseWith } from "./door.ts";
import { securityHeaders } from "./security.ts";
import { withoutSecret } from "./without-secret.ts";

/** Puts into words what Fastify refuses by itself, and what no door expected; a bug is logged and never shown. */
export function sayErrors(app: FastifyInstance, log: (line: string) => void): void {
  const nothing = ({ method, url }: FastifyRequest, reply: FastifyReply) =>
    refuseWith(reply, [{ code: "unknown-address", message: `nothing is at ${method} ${url}` }]);
  app.setNotFoundHandler(nothing);
  // What is sent there is not parsed for that.
  app.addHook("onRequest", (request, reply, done) => {
    if (request.is404 && request.method !== "GET") nothing(request, reply);
    else done();
  });
  app.setErrorHandler((error: FastifyError, request, reply) => refuseWith(reply, [problemOf(error, request, log)]));
}

/** Says of an address that leads to no door, and by which nothing was asked of any yet, why it cannot be read. */
export function refuseAddress(_: FastifyError, { url }: FastifyRequest, reply: FastifyReply): void {
  refuseWith(reply.headers(securityHeaders), [mistake("unreadable-address", { got: JSON.stringify(url) })]);
}

/** What went wrong, in words; what nobody expected is logged. */
export function problemOf(
  error: FastifyError,
  { method, url }: Pick<FastifyRequest, "method" | "url">,
  log: (line: string) => void,
): Problem {
  const known = inWords(error);
  if (known !== null) return known;
  log(`${method} ${withoutSecret(url)} failed: ${error.stack ?? error.message}`);
  return mistake("our-mistake");
}

function inWords(error: FastifyError): Problem | null {
  if (error instanceof NotNow) return error.problem;
  const trouble = troubleOf(error);
  if (trouble !== undefined) return trouble;
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return { code: "too-large", message: "the request is larger than what is taken at once" };
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return { code: "wrong-content-type", message: `expected another content type; ${error.message}` };
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
      return { code: "unreadable-json", message: "expected JSON, got nothing" };
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return { code: "unreadable-json", message: `expected JSON; ${error.message}` };
    default:
      return error.statusCode !== undefined && error.statusCode < 500
        ? { code: "unreadable-request", message: error.message }
        : null;
  }
}
