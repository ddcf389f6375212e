import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Operation } from "../api/operation.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import { own } from "../core/own.ts";
import type { Problem, Refused } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { expectedIn } from "../core/shape.ts";
import { storable } from "../core/storable.ts";
import type { Effects } from "../flows/effects.ts";
import type { House } from "./house.ts";
import type { Caller } from "./people/entrance.ts";
import { callerOf, type Visitor, visitorOf } from "./people/visitor.ts";
import { mayPass, type Passed } from "./permissions.ts";
import { problemDetails, problemType } from "./problems.ts";
import type { Turns } from "./turns.ts";

/** What a door hands on: everything read by the operation's shapes. */
export interface Asked<O extends Operation> {
  readonly params: O extends { params: infer Shape extends z.ZodType } ? z.output<Shape> : undefined;
  readonly query: O extends { query: infer Shape extends z.ZodType } ? z.output<Shape> : undefined;
  /** Values by attribute, from `attribute.<key>=value`. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** As it came: JSON already parsed, a file's bytes as a stream, any other type as text. */
  readonly body: unknown;
  /** Bytes of the body, as its sender says; 0 where that is not said. */
  readonly length: number;
  readonly contentType: string;
  readonly accept: string;
  /** What a stream that was cut had told last; "" where it begins. */
  readonly lastEventId: string;
}

/** Who came through a door, and into what. */
interface There<O extends Pick<Operation, "needs">> {
  readonly visitor: Passed<O["needs"]>;
  /** Everything of the workspace that is entered; only behind doors that ask for a right there. */
  readonly effects: O["needs"] extends "anybody" | "self" ? undefined : Effects;
}

/** The same with what the answer needs. */
export interface Entered<O extends Operation> extends There<O> {
  readonly caller: Caller;
  /** Asks anew who is there: whether it still is somebody who may, in the same workspace. Sessions end, keys are revoked. */
  readonly stillMay: () => Promise<boolean>;
  /** Cookies that the answer sets. */
  readonly setCookies: (cookies: readonly string[]) => void;
}

/** An answer that is not JSON. */
export class Document {
  readonly type: string;
  readonly contents: string | Readable;
  readonly headers: Readonly<Record<string, string>>;
  constructor(type: string, contents: string | Readable, headers: Readonly<Record<string, string>> = {}) {
    this.type = type;
    this.contents = contents;
    this.headers = headers;
  }
}

type AnswerOf<O extends Operation> = O extends { answer: infer Shape extends z.ZodType } ? z.output<Shape> : undefined;
export type Answered<O extends Operation> = Result<AnswerOf<O> | Document, Refused>;

/**
 * Opens one door of the API: asks who is there and whether they may pass, before anything of a body is read, then reads the request by the
 * operation's shapes, asks `answer`, and translates what it says.
 */
export function open<const O extends Operation>(
  app: FastifyInstance,
  operation: O,
  house: House,
  answer: (asked: Asked<O>, entered: Entered<O>) => Promise<Answered<O>>,
): void {
  const inside = new WeakMap<FastifyRequest, There<O> & { readonly by: Visitor }>();
  app.route({
    method: operation.method,
    url: operation.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    // Nobody is known there yet, and what they say is short.
    ...(operation.needs === "anybody" && operation.method !== "GET" && { bodyLimit: 16_384 }),
    exposeHeadRoute: operation.method === "GET" && operation.goesOn !== true,
    onRequest: async (request, reply) => {
      const by = await visitorOf(request, house);
      const entered = await enter<O>(operation, by, request, house);
      if (!entered.ok) return refuseWith(reply, entered.refusal);
      // Who has gone meanwhile sends nothing any more.
      if (request.socket.destroyed) return reply.hijack();
      inside.set(request, { ...entered.value, by });
    },
    handler: async (request, reply) => {
      const { by, ...entered } = inside.get(request)!;
      const cookies: string[] = by.as === "person" ? [...by.cookies] : [];
      const asked = readAsked(operation, request);
      if (!asked.ok) return refuseWith(reply, asked.refusal);
      const caller = callerOf(request);
      const answering = () =>
        answer(asked.value, {
          ...(entered as There<O>),
          caller,
          stillMay: () => isStillThere(operation, by, request, house),
          setCookies: (more) => cookies.push(...more),
        });
      const turns = turnsAt(operation, house);
      const answered = turns === null ? await answering() : await turns.pass(readerOf(by), answering);
      if (answered === "too-many") return refuseWith(reply, [tooMuchRead]);
      if (cookies.length > 0) reply.header("set-cookie", cookies);
      if (!answered.ok) return refuseWith(reply, answered.refusal);
      reply.code(operation.status).header("cache-control", "no-store");
      if (answered.value instanceof Document)
        return reply.headers(answered.value.headers).type(answered.value.type).send(answered.value.contents);
      return operation.answer === undefined ? reply.send() : reply.send(answered.value);
    },
  });
}

/**
 * Lets a visitor in where they may pass. What a browser sends by itself, its cookies, counts only from pages of ours: another
 * site could make it send them. A key is sent by programs alone, and counts from anywhere.
 */
export async function enter<const O extends Pick<Operation, "needs" | "method">>(
  { needs, method }: O,
  visitor: Visitor,
  { headers }: FastifyRequest,
  { own, effectsOf }: House,
): Promise<Result<There<O>, readonly [Problem]>> {
  const passed = mayPass<O["needs"]>(needs, visitor);
  if (!passed.ok) return passed;
  if (method !== "GET" && visitor.as !== "key" && !own.isOurPage(headers.origin))
    return refuse([
      {
        code: "foreign-page",
        message: `expected to be asked by a page of ${own.url()}, got one of ${JSON.stringify(headers.origin ?? "nowhere")}`,
      },
    ]);
  if (needs === "anybody" || needs === "self") return ok({ visitor: passed.value, effects: undefined } as There<O>);
  const { workspace } = visitor as { workspace: string };
  const effects = await effectsOf(workspace);
  return effects.ok ? ok({ visitor: passed.value, effects: effects.value } as There<O>) : refuse([effects.refusal]);
}

/**
 * What is read is counted, and what is sent to be looked at is taken apart, where nobody else can be answered meanwhile: nobody has all of
 * it done for themselves.
 */
function turnsAt({ method, needs }: Operation, { reading, checking }: House): Turns | null {
  if (needs !== "read") return null;
  return method === "GET" ? reading : checking;
}

/** Whose turn it is to read: a person's in all their windows, a key's, a guest's. */
const readerOf = (visitor: Visitor): string =>
  visitor.as === "person" ? visitor.person.id : visitor.as === "key" ? visitor.id : visitor.as;

const tooMuchRead: Problem = {
  code: "too-fast",
  message: "expected fewer questions at once; ask again when those before are answered",
};

/** Looked at in passing: the session is not prolonged, for no cookie can be set any more. */
async function isStillThere(
  { needs }: Operation,
  before: Visitor,
  request: FastifyRequest,
  house: House,
): Promise<boolean> {
  const now = await visitorOf(request, house, { prolong: false });
  const isSame = (before as { workspace?: unknown }).workspace === (now as { workspace?: unknown }).workspace;
  return isSame && before.as === now.as && mayPass(needs, now).ok;
}

/** Sends a refusal as RFC 9457. */
export function refuseWith(reply: FastifyReply, problems: Refused): FastifyReply {
  const details = problemDetails(problems);
  if (details.status === 401) reply.header("www-authenticate", "Bearer");
  if (details.status === 429 || details.status === 503) reply.header("retry-after", "1");
  return reply
    .code(details.status)
    .header("content-type", problemType)
    .send(Buffer.from(JSON.stringify(details)));
}

function readAsked<O extends Operation>(operation: O, request: FastifyRequest): Result<Asked<O>, Refused> {
  const problems: Problem[] = [];
  const attributes = new Map<string, readonly string[]>();
  const others = new Map<string, string | readonly string[]>();
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>)) {
    if (operation.attributes && name.startsWith("attribute."))
      attributes.set(name.slice("attribute.".length), [value].flat());
    else others.set(name, value);
  }
  const query = Object.fromEntries(others);
  const given = {
    ...(request.query as Record<string, string | string[]>),
    ...(request.params as Record<string, string>),
  };
  for (const [name, value] of Object.entries(given))
    if (![name, value].flat().every(storable)) problems.push(notStorable(name));
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
      attributes: Object.fromEntries(attributes),
      body: request.body,
      length: Number(request.headers["content-length"] ?? 0),
      contentType: (request.headers["content-type"] ?? "").replace(/;.*/, "").trim().toLowerCase(),
      accept: request.headers.accept ?? "",
      lastEventId: String(request.headers["last-event-id"] ?? ""),
    } as Asked<O>,
  };
}

function unknownParameter(name: string, operation: Operation): Problem {
  const names = [...Object.keys(operation.query?.shape ?? {}), ...(operation.attributes ? ["attribute.<key>"] : [])];
  const where = { path: [name] };
  if (names.length === 0) return mistake("unknown-parameter.none", { name }, where);
  return mistake("unknown-parameter", { known: names.join(", "), name }, where);
}

/** No database holds U+0000 or half a character in a text. */
const notStorable = (name: string): Problem => mistake("invalid-parameter.not-storable", { name }, { path: [name] });

function invalidParameter(issue: z.core.$ZodIssue, values: Readonly<Record<string, unknown>>): Problem {
  const name = String(issue.path[0] ?? "");
  const got = JSON.stringify(own(values, name) ?? null);
  return mistake("invalid-parameter", { name, expected: expectedIn(issue), got }, { path: [name] });
}
