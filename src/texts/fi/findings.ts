import type { findings as pattern } from "../en/findings.ts";

/** What the data doctor found, by code, in Finnish. */
export const findings: Record<keyof typeof pattern, string> = {
  "finding.out-of-scale": "asteikon {scale} ulkopuolelta jätettiin pois: {values}",
  "do.out-of-scale":
    "jos ne tarkoittavat, ettei kysymys koskenut vastaajaa tai ettei siihen vastattu, {write} {notApplicable} tai {missing}",
  "finding.unmapped-answer.values": "kuvaus ei selitä näitä arvoja, joten ne jätettiin pois: {values}",
  "do.unmapped-answer.values": "kerro, mitä ne tarkoittavat: {labels}, {notApplicable} tai {missing}",
  "finding.unmapped-answer.outcome":
    "kuvauksen mukaan nämä arvot eivät ole kyllä eivätkä ei, joten ne jätettiin pois tuntemattomina: {values}",
  "do.unmapped-answer.outcome": "kerro, mitä ne tarkoittavat: {yes}, {no} tai {missing}",
  "finding.unmapped-answer.column":
    "kuvaus ei käytä saraketta, vaikka sen {looked, plural, one {ensimmäisellä rivillä} other {# ensimmäisellä rivillä}} on vain arvoja {values} kuten sarakkeessa {like}",
  "do.unmapped-answer.column":
    "jos se on vastaus, kuvaa se samoin kuin sarake {like}; jos ei ole, kerro se kuvauksessa: {accept}",
  "finding.encoding.cells": "solujen merkistö on toinen kuin tiedoston, ja ne luettiin tyhjinä",
  "do.encoding.cells": "jos tiedosto on vanhemmasta Excelistä, {head} {line}",
  "finding.encoding.guess":
    "tiedosto {file} ei kerro merkistöään eikä ole UTF-8:aa; se luettiin arvaten merkistönä {encoding}, jolla yksi sana on {word}",
  "do.encoding.guess": "jos se on oikein, {head} {line}; muuten oikea merkistö",
  "finding.header-rows":
    "tiedoston {file} {rows, plural, one {ensimmäinen rivi} other {# ensimmäistä riviä}} luetaan otsikoksi{tool, select, none {} other {, kuten {tool} sen kirjoittaa}}",
  "do.header-rows": "jos näin on, {head} {line}; muuten se, montako otsikkoriviä on",
  "finding.previews":
    "{rows} on kyselyn tekijän omia esikatseluja tai testejä ({values}), ja ne lasketaan mukaan siinä missä muutkin",
  "do.previews": "jos niiden ei pidä olla mukana, {head} {line}; jos ne ovat oikeita vastauksia, sano se: {accept}",
  "finding.unused-weight":
    "tiedosto {file} kertoo, että sen rivit painotetaan tällä sarakkeella, mutta kuvauksessa ei ole painoa",
  "do.unused-weight":
    "jos lukujen pitää kertoa kaikista eikä vain vastanneista, {head} {line}; jos niiden pitää kertoa vastanneista, sano se: {accept}",
  "finding.missing-weights": "{rows} on ilman painoa; ne lasketaan painolla 1, painoivatpa muut mitä tahansa",
  "do.missing-weights":
    "jos ilman painoa olevat eivät kuulu otokseen, poista rivit tiedostosta; jos paino 1 on oikea, kerro se kuvauksessa: {accept}",
  "finding.alike-names":
    "sama nimi on kirjoitettu eri kirjainkoolla tai välein, ja kirjoitusasut lasketaan erikseen: {names}{more, plural, =0 {} other { ja # muuta}}",
  "do.alike-names": "jos ne ovat samat, {write} {line}; jos ne ovat eri asioita, kerro se kuvauksessa: {accept}",
  "finding.alike": "{value} ({n, plural, one {# rivi} other {# riviä}}) ja {like}",
  "finding.other-sheets": "tiedostosta {file} luetaan vain ensimmäinen taulukko, ei näitä: {sheets}",
  "do.other-sheets": "jos tarkoitat toista taulukkoa, {head} {line}; ensimmäisen nimi kertoo, että tarkoitat sitä",
  "finding.idle-acceptance": "kuvaus hyväksyy tässä havainnon {code}, mutta sellaista ei löytynyt",
  "do.idle-acceptance":
    "jos aineisto on jo korjattu, poista kuvauksesta {line}; muuten tarkista, ovatko sarake ja kosketuspiste ne, joita tarkoitat",
  "finding.repeated-ids.id": "aiemman rivin tunniste toistuu: {rows}, ensimmäisen kerran rivillä {row}",
  "do.repeated-ids.id":
    "tuonti säilyttää kustakin tunnisteesta vain ensimmäisen rivin; jos rivit ovat eri asioita, poista kuvauksesta {line}; jos kaikki on niin kuin pitää, kerro se kuvauksessa: {accept}",
  "finding.repeated-ids.customer":
    "{rows} toistaa aiemman rivin ihmisen ja ajan, ensimmäisenä rivi {row}; ne lasketaan yhden ihmisen useammaksi kulkemaksi poluksi",
  "do.repeated-ids.customer":
    "jos rivit on kirjoitettu kahdesti, poista toistot tiedostosta; jos jokainen rivi on eri ihminen, poista kuvauksesta {line}; jos kaikki on niin kuin pitää, kerro se kuvauksessa: {accept}",
  "finding.too-few.rows": "yhtään riviä ei voi käyttää",
  "do.too-few.rows": "katso hylkäykset: kukin kertoo, mitä odotettiin ja mitä solussa on",
  "finding.too-few.answers": "{answers} kysymykseen {answer}; luku tarvitsee vastaukset vähintään {needed} ihmiseltä",
  "do.too-few.answers": "kysy useammalta tai pidempään",
  "finding.too-few.people": "{people}, lukuun tarvitaan {needed}",
  "do.too-few.people": "kysy useammalta tai pidempään",
  "finding.too-few.alike": "{name} jää pois tulosta selittävistä: kaikki arvioivat sen samoin",
  "do.too-few.alike": "mitään ei tarvitse tehdä: minkä kaikki arvioivat samoin, se ei selitä eroja",
  "finding.too-few.together":
    "{name} jää pois tulosta selittävistä: siihen ja kohtaan {with} vastasi vain {people, plural, one {# ihminen} other {# ihmistä}}, tarvitaan {needed}",
  "do.too-few.together": "kysy molempia samoilta ihmisiltä",
  "finding.too-few.pair":
    "kohtiin {name} ja {with} vastasi vain {people, plural, one {# ihminen} other {# ihmistä}}: kun heitä on alle {enough}, selitysosuus näyttää hieman todellista suuremmalta",
  "do.too-few.pair": "kysy molempia useammalta ja luota selittävien järjestykseen siihen asti vähemmän",
  "finding.too-few.success": "polun onnistumisesta puuttuu {names}: pakollinen, mutta kukaan ei ole arvioinut sitä",
  "do.too-few.success": "kysy siitä tai kirjoita polun tiedostoon: {line}",
  "finding.complete-case-loss.rows":
    "{share} riveistä, joilla on jokin vastaus, on muualla vailla vastausta: vastauksia on {answered} rivillä, mutta kaikissa {touchpoints} kosketuspisteessä vain {complete} rivillä",
  "do.complete-case-loss.rows":
    "pidä ne kaikki: kaiken kohdanneet eivät ole kuin muut, eikä mikään täällä tarvitse täysiä rivejä",
  "finding.complete-case-loss.passes":
    "tulosta selittävät on laskettu vain poluista, joilla vastattiin kaikkeen: niitä on {used}, kun polkuja on {passes}",
  "do.complete-case-loss.passes": "jätä {line} pois: silloin EM käyttää muutkin polut",
  "finding.unexpected-direction.correlation":
    "mitä parempi vastaus, sitä huonompi tulos ({outcome}): r {r}, enintään {atMost}, n {n}",
  "do.unexpected-direction.correlation":
    "tarkista, kulkeeko asteikko toisin päin ({line}) tai ovatko tuloksen kyllä ja ei vaihtuneet; ja jos eivät, keneltä kysyttiin, esimerkiksi vain niiltä, joilla oli vaikeuksia; jos näin todella on, kerro se kuvauksessa: {accept}",
  "finding.unexpected-direction.driver": "tulos ({outcome}) on huonompi siellä, missä {name} arvioidaan paremmaksi",
  "do.unexpected-direction.driver":
    "tarkista, luettiinko jommankumman asteikko väärin päin ({line}); jos näin todella on, kerro se kuvauksessa: {accept}",
  "finding.not-applicable-code":
    "{value} ei käyttäydy kuin vastaus: sen antaneet poikkeavat muissa vastauksissaan {difference} keskihajontaa niistä, jotka antoivat arvon {neighbour} (p {p}, n {n})",
  "do.not-applicable-code": "jos se tarkoittaa, ettei kysymys koskenut vastaajaa, {write} {line}",
  "finding.missing-code":
    "{value} ({rows}) on kaukana kaikista muista sarakkeen luvuista ({range}), kuten puuttuvan vastauksen koodit ovat",
  "do.missing-code": "jos se tarkoittaa, ettei kysymykseen vastattu, {write} {line}",
  "finding.shifted-scale":
    "vastaukset kulkevat välillä {found}, eivät välillä {scale}: arvo {beyond} esiintyy ({rows}, n {n}), arvo {unused} ei kertaakaan",
  "do.shifted-scale": "jos tiedosto laskee näin, {write} {line}",
  "finding.reversed-scale":
    "mitä paremmin ihmiset vastaavat muualla, sitä huonommin he vastaavat tässä (r {r}, n {n}): asteikko kulkee ehkä toisin päin",
  "do.reversed-scale": "jos näin on, {write} {line}",
  "finding.mixed-scales.stretch":
    "kun rivit jaetaan {of} yhtä suureen osaan, osassa {parts} kukaan ei vastaa yli {top} (n {n}), muualla {beyond} vastaa: samassa sarakkeessa on ehkä kaksi asteikkoa",
  "do.mixed-scales.stretch":
    "jaa tiedosto siitä ja anna kummallekin osalle oma kuvaus, toiseen {short} ja toiseen {long}",
  "finding.mixed-scales.group":
    "kukaan ei vastaa yli {top}, kun {by} on {groups} (n {n}), muualla {beyond} vastaa: samassa sarakkeessa on ehkä kaksi asteikkoa",
  "do.mixed-scales.group":
    "jaa tiedosto sarakkeen {by} mukaan ja anna kummallekin osalle oma kuvaus, toiseen {short} ja toiseen {long}",
  "finding.mixed-dates": "päivämäärät on kirjoitettu {count} tavalla: {forms}",
  "finding.date.year-first": "vuosi ensin: {example} ({rows})",
  "finding.date.day-first": "päivä ensin: {example} ({rows})",
  "finding.date.month-first": "kuukausi ensin: {example} ({rows})",
  "finding.date.day-number": "päivien lukumääränä: {example} ({rows})",
  "finding.date.in-words": "sanoin: {example} ({rows})",
  "do.mixed-dates":
    "yksi muoto lukee yhden tavan: muut päivät hylätään tai, jos päivä ja kuukausi voivat vaihtua, luetaan väärin; kirjoita kaikki samalla tavalla, tai jaa tiedosto ja anna kullekin osalle kuvaus, jossa on sen oma muoto",
  "finding.words-for-numbers": "lukujen {scale} paikalla on sanoja: {values}",
  "do.words-for-numbers": "kerro, mitä ne tarkoittavat: {labels}, {notApplicable} tai {missing}",
  "finding.leakage":
    "sarake on lähes sama kuin tulos ({outcome}): kahdesta ihmisestä se kertoo {area} parissa sadasta, kummalle niin kävi (vähintään {atLeast}, n {n}). Useimmiten se on kirjattu tuloksen jälkeen tai sen vuoksi. Tällaiseen sarakkeeseen nojaava malli on arvoton: se toistaa jo tiedetyn, ei selitä mitään, ei kerro mitään niistä, joille niin voi vielä käydä, ja saa kaiken muun näyttämään yhdentekevältä",
  "do.leakage.answer":
    "poista sarake kuvauksesta; vain jos se tiedettiin ennen tulosta, kerro se kuvauksessa: {accept}",
  "do.leakage.attribute":
    "poista sarake attribuuteista; vain jos se tiedettiin ennen tulosta, kerro se kuvauksessa: {accept}",
  "do.leakage.unmapped": "jätä se pois kuvauksesta, kuten nytkin on",
  "finding.confounded-segment.turns":
    "kaikilla riveillä tulos ({outcome}) muuttuu {together} vastauksen askelta kohti, ryhmien ({attribute}) sisällä {within} (±{reach}, n {n}): ryhmät kääntävät sen, mikä näyttää kulkevan yhdessä",
  "do.confounded-segment.turns":
    "älä usko kumpaakaan, ennen kuin olet katsonut kutakin ryhmää erikseen: {line}; kerro sitten kuvauksessa, mitä huomasit: {accept}",
  "finding.confounded-segment.removes":
    "kaikilla riveillä tulos ({outcome}) muuttuu {together} vastauksen askelta kohti, ryhmien ({attribute}) sisällä {within} (±{reach}, n {n}): ryhmien sisällä siitä, mikä näyttää kulkevan yhdessä, jää alle puolet",
  "do.confounded-segment.removes":
    "katso kutakin ryhmää erikseen: {line}; kerro sitten kuvauksessa, mitä huomasit: {accept}",
  "finding.duplicate-rows":
    "{looked} rivistä {equal} on kaikissa {columns} sarakkeessa sama kuin jokin aiempi, vaikka melkein samoja on vähän: riveistä, jotka ovat liian erikoisia ollakseen samoja sattumalta, {repeated} toistuu ja {near} melkein toistuu",
  "do.duplicate-rows":
    "jos ne on kirjoitettu kahdesti, poista ne tiedostosta; jos eri ihmiset vastasivat samoin, kerro se kuvauksessa: {accept}",
  "finding.straight-lining":
    "{looked} rivistä, joilla on vähintään {answers} vastausta, {same} antaa kaikkialla saman vastauksen, mutta yhden poikkeavan vain {once} ja kaksi {twice}: noin {share} riveistä on enemmän kuin nämä selittävät. Ne on täytetty lukematta, tai vastaajat sanovat kaikesta samaa",
  "do.straight-lining":
    "katso näitä rivejä: ne tekevät kosketuspisteistä samanlaisia ja selityksistä heikkoja; poista ne tiedostosta tai kerro kuvauksessa, miksi ne jäävät: {accept}",
  "finding.outlier": "kaukana muista, joista keskimmäinen puolikas on välillä {middle}: {values}",
  "do.outlier":
    "tarkista, onko ne näppäilty väärin, sillä keskiarvo seuraa niitä; jos ne eivät ole lukuja, {write} {line}",

  "finding.write": "kirjoita sarakkeen kohdalle:",
  "finding.head": "kirjoita kuvauksen alkuun:",
  "finding.choose": "valitse",
  "finding.line.notApplicable": "{values} = ei koskenut vastaajaa",
  "finding.line.missing": "{values} = ei vastattu",
  "finding.line.yes": "{values} = kyllä",
  "finding.line.no": "{values} = ei",
  "finding.line.scale": "asteikko on {scale}",
  "finding.line.reversed": "asteikko käännetään",
  "finding.line.notReversed": "asteikkoa ei käännetä",
  "finding.line.encoding": "merkistö on {encoding}",
  "finding.line.headerRows": "{n, plural, one {# otsikkorivi} other {# otsikkoriviä}}",
  "finding.line.leaveOut": "nämä rivit jätetään pois",
  "finding.line.weight": "rivit painotetaan sarakkeella {column}",
  "finding.line.id": "sarake {column} on rivin tunniste",
  "finding.line.customer": "sarake {column} kertoo, kuka vastasi",
  "finding.line.acceptance": "{code} on kunnossa",
  "finding.line.slice": "rajaa polun luvut ryhmän mukaan",
  "finding.line.file": "{line} (Kuvaus tiedostona)",

  "finding.rows": "{n, plural, one {# rivi} other {# riviä}}",
  "finding.atLeast": "vähintään {rows}",
  "finding.met": "{value} ({n, plural, one {# rivi} other {# riviä}})",
  "finding.others": "ja {n, plural, one {# muu arvo} other {# muuta arvoa}}",
  "finding.rule.statistics":
    "Tilastollinen testi: virheettömästä aineistosta se huomauttaa enintään {share}:ssa tiedostoista ({n, plural, one {# vertailu} other {# vertailua}}).",
  "finding.rule.form": "Muodon testi: virheettömästä aineistosta se ei voi huomauttaa sattumalta.",
  "finding.rule.count": "Laskettu määrä: sattuma ei vaikuta siihen.",
  "finding.accepted": "Hyväksytty kuvauksessa: {why}",
  "finding.acceptedTitle": "hyväksytty kuvauksessa",
};
