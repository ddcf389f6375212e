import { createHash } from "node:crypto";
import type { Hash } from "../core/experience/imported-id.ts";

/** By which ids are made of what they belong to (SHA-256). */
export const hashOfText: Hash = (text) => createHash("sha256").update(text).digest();
