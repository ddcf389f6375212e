import type { terminal as pattern } from "../en/terminal.ts";

/** What `polku map`, `import`, `export`, `backup` and `restore` report, in Finnish. */
export const terminal: Record<keyof typeof pattern, string> = {
  "terminal.drafted": "{mapping} ja {journey} on luonnosteltu; rivejä oli {rows, number}:",
  "terminal.read": "Lue ne ja aja sitten: polku check {data} --map {mapping}",
  "terminal.sure": "{n} varmaa",
  "terminal.likely": "{n} todennäköistä",
  "terminal.guess": "{n} arvausta",
  "terminal.made":
    "{experiences, plural, one {# kokemus} other {# kokemusta}}{outcomes, plural, =0 {} one { ja # tulos} other { ja # tulosta}}",
  "terminal.left":
    "{leftOut, plural, =0 {} one {# rivi jätettiin pois kuvauksen mukaan; } other {# riviä jätettiin pois kuvauksen mukaan; }}hylättyjä rivejä {rows, number} ja arvoja {values, number}",
  "terminal.tried":
    "{file}: {made} tulisi {read, plural, one {# rivistä} other {# rivistä}}, joista käytettäisiin {used, number}; {left}; mitään ei tallennettu",
  "terminal.imported":
    "{file}: tuonti {import}, {made} {read, plural, one {# rivistä} other {# rivistä}}, joista käytettiin {used, number}: {kept, number} tallennettu{corrected, plural, =0 {} other {, # korjattu}}{known, plural, =0 {} other {, # tunnettiin jo}}; {left}",
  "terminal.metAgain":
    "{file} ei ole tullut ennen, ja silti osa sen tunnisteista on tuttuja: jos tunnisteet alkavat alusta joka tiedostossa, kumoa tämä tuonti ja poista id kuvauksesta; jos tässä on myös aiemman tiedoston rivejä, kaikki on kunnossa",
  "terminal.rejects": "Hylätyt on lueteltu tiedostossa {file}",
  "terminal.noImports": "mitään ei ole tuotu",
  "terminal.counts": "{kept, number} tallennettu, {corrected, number} korjattu, {known, number} tunnettiin jo",
  "terminal.touchpoints": "{journey}, {n, plural, one {# kosketuspiste} other {# kosketuspistettä}}",
  "terminal.touchpointsIn": "{journey}, kosketuspisteet sarakkeessa ”{column}”",
  "terminal.undone":
    "tuonti {import} on kumottu: {withdrawn, number} mitätöity{restored, plural, =0 {} other {, # palautettu ennalleen}}",
  "terminal.exported":
    "{experiences, plural, one {# kokemus kirjoitettiin} other {# kokemusta kirjoitettiin}} tiedostoon {files}",
  "terminal.exportedWide":
    "{experiences, plural, one {# kokemus} other {# kokemusta}}, {rows, plural, one {# rivi} other {# riviä}}, kirjoitettiin tiedostoon {files}",
  "terminal.withCodebook": "{file}, koodikirja tiedostoon {codebook}",
  "terminal.backedUp":
    "{rows, plural, one {# rivi kirjoitettiin} other {# riviä kirjoitettiin}} tiedostoon {file} (rivien SHA-256 {sha256})",
  "terminal.restored":
    "{rows, plural, one {# rivi palautettiin} other {# riviä palautettiin}}; varmuuskopio on tehty {made}{again, plural, =0 {} one {; # poisto tehtiin uudelleen} other {; # poistoa tehtiin uudelleen}}{peace, plural, =0 {} one {; # osoite jätettiin taas rauhaan} other {; # osoitetta jätettiin taas rauhaan}}",
  "terminal.restoredAlone":
    "Uudempaa poistoluetteloa ei annettu: ne, jotka poistettiin tai jotka kieltäytyivät kyselyistä ajan {made} jälkeen, ovat kuten ennen sitä",
  "terminal.became.id": "tunniste",
  "terminal.became.customer": "asiakas",
  "terminal.became.weight": "paino",
  "terminal.became.channel": "kanava",
  "terminal.became.location": "paikka",
  "terminal.became.pass": "käynnit",
  "terminal.became.touchpoint": "rivien nimeämät kosketuspisteet",
  "terminal.became.question": "rivien nimeämät kysymykset",
  "terminal.became.comment": "kommentit",
  "terminal.became.at": "aika",
  "terminal.became.answer": "vastaukset",
  "terminal.became.outcome": "tulokset",
  "terminal.became.attribute": "attribuutit",
  "terminal.became.choice": "valinnat",
  "terminal.became.previews": "pois jätetyt",
  "terminal.became.unfinished": "kesken jääneet",
  "terminal.became.nothing": "käyttämättömät",
  "terminal.state.begun": "kesken",
  "terminal.state.finished": "valmis",
  "terminal.state.abandoned": "keskeytynyt",
  "terminal.state.undone": "kumottu",
  "terminal.survey":
    "{survey} kysyy kohteesta {about} kielillä {languages}; {n, plural, one {# kysymys} other {# kysymystä}}:",
  "terminal.surveyMade":
    "{file} kysyy kohteesta {about}; {n, plural, one {# kysymys} other {# kysymystä}}. Lue se, muuta mitä haluat ja aja sitten: polku survey {file}",
  "terminal.surveyFine": "Kunnossa. Mitään ei lähetetty: tämä vain lukee tiedoston.",
  "terminal.surveyLacks": "{place} puuttuu kieleltä {language}",
};
