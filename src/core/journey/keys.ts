import { z } from "zod";
import { expecting } from "../shape.ts";
import { keyPattern } from "./key-pattern.ts";

const expected = expecting("a key of small letters, digits and hyphens such as order-speed");

/** A key, as a shape. */
export const key = z.string(expected).regex(keyPattern, expected).max(64, expecting("a key of at most 64 characters"));
