import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { newJourney, underKey } from "../../core/journey/editing/new-journey.ts";
import { type Journey, type JourneyVersion, phases } from "../../core/journey/journey.ts";
import { type Language, languages, type Text } from "../../core/text.ts";
import { type TextKey, words } from "../../texts/words.ts";
import { everyLanguageQuery, journeyQuery, journeysQuery, templatesQuery, versionsQuery } from "../api.ts";
import { useIsThere } from "../is-there.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { troubleWith } from "../parts/trouble.ts";
import "../styles/map.css";
import "../styles/panel.css";
import { fileAtHand } from "../views/map/journey-file.tsx";
import { MapEditor } from "../views/map/map-editor.tsx";
import { MapWaiting } from "../views/map/map-waiting.tsx";

const route = getRouteApi("/map/$journey");

/** Where a journey is mapped: one that there is, or one that begins from a template or a file. */
export function MapPage() {
  const { journey } = route.useParams();
  return <MapOf key={journey} journey={journey} />;
}

/** What the editor begins with. It is asked once: what is saved afterwards is the editor's own to follow. */
interface Start {
  readonly base: JourneyVersion | null;
  readonly begin: Journey;
  /** The file that it was read from. */
  readonly file?: string | undefined;
  readonly pastKeys: readonly string[];
}

function MapOf({ journey: key }: { readonly journey: string }) {
  const { t } = useLanguage();
  const { template } = route.useSearch();
  const [start, setStart] = useState<Start | null>(null);
  const isOpen = start !== null;
  const read = useQueryClient().getQueryData<{ readonly journey: Journey; readonly file: string }>(fileAtHand);
  const given = template === "file" && read?.journey.key === key ? read : undefined;
  const { listed, isThere: isListed } = useIsThere(journeysQuery(), key, template !== undefined && !isOpen);
  const isThere = template === undefined || isListed;
  const known = useQuery({ ...journeyQuery(key), staleTime: 0, enabled: isThere === true && !isOpen });
  const isNew = isThere === false;
  const versions = useQuery({ ...versionsQuery(key), enabled: known.isSuccess && !isOpen });
  const isShipped = template !== undefined && template !== "empty" && template !== "file";
  const templates = useQuery({ ...templatesQuery(), enabled: isShipped && !isOpen });
  const isNamed = useQuery({ ...everyLanguageQuery(), enabled: isNew && given === undefined && !isOpen });

  if (start !== null) {
    const said = start.file === undefined ? "" : t("map.imported", { file: start.file });
    return <MapEditor base={start.base} begin={start.begin} said={said} pastKeys={start.pastKeys} />;
  }
  const trouble = troubleWith(
    ...(isNew ? [] : [listed, known, versions]),
    ...(isShipped ? [templates] : []),
    ...(given === undefined ? [isNamed] : []),
  );
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  const isReady = given !== undefined || (isNamed.data === true && !(isShipped && templates.data === undefined));
  if (isNew && isReady) {
    const shipped = templates.data?.find((each) => each.key === template);
    const begin = given?.journey ?? underKey(shipped ?? emptyJourney(key), key);
    setStart({ base: null, begin, file: given?.file, pastKeys: [] });
  } else if (known.isFetchedAfterMount && known.data !== undefined && versions.data !== undefined) {
    const pastKeys = versions.data.flatMap(({ changes }) => changes.map((change) => change.key));
    setStart({ base: known.data, begin: given?.journey ?? known.data.journey, file: given?.file, pastKeys });
  }
  return <MapWaiting />;
}

/** A journey with the phases as its stages, named in every language of Polku. */
const emptyJourney = (key: string): Journey =>
  newJourney(
    key,
    inEvery("map.newName"),
    Object.fromEntries(phases.map((phase) => [phase, inEvery(`phase.${phase}`)])),
  );

const inEvery = (key: Extract<TextKey, "map.newName" | `phase.${string}`>): Text =>
  Object.fromEntries(languages.map((language: Language) => [language, words(language)(key)]));
