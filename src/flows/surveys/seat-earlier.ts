import { knownFromLink } from "../../core/survey/known-from-link.ts";
import { quotaKey, quotasMet } from "../../core/survey/quotas.ts";
import { shuffledOrder } from "../../core/survey/shuffled-order.ts";
import type { Survey } from "../../core/survey/survey.ts";
import { type EarlierResponse, seatEarlier } from "../../store/records/intake/earlier-seats.ts";
import type { Effects } from "../effects.ts";

/**
 * Whoever answered a survey before it had a quota has a seat of it all the same. `before`: the version that was asked till now, `publish`
 * asks this one.
 */
export async function seatThoseBefore(
  survey: Survey,
  before: Survey | undefined,
  { records, workspace }: Pick<Effects, "records" | "workspace">,
  publish: () => Promise<void>,
): Promise<void> {
  const known = new Set(before?.open.quotas?.map(quotaKey));
  const added = survey.open.quotas?.filter((quota) => !known.has(quotaKey(quota))) ?? [];
  if (before === undefined || added.length === 0) return publish();
  // A group that a question asks for was not known beforehand, and is none to rules.
  const asked = new Set(survey.questions.map((question) => ("attribute" in question ? question.attribute : undefined)));
  const met = ({ id, given, language, isEnded, attributes, ...told }: EarlierResponse) =>
    quotasMet(added, {
      survey,
      answered: given,
      known: {
        ...knownFromLink({
          ...told,
          attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !asked.has(name))),
        }),
        language,
      },
      order: shuffledOrder(survey.questions, id),
      isEnded,
    });
  const seat = (since?: string) =>
    seatEarlier(records, workspace, survey.key, (response) => met(response).map(quotaKey), since);
  const began = await seat();
  await publish();
  // Those who came in meanwhile; from here on everybody is seated on coming.
  await seat(began);
}
