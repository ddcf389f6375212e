import { z } from "zod";
import { settings } from "../core/settings.ts";
import { named, text } from "./shapes.ts";

/** Whether the server answers, for those who watch over it. */
export const health = named(
  "Health",
  "The server answers; `behindSeconds` says how far the figures are behind the records",
  z.object({ ok: z.literal(true), version: z.string(), behindSeconds: z.number() }),
);
export type Health = z.infer<typeof health>;

/** What holds for the whole workspace; it is changed as a whole. */
export const workspaceSettings = named("Settings", "What holds for the whole workspace", settings);

const { name: _, ...lasting } = settings.shape;

/** The workspace as the app greets its reader. */
export const workspace = named(
  "Workspace",
  "The workspace: one organisation's world",
  z.object({
    name: text,
    ...lasting,
    minimumDifference: lasting.minimumDifference.unwrap(),
    quietDays: lasting.quietDays.unwrap(),
    demo: z
      .string()
      .nullable()
      .describe("The key of the journey whose figures are the demo's, made up; null: there is none"),
    notices: z.array(z.enum(["loopback-only", "without-account"])).describe("What must be known of this Polku"),
  }),
);
export type Workspace = z.infer<typeof workspace>;
