import { z } from "zod";
import { accessibility } from "../core/accessibility.ts";
import type { Operation } from "./operation.ts";
import { basedOn } from "./settings-operations.ts";
import { named, text } from "./shapes.ts";

const said = named("Accessibility", "What an organisation says of how accessible its surveys are", accessibility);

export const accessibilityRead = named(
  "AccessibilityRead",
  "What an organisation says of how accessible its surveys are, where that is read, and what there is to begin with",
  z.object({
    said: said.nullable().describe("null: nothing yet"),
    version: z.string(),
    page: z.string().describe("Address of the page, which is there once it is published"),
    found: text.nullable().describe("What of the surveys that are asked lacks a language of theirs; null: nothing"),
  }),
);
export type AccessibilityRead = z.infer<typeof accessibilityRead>;

/** Doors to what an organisation says of how accessible its surveys are. */
export const accessibilityOperations = {
  readAccessibility: {
    method: "GET",
    path: "/api/v1/workspace/accessibility",
    summary: "What the organisation says of how accessible its surveys are, and what is found out about them",
    needs: "change",
    status: 200,
    answer: accessibilityRead,
    refusals: [401, 403],
  },
  keepAccessibility: {
    method: "PUT",
    path: "/api/v1/workspace/accessibility",
    summary: "Says how accessible the surveys are; once published it has a page, to which every survey leads",
    needs: "change",
    query: basedOn,
    body: said,
    status: 204,
    refusals: [400, 401, 403, 409, 413, 415, 422],
  },
} as const satisfies Record<string, Operation>;
