import type { audits as pattern } from "../en/audits.ts";

/** Audits: made now, saved, and two beside each other, in Swedish. */
export const audits: Record<keyof typeof pattern, string> = {
  "nav.audits": "Granskningar",
  "audits.title": "Granskningar",
  "audits.of": "Granskning: {name}",
  "audits.about":
    "En granskning samlar vad som är känt om resan, var det lönar sig att börja och vad som inte ännu kan sägas. En sparad granskning förblir som den var.",
  "audits.now": "Granskning nu",
  "audits.none": "Inga sparade granskningar ännu.",
  "audits.saved": "{time} · {who}",
  "audits.savedByNobody": "på den här datorn",
  "audits.made": "Polku {version}, resans version {journey}",
  "audits.save": "Spara granskningen",
  "audits.saveNow": "Spara",
  "audits.cancel": "Avbryt",
  "audits.name": "Namn (om du vill)",
  "audits.nameHint": "Till exempel: före den nya kassan",
  "audits.remove": "Ta bort",
  "audits.removeAsk": "Ska granskningen tas bort för gott?",
  "audits.keep": "Ta inte bort",
  "audits.download": "Ladda ner",
  "audits.live": "Granskning av resan nu",
  "audits.compare": "Jämför",
  "audits.compareThis": "Jämför med nu",
  "audits.compareOf": "Två granskningar: {name}",
  "audits.before": "Då",
  "audits.nowThen": "Nu",
  "audits.periodBefore": "perioden före",
  "audits.theseChoices": "nu, med dessa val",
  "audits.whichBefore": "Välj vad det ska jämföras med",
  "audits.whichBeforeHow":
    "Välj en period, så jämförs den med perioden före. Eller välj en sparad granskning under Då.",
  "audits.touchpoints": "Kontaktpunkterna då och nu",
  "audits.whole": "Hela resan då och nu",
  "audits.priorities": "Till måndag, då och nu",
  "audits.success": "Lyckade resor",
  "audits.difference": "Skillnad",
  "audits.bars": "Ringen är då, punkten nu. Staplarna är 95 % konfidensintervall.",
  "audits.differenceNote":
    "Skillnadens intervall beaktar att här står {n} jämförelser bredvid varandra. Skillnaden är räknad på oavrundade tal. Av den syns inte vad den beror på. Om samma människor svarade båda gångerna är intervallet snarare för brett.",
  "audits.verdictNote":
    "En bedömning kan ändras utan att siffran kan skiljas från då: den berättar hur kontaktpunkten förhåller sig till de andra.",
  "audits.appeared": "{verdict} nu, inte då: {names}.",
  "audits.vanished": "{verdict} då, inte nu: {names}.",
  "audits.notThere": "fanns inte på resan",
  "audits.pictureOf": "{name}: då {before}; nu {now}",
};
