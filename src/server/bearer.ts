import type { FastifyRequest } from "fastify";

/** The key, secret or credential that a request brings (`Authorization: Bearer …`); undefined where it brings none. */
export const bearerOf = ({ headers }: Pick<FastifyRequest, "headers">): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1];
