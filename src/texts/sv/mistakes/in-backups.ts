import type { inBackups as pattern } from "../../../core/mistakes/in-backups.ts";

/** Why a backup cannot be made or put back, an export cannot be written, or an import cannot be kept or undone, in the Swedish of Finland. */
export const inBackups: Record<keyof typeof pattern, string> = {
  "damaged-backup.other": "borde vara en säkerhetskopia som polku backup har gjort, men är en annan fil",
  "damaged-backup.empty": "borde vara en säkerhetskopia som polku backup har gjort, men filen är tom",
  "damaged-backup.gzip": "borde vara en hel gzip-fil, men den här är avbruten eller skadad",
  "damaged-backup.line": "en rad kan ha högst {most} tecken, men en rad är längre",
  "damaged-backup.end": "filen slutar före sin sista rad: den är inte hel",
  "damaged-backup.checksum": "kontrollsumman stämmer inte med filens innehåll: filen är skadad eller har ändrats",
  "not-everything": "borde vara en säkerhetskopia av allt, men är en förteckning över raderingar",
  "other-schema.newer":
    "säkerhetskopians schema får vara högst {own}, men är {schema}: en nyare Polku har gjort den, återställ den med den",
  "other-schema.older":
    "säkerhetskopians schema borde vara minst {oldest}, men är {schema}: återställ den med den Polku som gjorde den och uppdatera sedan med den här",
  "not-empty":
    "databasen borde vara tom, men har en arbetsyta; ange en annan mapp med POLKU_DATA eller en annan DATABASE_URL",
  "foreign-row": "borde vara {row}, men: {why}",
  "foreign-row.from-here": "härifrån till rad {last} borde stå {row}, men: {why}",
  "foreign-row.columns": "borde vara {row}, men raden har {columns}",
  "foreign-row.empty": "borde vara {row}, men raden är tom",
  "foreign-row.table":
    'borde vara en rad i någon av våra tabeller, till exempel ["log", ARBETSYTA, { … }], men är en annan rad',
  "foreign-row.together": "raderna borde passa ihop, men: {why}",
  "foreign-row.erasures":
    'borde vara en rad i en förteckning över raderingar, ["erasures", ARBETSYTA, { erased, customer_hash, subject, id }], men är en annan',
  "foreign-row.opt-outs":
    'här ska stå en rad ur listan över dem som inte ska tillfrågas, ["opt_outs", ARBETSYTA, { address, reason, at }], men raden är en annan',
  "row-of": "en rad i {table} ({columns})",
  "too-many-columns":
    "olika svar och attribut får vara högst {most}, men är fler: en tabell med så många kolumner kan ingen läsa; exportera som ndjson, som inte har några",
  "disk-full":
    "disken är full: inget mer kan sparas. Frigör utrymme eller flytta datamappen till en större disk; det som har kvitterats är i säkerhet",
  "disk-full.at":
    "disken är full vid {where}: inget mer kan sparas. Frigör utrymme eller flytta datamappen till en större disk; det som har kvitterats är i säkerhet",
  "records-busy": "PostgreSQL har ingen ledig anslutning; höj dess max_connections",
  "records-closed": "PostgreSQL släpper inte in oss: {why}",
  "records-gone": "förbindelsen till PostgreSQL är bruten: {why}",
  "import-failed": "PostgreSQL tar inte emot en rad i den här importen, så inget av den sparades: {why}",
  "import-crossed":
    "någon annan tog in en upplevelse ur den här importen i samma ögonblick, så inget av den sparades; importera den på nytt, så förbigås det som då är känt",
  "cannot-be-undone": "bara en färdig import kan ångras, men import {number} {got}",
  "import-missing": "finns inte",
  "import-begun": "är inte färdig",
  "import-abandoned": "är avbruten",
  "import-undone": "är redan ångrad",
};
