import { z } from "zod";

const upTo = (most: number) => z.number().int().min(0).max(most);

/** What a kiosk says of itself. */
export const deviceHealth = z.strictObject({
  queue: upTo(10_000_000).describe("Answers that wait to be sent"),
  oldest: z.number().min(0).nullable().describe("For how many seconds the oldest of them has waited; null: none waits"),
  rejected: upTo(10_000_000).describe("Answers that were refused and are kept on it"),
  sent: upTo(1_000_000_000).describe("Answers that were taken since it was paired"),
  version: z.string().max(40).describe("Polku's version that runs on it"),
  battery: z.number().min(0).max(1).nullable().describe("null: it does not tell"),
  charging: z.boolean().nullable(),
  storage: z
    .strictObject({
      used: z.number().min(0),
      quota: z.number().min(0),
      kept: z.boolean().describe("Whether its browser promised to keep what it holds"),
    })
    .nullable()
    .describe("In bytes; null: it does not tell"),
  offset: z.number().describe("Milliseconds by which its clock is behind the server's"),
});
export type DeviceHealth = Readonly<z.infer<typeof deviceHealth>>;
