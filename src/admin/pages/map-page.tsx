import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { newJourney, underKey } from "../../core/journey/editing/new-journey.ts";
import { type Journey, phases } from "../../core/journey/journey.ts";
import { type Language, languages, type Text } from "../../core/text.ts";
import { type TextKey, words } from "../../texts/words.ts";
import { journeyQuery, problemCode, templatesQuery, versionsQuery } from "../api.ts";
import { useLanguage } from "../language.tsx";
import { Failure } from "../parts/failure.tsx";
import { troubleWith } from "../parts/trouble.ts";
import "../styles/map.css";
import { fileAtHand } from "../views/map/journey-file.tsx";
import { MapEditor } from "../views/map/map-editor.tsx";
import { MapWaiting } from "../views/map/map-waiting.tsx";

const route = getRouteApi("/map/$journey");

/** Where a journey is mapped: one that there is, or one that begins from a template or a file. */
export function MapPage() {
  const { t } = useLanguage();
  const { journey: key } = route.useParams();
  const { template } = route.useSearch();
  const file = useQueryClient().getQueryData<{ readonly journey: Journey; readonly file: string }>(fileAtHand);
  const known = useQuery({
    ...journeyQuery(key),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const isNew = problemCode(known.error) === "no-such-journey" && template !== undefined;
  const versions = useQuery({ ...versionsQuery(key), enabled: known.isSuccess });
  const isShipped = template !== undefined && template !== "empty" && template !== "file";
  const templates = useQuery({ ...templatesQuery(), enabled: isShipped });

  const trouble = troubleWith(...(isNew ? [] : [known, versions]), ...(isShipped ? [templates] : []));
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  const given = template === "file" && file?.journey.key === key ? file : undefined;
  if (isNew) {
    const shipped = templates.data?.find((each) => each.key === template);
    if (isShipped && templates.data === undefined) return <MapWaiting />;
    const begin = given?.journey ?? underKey(shipped ?? emptyJourney(key), key);
    const said = given === undefined ? "" : t("map.imported", { file: given.file });
    return <MapEditor key={key} base={null} begin={begin} said={said} pastKeys={[]} />;
  }
  if (known.data === undefined || versions.data === undefined || (known.isFetching && !known.isFetchedAfterMount))
    return <MapWaiting />;
  const pastKeys = versions.data.flatMap(({ changes }) => changes.map((change) => change.key));
  const begin = given?.journey ?? known.data.journey;
  const said = given === undefined ? "" : t("map.imported", { file: given.file });
  return <MapEditor key={key} base={known.data} begin={begin} said={said} pastKeys={pastKeys} />;
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
