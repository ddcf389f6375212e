import { z } from "zod";
import { said } from "./mistakes/mistake.ts";
import { expecting, fields } from "./shape.ts";
import { text } from "./text-schema.ts";

const key = z
  .string(expecting("a-parent"))
  .regex(/\S/, expecting("a-parent"))
  .max(200, expecting(said("characters-at-most", { most: 200 })));

/** A place as it is told, without its key. */
export const place = fields(
  {
    parent: key.nullable().describe("Key of the place it lies in; null: none"),
    name: text(200),
    timeZone: z
      .string(expecting(said("an-iana-zone-or-null", { example: "Europe/Helsinki" })))
      .nullable()
      .describe("Its own; null: that of the place it lies in, else the workspace's"),
  },
  said("these-fields", { first: "parent, name", last: "timeZone" }),
);
export type Place = Readonly<z.output<typeof place>>;

/** A place; regions are places with others below them. Experiences name it by its key. */
export interface Location extends Place {
  readonly key: string;
}
