import { z } from "zod";
import { place } from "../core/location.ts";
import { said } from "../core/mistakes/mistake.ts";
import { expecting, fields } from "../core/shape.ts";
import type { Operation } from "./operation.ts";
import { key, named, text } from "./shapes.ts";
import { workspaceSettings } from "./workspace.ts";

const time = z.iso.datetime();

/** How what is changed was read: refused with 409 when somebody has changed it since. */
export const basedOn = z.strictObject({
  basedOn: z
    .string()
    .max(40)
    .exactOptional()
    .describe('The `version` that was read, "none" for what was not there; absent: whatever is there now'),
});

const location = named(
  "Location",
  "A place; regions are places with others below them",
  z.object({ key, parent: key.nullable(), name: text, timeZone: z.string().nullable(), version: z.string() }),
);
export type SetupLocation = z.infer<typeof location>;

export const setup = named(
  "Setup",
  "What can be set: the settings, each place, and places that were told of without having a name",
  z.object({
    settings: workspaceSettings.required({ name: true, minimumDifference: true, quietDays: true }),
    version: z.string(),
    locations: z.array(location),
    unnamed: z.array(z.string()).describe("Keys of places that experiences name and nobody has described"),
  }),
);
export type Setup = z.infer<typeof setup>;

const apiKey = named(
  "Key",
  "A key by which programs come in; the key itself is shown once, when it is made",
  z.object({
    id: z.uuid(),
    name: z.string(),
    made: time,
    used: time.nullable().describe("When it was presented last, to the minute; null: never, as far as is known"),
    sent: z.number().int().describe("Experiences and outcomes that came by it"),
  }),
);
export type ApiKey = z.infer<typeof apiKey>;

export const newKey = fields(
  {
    name: z
      .string(expecting("a-name"))
      .trim()
      .min(1, expecting("a-name"))
      .max(120, expecting(said("a-name-at-most", { most: 120 }))),
  },
  "a-name",
);
const madeKey = z.object({
  name: z.string(),
  key: z.string().describe("Shown this once: only its hash is kept"),
});
export type MadeKey = z.infer<typeof madeKey>;

/** Doors to what can be set. Keys are for those who let people in: whoever makes one could come in by it for ever. */
export const settingsOperations = {
  readSetup: {
    method: "GET",
    path: "/api/v1/workspace/setup",
    summary: "What can be set: settings and places, each with the version by which a change is noticed",
    needs: "change",
    status: 200,
    answer: setup,
    refusals: [401, 403, 503],
  },
  keepLocation: {
    method: "PUT",
    path: "/api/v1/locations/{location}",
    summary: "Describes a place, new or known: its name, where it lies, its time zone",
    needs: "change",
    params: z.object({ location: key }),
    query: basedOn,
    body: named("Place", "A place as it is told, without its key", place),
    status: 204,
    refusals: [400, 401, 403, 409, 413, 415, 422],
  },
  readKeys: {
    method: "GET",
    path: "/api/v1/keys",
    summary: "Keys by which programs come in, those that were revoked left out",
    needs: "people",
    status: 200,
    answer: z.array(apiKey),
    refusals: [401, 403],
  },
  makeKey: {
    method: "POST",
    path: "/api/v1/keys",
    summary: "Makes a key; the answer holds it, this once",
    needs: "people",
    body: newKey,
    status: 201,
    answer: madeKey,
    refusals: [400, 401, 403, 413, 415, 422],
  },
  revokeKey: {
    method: "DELETE",
    path: "/api/v1/keys/{id}",
    summary: "Revokes a key: within seconds it opens nothing any more",
    needs: "people",
    params: z.object({ id: z.uuid() }),
    status: 204,
    refusals: [400, 401, 403, 404],
  },
} as const satisfies Record<string, Operation>;
