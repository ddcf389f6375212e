import type { rejections as pattern } from "../en/rejections.ts";

/** Why a value or a row was rejected, in Finnish. */
export const rejections: Record<keyof typeof pattern, string> = {
  "rejection.out-of-scale": "{value} on asteikon {low}–{high} ulkopuolella",
  "rejection.unreadable-answer":
    "pitäisi olla {kind, select, resolved {kyllä, osittain tai ei (yes, partly, no)} other {luku väliltä {low}–{high}}}{labels, select, none {} many { tai jokin kuvauksen labels-sanoista} other { tai jokin näistä: {labels}}}, mutta on {value}",
  "rejection.unexplained-value": "{value} ei ole mikään kuvauksen luettelemista arvoista (yes, no, missing)",
  "rejection.missing-time": "ajankohta puuttuu: pitäisi olla muotoa {format}",
  "rejection.unreadable-time": "ajankohdan pitäisi olla muotoa {format}, mutta se on {value}",
  "rejection.missing-touchpoint": "kosketuspiste puuttuu",
  "rejection.unknown-touchpoint": "{value} ei ole polun kosketuspiste",
  "rejection.bad-weight": "painon pitäisi olla vähintään 0 oleva luku, mutta se on {value}",
  "rejection.unreadable-text": "teksti on liian pitkä, tai siinä on merkkejä, joita ei voi säilyttää: {value}",
  "rejection.quotes": "rivin lainausmerkki jää sulkematta, tai sulkevan merkin jälkeen on tekstiä",
  "rejection.ragged-row": "rivillä on {got, plural, one {# solu} other {# solua}}, otsikossa {expected, number}",
  "rejection.encoding": "solu ei ole tiedoston merkistössä, ja se luetaan tyhjänä",
  "rejection.formula": "kaava antaa virheen tai sitä ei ole laskettu; se luetaan tyhjänä",
  "rejection.row-number":
    "korjattavien rivien rivi {at, number} ei löydä paikkaansa: {kind, select, again {rivi {got} on siinä toiseen kertaan} other {rivin numeron pitäisi olla sellaisena kuin se siihen kirjoitettiin, mutta siinä on ”{got}”}}",
  "rejection.row": "rivi {row}{line, select, none {} other { (tiedostossa {line}.)}}",
};
