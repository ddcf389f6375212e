import type { inAsking as pattern } from "../../../core/mistakes/in-asking.ts";

/** What can be wrong in events, triggers and lists, in Swedish. */
export const inAsking: Record<keyof typeof pattern, string> = {
  "duplicate-key.trigger": "{place}: utlösarens nyckel ”{key}” används redan i {other}",
  "unknown-name.trigger":
    "{place} talar om ”{key}”, men innan något har besvarats är bara attribute.…, context.…, location, language och customer kända",
  "in-the-future": "at kan inte ligga i framtiden: {at}",
  "too-much-said": "det som sägs om en person ryms inte i personens länk: högst {most} byte, nu {got}",
  "no-way-to-reach": "email eller phone saknas: en av dem behövs",
};
