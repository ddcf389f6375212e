/** What can be wrong in events, triggers and lists of people beyond their shape. */
export const inAsking = {
  "duplicate-key.trigger": '{place} must be a trigger key of its own: "{key}" is taken by {other}',
  "unknown-name.trigger":
    '{place} speaks of "{key}"; before anything was answered only attribute.…, context.…, location, language and customer are known',
  "in-the-future": "at must be a time that has been, got {at}",
  "too-much-said": "what is said of one person must fit in their link: expected at most {most} bytes, got {got}",
  "no-way-to-reach": "email or phone is missing: expected one of them",
} as const;
