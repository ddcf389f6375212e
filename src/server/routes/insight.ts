import type { FastifyInstance } from "fastify";
import { operations } from "../../api/operations.ts";
import { readOverview } from "../../flows/read-overview.ts";
import { readSlices } from "../../flows/read-slices.ts";
import { readTouchpoint } from "../../flows/read-touchpoint.ts";
import { readUndeclared } from "../../flows/read-undeclared.ts";
import { open } from "../door.ts";
import type { House } from "../house.ts";
import { sliceAsked } from "./slice-asked.ts";

/** Doors to what the experiences tell: slices, overview, touchpoints. */
export function openInsight(app: FastifyInstance, house: House): void {
  open(app, operations.readSlices, house, ({ params }, { effects }) => readSlices(params.journey, effects));

  open(app, operations.readUndeclared, house, ({ params }, { effects }) => readUndeclared(params.journey, effects));

  open(app, operations.readOverview, house, (asked, { effects }) => readOverview(sliceAsked(asked), effects));

  open(app, operations.readTouchpoint, house, (asked, { effects }) =>
    readTouchpoint({ ...sliceAsked(asked), touchpoint: asked.params.touchpoint }, effects),
  );
}
