import { z } from "zod";
import { said } from "../mistakes/mistake.ts";
import { expecting } from "../shape.ts";
import { keyPattern } from "./key-pattern.ts";

const expected = expecting(said("a-key", { example: "order-speed" }));

/** A key, as a shape. */
export const key = z
  .string(expected)
  .regex(keyPattern, expected)
  .max(64, expecting(said("a-key-at-most", { most: 64 })));
