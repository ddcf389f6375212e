import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Operation } from "../api/operations.ts";
import type { Problem } from "../core/problem.ts";
import { type Result, refuse } from "../core/result.ts";
import type { KeyHolder } from "../store/records/keys.ts";
import { type KeyRing, mayPass } from "./permissions.ts";
import { problemDetails, problemType } from "./problems.ts";

/** What a door hands on: everything read by the operation's shapes. */
export interface Asked<O extends Operation> {
  readonly params: O extends { params: infer Shape extends z.ZodType } ? z.output<Shape> : undefined;
  readonly query: O extends { query: infer Shape extends z.ZodType } ? z.output<Shape> : undefined;
  /** Values by attribute, from `attribute.<key>=value`. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** As it came: JSON already parsed, any other type as text. */
  readonly body: unknown;
  readonly contentType: string;
  readonly accept: string;
}

/** An answer that is not JSON. */
export class Document {
  readonly type: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(type: string, text: string, headers: Readonly<Record<string, string>> = {}) {
    this.type = type;
    this.text = text;
    this.headers = headers;
  }
}

type AnswerOf<O extends Operation> = O extends { answer: infer Shape extends z.ZodType } ? z.output<Shape> : undefined;
export type Answered<O extends Operation> = Result<AnswerOf<O> | Document, readonly [Problem, ...Problem[]]>;

/** Opens one door of the API: reads the request by the operation's shapes, asks `answer`, and translates what it says. */
export function open<O extends Operation>(
  app: FastifyInstance,
  operation: O,
  keys: KeyRing,
  answer: (asked: Asked<O>, holder: KeyHolder | null) => Promise<Answered<O>>,
): void {
  app.route({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    handler: async (request, reply) => {
      const { authorization, "sec-fetch-site": site } = request.headers;
      const passage = await mayPass(operation, authorization, keys, site);
      if (!passage.ok) return refuseWith(reply, passage.refusal);
      const asked = readAsked(operation, request);
      if (!asked.ok) return refuseWith(reply, asked.refusal);
      const answered = await answer(asked.value, passage.value);
      if (!answered.ok) return refuseWith(reply, answered.refusal);
      reply.code(operation.status).header("cache-control", "no-store");
      if (answered.value instanceof Document)
        return reply.headers(answered.value.headers).type(answered.value.type).send(answered.value.text);
      return operation.answer === undefined ? reply.send() : reply.send(answered.value);
    },
  });
}

/** Sends a refusal as RFC 9457. */
export function refuseWith(reply: FastifyReply, problems: readonly [Problem, ...Problem[]]): FastifyReply {
  const details = problemDetails(problems);
  if (details.status === 401) reply.header("www-authenticate", "Bearer");
  if (details.status === 429 || details.status === 503) reply.header("retry-after", "1");
  return reply
    .code(details.status)
    .header("content-type", problemType)
    .send(Buffer.from(JSON.stringify(details)));
}

function readAsked<O extends Operation>(
  operation: O,
  request: FastifyRequest,
): Result<Asked<O>, readonly [Problem, ...Problem[]]> {
  const problems: Problem[] = [];
  const attributes: Record<string, readonly string[]> = {};
  const query: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>)) {
    if (operation.attributes && name.startsWith("attribute."))
      attributes[name.slice("attribute.".length)] = [value].flat();
    else query[name] = value;
  }
  const params = operation.params?.safeParse(request.params);
  const parsed = operation.query?.safeParse(query);
  for (const issue of [...(params?.error?.issues ?? []), ...(parsed?.error?.issues ?? [])]) {
    if (issue.code === "unrecognized_keys")
      problems.push(...issue.keys.map((name) => unknownParameter(name, operation)));
    else problems.push(invalidParameter(issue, { ...query, ...(request.params as object) }));
  }
  if (operation.query === undefined)
    problems.push(...Object.keys(query).map((name) => unknownParameter(name, operation)));
  const [first, ...rest] = problems;
  if (first !== undefined) return refuse([first, ...rest]);
  return {
    ok: true,
    value: {
      params: params?.data,
      query: parsed?.data,
      attributes,
      body: request.body,
      contentType: (request.headers["content-type"] ?? "").replace(/;.*/, "").trim().toLowerCase(),
      accept: request.headers.accept ?? "",
    } as Asked<O>,
  };
}

function unknownParameter(name: string, operation: Operation): Problem {
  const names = [...Object.keys(operation.query?.shape ?? {}), ...(operation.attributes ? ["attribute.<key>"] : [])];
  const known = names.length === 0 ? "none is known here" : `expected ${names.join(", ")}`;
  return { code: "unknown-parameter", message: `unknown parameter, ${known}, got "${name}"`, path: [name] };
}

function invalidParameter(issue: z.core.$ZodIssue, values: Readonly<Record<string, unknown>>): Problem {
  const name = String(issue.path[0] ?? "");
  const value = JSON.stringify(values[name] ?? null);
  return { code: "invalid-parameter", message: `${name}: ${issue.message}, got ${value}`, path: [name] };
}
