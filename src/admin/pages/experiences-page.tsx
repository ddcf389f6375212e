import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { say } from "../../core/text.ts";
import { journeyQuery, journeysQuery, slicesQuery, workspaceQuery } from "../api.ts";
import { useChosen } from "../chosen.tsx";
import { useLanguage } from "../language.tsx";
import { ChooseOne } from "../parts/choice.tsx";
import { Failure } from "../parts/failure.tsx";
import { Stale } from "../parts/stale.tsx";
import { useTitle } from "../parts/title.ts";
import { troubleWith } from "../parts/trouble.ts";
import { Waiting } from "../parts/waiting.tsx";
import { type Looked, partsOfLooked, soughtOf } from "../sought.ts";
import "../styles/experiences.css";
import { ChoicesView } from "../views/choices-view.tsx";
import { SearchView } from "../views/experiences/search-view.tsx";
import { StreamChoices } from "../views/experiences/stream-choices.tsx";
import { StreamView } from "../views/experiences/stream-view.tsx";
import { NoJourneys } from "../views/no-journeys.tsx";

const route = getRouteApi("/experiences");

/** The stream of what was lived in a journey: searched, narrowed, read one by one. */
export function ExperiencesPage() {
  const { language, t } = useLanguage();
  const looked = route.useSearch();
  const [chosen, go] = useChosen(looked);
  const journeys = useQuery(journeysQuery());
  const key = looked.journey ?? journeys.data?.[0]?.key;
  const known = { enabled: key !== undefined };
  const slices = useQuery({ ...slicesQuery(key ?? ""), ...known });
  const journey = useQuery({ ...journeyQuery(key ?? ""), ...known });
  const workspace = useQuery(workspaceQuery());
  useTitle(t("nav.experiences"));

  const trouble = troubleWith(journeys, slices, journey);
  if (trouble?.since === null) return <Failure trouble={trouble} />;
  if (journeys.data?.length === 0) return <NoJourneys title={t("stream.title")} />;
  if (key === undefined || slices.data === undefined || journey.data === undefined) return <StreamWaiting />;

  const { slice, own } = partsOfLooked(chosen);
  const change = (part: { readonly [Part in keyof Looked]?: Looked[Part] | undefined }) =>
    go(Object.fromEntries(Object.entries({ ...chosen, ...part }).filter(([, value]) => value !== undefined)) as Looked);
  return (
    <div className="page experiences">
      <Stale trouble={trouble} />
      <div className="stream-head">
        <h1>{t("stream.title")}</h1>
        <SearchView words={looked.words ?? ""} find={(words) => change({ words: words === "" ? undefined : words })} />
      </div>
      <ChoicesView
        shown={slice}
        slices={slices.data}
        measure={undefined}
        measures={[]}
        journey={journey.data.journey}
        customerWord={workspace.data?.customerWord ?? null}
        more={
          <>
            {(journeys.data?.length ?? 0) > 1 && (
              <ChooseOne
                title={t("stream.journey")}
                label={say(journey.data.journey.name, language)}
                active={looked.journey !== undefined}
                value={key}
                options={(journeys.data ?? []).map(({ key: value, name }) => ({ value, name: say(name, language) }))}
                onChoose={(other) => go({ journey: other })}
              />
            )}
            <StreamChoices looked={chosen} journey={journey.data.journey} change={change} />
          </>
        }
        onChange={(next) => go({ ...own, ...next })}
      />
      <StreamView
        sought={soughtOf(looked, key, slices.data)}
        looked={looked}
        journey={journey.data.journey}
        showAll={() => go(looked.journey === undefined ? {} : { journey: looked.journey })}
      />
    </div>
  );
}

function StreamWaiting() {
  const { t } = useLanguage();
  return (
    <div className="page experiences">
      <h1>{t("stream.title")}</h1>
      <Waiting rows={8} height={84} />
    </div>
  );
}
