import type { inJourney as pattern } from "../../../core/mistakes/in-journey.ts";

/** What can be wrong in a journey, in the Swedish of Finland. */
export const inJourney: Record<keyof typeof pattern, string> = {
  "too-many.touchpoints": "{place}: kontaktpunkterna är {n}, men en resa kan ha högst {most}",
  "duplicate-key.stage": "{place}: varje skede behöver en egen nyckel, men ”{key}” används redan ({other})",
  "duplicate-key.touchpoint": "{place}: varje kontaktpunkt behöver en egen nyckel, men ”{key}” används redan ({other})",
  "duplicate-key.same-owner": "{place}: den ansvariga ”{key}” nämns en andra gång",
  "duplicate-key.same-touchpoint": "{place}: kontaktpunkten ”{key}” nämns en andra gång",
  "duplicate-key.was": "{place}: också en annan kontaktpunkt sägs ha hetat ”{key}”",
  "was-in-use": "{place}: nyckeln får inte längre vara i bruk, men ”{key}” är en kontaktpunkt i denna version",
  "phase-order": "{place}: ordningen borde vara {order}, men ”{got}” kommer efter ”{after}”",
  "unknown-owner": "{place}: den ansvariga ”{key}” är okänd{hint}",
  "unknown-touchpoint": "{place}: kontaktpunkten ”{key}” är okänd{hint}",
  "reserved-key.whole": "{place} får inte vara ”whole”: det betyder resan som helhet",
  "reserved-key.answer": "{place} är ett standardsvar och behöver inte presenteras",
  "reserved-key.known": "{place} är känd utan att presenteras",
  "unknown-measure.promise":
    "{place}: måttet ”{key}” är okänt; det borde skrivas svar.mått, till exempel {example}{hint}",
  "unknown-measure.target":
    "{place}: en kontaktpunkt bedöms inte med måttet ”{key}”; det kunde vara till exempel {example}{hint}",
  "target-out-of-range": "{place} är fel: borde vara {within}, men är {got}",
  "within-share": "en andel 0–1 (80 % är 0.8)",
  "within-points": "{min}…{max} poäng",
  "within-mean": "ett medelvärde {min}…{max}",
  "within-effect": "ett tal {min}…{max}",
  "within-index": "ett index {min}…{max}",
  "bad-date": "validFrom borde vara en dag, till exempel 2026-11-01, men är ”{got}”",
  "version-order": "validFrom får inte vara före den för version {version}, {before}, men är {got}",
  "other-journey.version": "resans nyckel är densamma i varje version: key borde vara ”{key}”, men är ”{got}”",
  "other-journey.address": "resans nyckel borde vara den i adressen, ”{key}”, men är ”{got}”",
  "unknown-was": "{place} borde vara en nyckel i en tidigare version, men är ”{was}”",
  "key-reused.was": "{place} får inte vara en nyckel som har övergetts förr: ”{was}” är nu ”{now}”",
  "key-reused.key": "{place} borde vara en egen nyckel: ”{key}” var nyckeln till det som nu är ”{now}”",
  "key-reused.retired":
    "{place} borde vara en egen nyckel: ”{key}” hör till en kontaktpunkt med ett annat namn, som tagits ur bruk",
};
