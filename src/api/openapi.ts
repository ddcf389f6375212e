import { z } from "zod";
import { rightsOf } from "../core/people/rights.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { problemDetails, shapes } from "./shapes.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the whole API, made from the same shapes that the server reads and answers by. */
export function openapi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = described(name, operation);
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: { title: "Polku", version, description: "Customer experience along the whole customer journey." },
    paths,
    components: { schemas: componentSchemas(), securitySchemes },
  };
}

function described(operationId: string, operation: Operation): Json {
  const types = ["application/json", ...(operation.also ?? [])];
  const content = (shape: z.ZodType) =>
    Object.fromEntries(
      types.map((type) => [type, { schema: type === "application/json" ? schemaOf(shape) : document }]),
    );
  const refusal = { content: { "application/problem+json": { schema: schemaOf(problemDetails) } } };
  return {
    operationId,
    summary: operation.summary,
    ...securityOf(operation),
    parameters: [
      ...parameters("path", operation.params),
      ...parameters("query", operation.query),
      ...(operation.attributes ? [attributeParameter] : []),
    ],
    ...(operation.body && { requestBody: { required: true, content: content(operation.body) } }),
    ...(operation.bytes && {
      requestBody: {
        required: true,
        content: { [operation.bytes === true ? "application/octet-stream" : operation.bytes]: { schema: bytes } },
      },
    }),
    responses: {
      [operation.status]: {
        description: operation.summary,
        ...(operation.answer
          ? { content: content(operation.answer) }
          : operation.status !== 204 && {
              content: Object.fromEntries((operation.also ?? []).map((type) => [type, { schema: document }])),
            }),
      },
      ...Object.fromEntries(
        operation.refusals.map((status) => [status, { description: refusalWords[status] ?? "Refused", ...refusal }]),
      ),
    },
  };
}

const securitySchemes = {
  key: { type: "http", scheme: "bearer", description: "The key of a program" },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "polku.session_token",
    description: "Set by signing in; over https its name begins with __Secure-",
  },
};

/** How one may come in: programs by key, people by session; whose right or self is asked for says `x-needs`. */
function securityOf({ needs }: Operation): Json {
  if (needs === "anybody") return {};
  const isForPeople = needs === "self" || !rightsOf.key.includes(needs);
  return { security: [...(isForPeople ? [] : [{ key: [] }]), { session: [] }], "x-needs": needs };
}

const document = { type: "string" };
const bytes = { type: "string", format: "binary" };

const refusalWords: Record<number, string> = {
  400: "The request cannot be read, or asks for something that is not there to ask",
  401: "Nobody is signed in, the key is missing or wrong, or so is the password",
  403: "Not with this role, or not from another site",
  404: "There is no such thing here",
  409: "It does not go with what is there: the problem says how; somebody may have changed it meanwhile",
  410: "It was here, and is no more",
  413: "Too much at once",
  415: "Not a content type that is read here",
  422: "It was read, and something in it is wrong",
  429: "Too many in this time; Retry-After says when to go on",
  503: "Not just now: nothing can be kept, or everything is being counted anew; Retry-After says when to ask again",
};

const attributeParameter = {
  name: "attributes",
  in: "query",
  style: "form",
  explode: true,
  description: "Only these values of an attribute, as attribute.group=regular; may be repeated",
  schema: { type: "object", patternProperties: { "^attribute\\.": { type: "array", items: { type: "string" } } } },
};

function parameters(place: "path" | "query", shape: z.ZodObject | undefined): Json[] {
  if (shape === undefined) return [];
  const { properties, required } = schemaOf(shape) as { properties: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: required?.includes(name) ?? false,
    ...(description !== undefined && { description }),
    schema,
  }));
}

const address = (id: string) => `#/components/schemas/${id}`;

/** A shape as JSON Schema; named ones as a reference to the components. */
function schemaOf(shape: z.ZodType): Json {
  const name = shapes.get(shape)?.id;
  if (name !== undefined) return { $ref: address(name) };
  const { $schema: _, $defs: __, ...schema } = z.toJSONSchema(shape, { metadata: shapes, io: "input" });
  return JSON.parse(JSON.stringify(schema).replaceAll("#/$defs/", address(""))) as Json;
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(shapes, { uri: address, io: "input" });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}
