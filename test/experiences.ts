/** A plain experience as a client sends it; a test states only what it is about. */
export const anExperienceBody = (about: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: "0190b5f0-7c1e-7abc-8def-0123456789ab",
  journey: "lunch",
  touchpoint: "bill",
  at: "2026-11-22T11:58:00+02:00",
  answers: { satisfaction: 4 },
  ...about,
});
