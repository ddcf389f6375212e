import type { inYaml as pattern } from "../../../core/mistakes/in-yaml.ts";

/** Why a text cannot be read as YAML, in Finnish. */
export const inYaml: Record<keyof typeof pattern, string> = {
  "file-too-long": "tiedosto on liian pitkä: enintään {most} merkkiä, mutta siinä on {got}",
  "bad-yaml": "ei ole luettavissa YAMLina: {why}",
  "bad-yaml.deep": "luetteloita ja lohkoja on sisäkkäin liikaa: enintään {most}",
  "duplicate-key.yaml": "sama avain on samassa paikassa kahteen kertaan",
  "bad-key.yaml": "avaimen pitäisi olla pelkkä sana tai luku, mutta on {got}",
  "got-collection": "luettelo, lohko tai viittaus",
  "bad-alias.many": "viittauksia on liikaa: enintään {most}",
  "bad-alias.unanchored": "viittauksen *{name} edellä ei ole ankkuria &{name}",
  "bad-alias.nested": "viittaus *{name} osoittaa kohtaan, jossa on viittauksia; siinä voi olla vain tavallisia arvoja",

  "yaml-BAD_INDENT": "rivi ei ala samasta kohdasta kuin sen naapurit",
  "yaml-OPEN_BRACKET": "sulkumerkki jää sulkematta, tai sulkeiden sisältö ei ole avaintaan enemmän sisennetty",
  "yaml-OPEN_QUOTE": "lainausmerkki jää sulkematta",
  "yaml-TAB_AS_INDENT": "rivit sisennetään välilyönneillä, ei sarkaimilla",
  "yaml-MISSING_CHAR":
    "tästä puuttuu jotakin: pilkku kahden kohdan välistä, tai kaksoispiste tai viiva ja välilyönti sen jälkeen",
  "yaml-UNEXPECTED_TOKEN": "tähän kohtaan ei sovi se, mitä siinä on",
  "yaml-BAD_SCALAR_START": "tällaisella merkillä alkavan tekstin ympärille tarvitaan lainausmerkit",
  "yaml-BAD_DQ_ESCAPE":
    "kenoviivan jälkeinen merkki ei merkitse mitään; yksinkertaisissa lainausmerkeissä kenoviiva on pelkkä kenoviiva",
  "yaml-BLOCK_AS_IMPLICIT_KEY":
    "avain on toisen avaimen arvon sisällä; tekstin, jossa on kaksoispiste, ympärille tarvitaan lainausmerkit",
  "yaml-BLOCK_IN_FLOW": "sulkeiden sisällä kaikki kirjoitetaan suluilla ja pilkuilla",
  "yaml-MULTILINE_IMPLICIT_KEY":
    "kaksoispisteen edellä oleva jatkuu usealle riville; ehkä edellisestä rivistä puuttuu kaksoispiste, tai rivin sisennys on väärä",
  "yaml-KEY_OVER_1024_CHARS": "avain on yli 1 024 merkin pituinen",
  "yaml-MULTIPLE_DOCS": "tiedostossa on monta asiakirjaa, joita --- erottaa; niitä pitäisi olla yksi",
  "yaml-TAG_RESOLVE_FAILED":
    "huutomerkillä alkavaa sanaa ei tunneta; näin alkavan tekstin ympärille tarvitaan lainausmerkit",
  "yaml-other": "tämä kohta rikkoo YAMLin sääntöjä ({rule})",
};
