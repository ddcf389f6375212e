import type { inAddresses as pattern } from "../../../core/mistakes/in-addresses.ts";

/** What can be wrong in an address, in the Swedish of Finland. */
export const inAddresses: Record<keyof typeof pattern, string> = {
  "unknown-parameter": "okänt val ”{name}”; här finns {known}",
  "unknown-parameter.none": "okänt val ”{name}”; här finns inga val",
  "invalid-parameter": "{name}: borde vara {expected}, men är {got}",
  "invalid-parameter.not-storable": "{name}: texten får varken ha tecknet U+0000 eller ett halvt tecken",
  "invalid-parameter.backwards":
    "from borde vara före until (den första dagen som inte är med), men de är {from} och {until}",
  "invalid-parameter.of-no-journey": "grupperingar hör till en resa: bredvid dem borde stå en resa, men där står ingen",
  "unknown-measure": "borde vara ett mått, till exempel satisfaction.positive, men är ”{got}”",
  "unknown-attribute.asked": "borde vara en gruppering på resan ({known}), men är ”{got}”",
  "unknown-attribute.none": "borde vara en gruppering på resan, men resan har inga; nu är det ”{got}”",
  "no-such-journey": "borde vara en resas nyckel ({known}), men är ”{got}”",
  "no-such-journey.none": "borde vara en resas nyckel, men det finns inga resor än; nu är det ”{got}”",
  "no-such-touchpoint": "borde vara nyckeln till en kontaktpunkt på ”{journey}”, men är ”{got}”",
  "no-such-version": "borde vara en version 1–{last}, men är {got}",
  "no-such-audit": "borde vara en sparad granskning, men är ”{got}”",
  "other-journey.audit": "borde vara en granskning av ”{journey}”, men är en av ”{got}”",
  "no-period-before": "borde vara before, en sparad granskning, eller from och until, så att det finns en period före",
  "experience-withheld.colleague": "en kollegas upplevelse visas inte för sig",
  "experience-withheld.few": "så få har hörts där att orden kunde avslöja vem som sade dem",
  "unreadable-address":
    "varje procenttecken i adressen borde inleda ett tecken i UTF-8 (”%25” är procenttecknet självt), men adressen är {got}",
  "our-mistake": "något gick fel; loggen säger vad",
  "too-many-streams": "för många sidor som uppdateras är öppna: stäng någon av dem eller kom tillbaka om en stund",
};
