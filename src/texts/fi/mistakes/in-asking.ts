import type { inAsking as pattern } from "../../../core/mistakes/in-asking.ts";

/** What can be wrong in events, triggers and lists, in Finnish. */
export const inAsking: Record<keyof typeof pattern, string> = {
  "duplicate-key.trigger": "{place}: laukaisimen avain ”{key}” on jo käytössä kohdassa {other}",
  "unknown-name.trigger":
    "{place} viittaa nimeen ”{key}”, mutta ennen vastaamista tunnetaan vain attribute.…, context.…, location, language ja customer",
  "in-the-future": "at ei voi olla tulevaisuudessa: {at}",
  "too-much-said": "yhdestä ihmisestä kerrotaan enemmän kuin hänen linkkiinsä mahtuu: enintään {most} tavua, nyt {got}",
  "no-way-to-reach": "email tai phone puuttuu: toinen tarvitaan",
};
