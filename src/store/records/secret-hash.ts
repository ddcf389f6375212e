import { createHash } from "node:crypto";

/** What is kept of a secret that nobody can guess: enough to know it again, and of no use to whoever reads it (SHA-256). */
export const hashOfSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();
