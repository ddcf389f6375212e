import type { Random } from "../src/core/measures/numbers/random.ts";

/** What lunchers write, by touchpoint and by whether they were pleased. Kept short, as people write on a kiosk. */
const comments: Readonly<Record<string, { readonly pleased: readonly Said[]; readonly displeased: readonly Said[] }>> =
  {
    bill: {
      pleased: [
        ["fi", "Lasku tuli heti kun pyysin."],
        ["en", "The bill was there before I asked."],
      ],
      displeased: [
        ["fi", "Laskua sai odottaa vartin, vaikka sali oli puolityhjä."],
        ["fi", "Kolme kertaa piti pyytää laskua."],
        ["fi", "Ruoka oli hyvää, mutta laskun odottelu söi koko tauon."],
        ["sv", "Jag fick vänta på notan i en kvart."],
        ["en", "Waited longer for the bill than for the food."],
      ],
    },
    "order-speed": {
      pleased: [
        ["fi", "Annos oli pöydässä alle kymmenessä minuutissa."],
        ["sv", "Snabbt och smidigt."],
      ],
      displeased: [
        ["fi", "Kokous alkoi, ruokaa ei näkynyt."],
        ["fi", "Luvattiin kymmenen minuuttia, meni kaksikymmentäviisi."],
        ["en", "Too slow for a lunch break."],
      ],
    },
    taste: {
      pleased: [
        ["fi", "Paras lohikeitto pitkään aikaan."],
        ["fi", "Maistui itse tehdyltä."],
        ["sv", "Jättegott, precis lagom kryddat."],
        ["en", "Tasted home-made. Lovely."],
      ],
      displeased: [
        ["fi", "Kastike oli kylmää."],
        ["en", "Rather bland today."],
      ],
    },
    friendliness: {
      pleased: [
        ["fi", "Ystävällinen palvelu, kiitos!"],
        ["fi", "Henkilökunta muisti tilaukseni edelliseltä viikolta."],
        ["sv", "Så trevlig personal!"],
        ["en", "The warmest welcome in town."],
      ],
      displeased: [["fi", "Kiireen huomasi äänensävystä."]],
    },
    greeting: {
      pleased: [["fi", "Heti ovella tervehdittiin."]],
      displeased: [
        ["fi", "Seisoin ovella hyvän tovin ennen kuin kukaan huomasi."],
        ["sv", "Ingen hälsade när vi kom in."],
      ],
    },
    cleanliness: {
      pleased: [
        ["fi", "Pöydät puhtaat ja ilma raikas."],
        ["en", "Spotless."],
      ],
      displeased: [["fi", "Pöytä oli tahmea."]],
    },
    paying: {
      pleased: [["fi", "Lähimaksu toimi sekunnissa."]],
      displeased: [
        ["fi", "Maksupääte jumitti taas."],
        ["fi", "Kassalla jono, kun kortti ei mennyt läpi."],
        ["en", "The card terminal was down again."],
        ["sv", "Kortterminalen fungerade inte."],
      ],
    },
    surroundings: {
      pleased: [["fi", "Kiva pihapiiri, kesällä ihana."]],
      displeased: [["fi", "Polkupyörälle ei ollut paikkaa."]],
    },
  };

type Said = readonly [language: "fi" | "sv" | "en", words: string];

/** Something that was written about a touchpoint, or nothing: most people write nothing. */
export function commentOn(touchpoint: string, satisfaction: number, random: Random): Said | null {
  const about = comments[touchpoint];
  if (about === undefined || satisfaction === 3 || random.uniform() > (satisfaction < 3 ? 0.12 : 0.05)) return null;
  const said = satisfaction < 3 ? about.displeased : about.pleased;
  return said[random.below(said.length)] ?? null;
}
