import type { Journey, Owner } from "../journey.ts";

/** Adds an owner, or says anew who it is. */
export const keepOwner = (journey: Journey, key: string, owner: Owner): Journey => ({
  ...journey,
  owners: { ...journey.owners, [key]: owner },
});

/** Takes an owner away, from every touchpoint too. */
export function removeOwner(journey: Journey, key: string): Journey {
  const { [key]: _, ...owners } = journey.owners;
  return {
    ...journey,
    owners,
    stages: journey.stages.map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.map((touchpoint) =>
        touchpoint.owners.includes(key)
          ? { ...touchpoint, owners: touchpoint.owners.filter((each) => each !== key) }
          : touchpoint,
      ),
    })),
  };
}
