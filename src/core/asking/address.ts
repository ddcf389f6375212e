import { z } from "zod";
import { expecting } from "../shape.ts";

/**
 * An e-mail address as people have them, not as RFC 5322 allows them: no quotes, comments or blanks, and a name with a dot behind the @.
 * What passes can stand in a header or on a command line and means nothing else there.
 */
const emailPattern =
  /^[A-Za-z0-9_%+'&=~!#$*/?^{|}.-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

export const email = z
  .string(expecting("an-email"))
  .trim()
  .max(254, expecting("an-email"))
  .regex(emailPattern, expecting("an-email"))
  .refine(
    (address) => !address.startsWith(".") && !address.includes("..") && !address.includes(".@"),
    expecting("an-email"),
  );

/** A telephone number with its country, "+358 40 123 4567" or "00358 40 123 4567"; kept without what stands between the digits: +358401234567. */
export const phone = z
  .string(expecting("a-phone"))
  .max(40, expecting("a-phone"))
  .transform((number) => number.replace(/[\s().-]/g, "").replace(/^00/, "+"))
  .refine((number) => /^\+[1-9]\d{6,14}$/.test(number), expecting("a-phone"));
