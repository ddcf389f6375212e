import { z } from "zod";
import { expecting, fields } from "./shape.ts";
import { text } from "./text-schema.ts";

const key = (what: string) =>
  z.string(expecting(what)).regex(/\S/, expecting(what)).max(200, expecting("at most 200 characters"));

/** A place as it is told, without its key. */
export const place = fields(
  {
    parent: key("the key of the place it lies in, or null")
      .nullable()
      .describe("Key of the place it lies in; null: none"),
    name: text(200),
    timeZone: z
      .string(expecting("an IANA time zone such as Europe/Helsinki, or null"))
      .nullable()
      .describe("Its own; null: that of the place it lies in, else the workspace's"),
  },
  "parent, name and timeZone",
);
export type Place = Readonly<z.output<typeof place>>;

/** A place; regions are places with others below them. Experiences name it by its key. */
export interface Location extends Place {
  readonly key: string;
}
