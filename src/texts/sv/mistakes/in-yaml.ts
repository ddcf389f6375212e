import type { inYaml as pattern } from "../../../core/mistakes/in-yaml.ts";

/** Why a text cannot be read as YAML, in the Swedish of Finland. */
export const inYaml: Record<keyof typeof pattern, string> = {
  "file-too-long": "filen är för lång: högst {most} tecken, men den har {got}",
  "bad-yaml": "kan inte läsas som YAML: {why}",
  "bad-yaml.deep": "för många listor och block ligger i varandra: högst {most}",
  "duplicate-key.yaml": "samma nyckel står två gånger på samma ställe",
  "bad-key.yaml": "en nyckel borde vara ett vanligt ord eller tal, men är {got}",
  "got-collection": "en lista, ett block eller en hänvisning",
  "bad-alias.many": "för många hänvisningar: högst {most}",
  "bad-alias.unanchored": "hänvisningen *{name} har inget ankare &{name} före sig",
  "bad-alias.nested": "hänvisningen *{name} gäller något som har hänvisningar i sig; där får bara stå vanliga värden",

  "yaml-BAD_INDENT": "raden börjar inte lika långt in som raderna intill",
  "yaml-OPEN_BRACKET": "en parentes stängs inte, eller det som står i den är inte mer indraget än dess nyckel",
  "yaml-OPEN_QUOTE": "ett citattecken stängs inte",
  "yaml-TAB_AS_INDENT": "rader dras in med blanksteg, inte med tabb",
  "yaml-MISSING_CHAR":
    "något saknas här: ett komma mellan två led, eller ett kolon eller streck med blanksteg efter sig",
  "yaml-UNEXPECTED_TOKEN": "det som står här passar inte på det här stället",
  "yaml-BAD_SCALAR_START": "en text som börjar med ett sådant tecken behöver citattecken omkring sig",
  "yaml-BAD_DQ_ESCAPE":
    "det som följer efter omvänt snedstreck betyder ingenting; inom enkla citattecken är det bara ett tecken",
  "yaml-BLOCK_AS_IMPLICIT_KEY":
    "en nyckel står inne i värdet av en annan; en text med kolon i sig behöver citattecken omkring sig",
  "yaml-BLOCK_IN_FLOW": "inom parenteser skrivs allt med parenteser och komman",
  "yaml-MULTILINE_IMPLICIT_KEY":
    "det som står före ett kolon går över flera rader; kanske saknar raden ovanför sitt kolon, eller så är en rad fel indragen",
  "yaml-KEY_OVER_1024_CHARS": "en nyckel är längre än 1 024 tecken",
  "yaml-MULTIPLE_DOCS": "filen har flera dokument, åtskilda av ---; den borde ha ett",
  "yaml-TAG_RESOLVE_FAILED":
    "ordet som börjar med utropstecken är okänt; en text som börjar så behöver citattecken omkring sig",
  "yaml-other": "det här stället bryter mot reglerna i YAML ({rule})",
};
