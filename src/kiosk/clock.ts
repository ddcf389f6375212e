/**
 * A device's clock against the server's. It may be days wrong, be set while the app runs, and forget everything when the power goes. So
 * what was pressed is kept by the clock as it was, with the stretch in which it was: over a stretch the clock went as time does, from one
 * start of the app, or one change of the clock, to the next. How far the server is ahead is known by stretch, and for those of now from
 * the moment at which the server can be asked, which is before anything is sent to it.
 */
export interface Clock {
  /** The stretch of now. */
  readonly stretch: number;
  /** Milliseconds by which the server is ahead, by stretch. */
  readonly ahead: Readonly<Record<number, number>>;
  /** The latest true time that is known, in milliseconds since 1970: it cannot be earlier now. */
  readonly latest: number;
}

/** An instant as it was kept: what the device's clock showed, in milliseconds since 1970, and in which stretch. */
export interface KeptInstant {
  readonly shown: number;
  readonly stretch: number;
}

export const clockOfNew: Clock = { stretch: 0, ahead: { 0: 0 }, latest: 0 };

/** So many stretches are remembered: some years of starting every day. */
const most = 1000;

const aheadIn = ({ ahead }: Clock, stretch: number): number => ahead[stretch] ?? 0;

/** The true time when the device's clock shows `shown`, in milliseconds since 1970, as far as it is known. */
export const trueTime = (clock: Clock, shown: number): number => shown + aheadIn(clock, clock.stretch);

/** The app has started: the clock may be another. One that has fallen behind what was true already is taken for wrong. */
export const started = (clock: Clock, shown: number): Clock =>
  another(clock, Math.max(aheadIn(clock, clock.stretch), clock.latest - shown));

/**
 * The clock went `by` milliseconds further than time did. One that went back was set. One that went ahead was rather asleep: the true
 * time went with it. Which of both it was, the server will tell.
 */
export const jumped = (clock: Clock, by: number): Clock =>
  another(clock, aheadIn(clock, clock.stretch) - Math.min(by, 0));

/** The server's clock was asked, and is so far ahead. */
export const measured = (clock: Clock, ahead: number): Clock => ({
  ...clock,
  ahead: { ...clock.ahead, [clock.stretch]: ahead },
});

/** The clock shows `shown` now, and it will not be earlier. */
export const seen = (clock: Clock, shown: number): Clock => ({
  ...clock,
  latest: Math.max(clock.latest, trueTime(clock, shown)),
});

/**
 * What the clock of now would have shown at an instant that was kept, when it shows `shown` now: so the server, which knows only this
 * clock, is told for how long it has been. Never later than now.
 */
export const asOfNow = (clock: Clock, kept: KeptInstant, shown: number): number =>
  Math.min(shown, kept.shown + aheadIn(clock, kept.stretch) - aheadIn(clock, clock.stretch));

/** How far the server is ahead, when it said `server` to what was asked at `before` and answered at `after`: half of the way is the answer's. */
export const aheadBy = (before: number, after: number, server: number): number => server - (before + after) / 2;

function another(clock: Clock, ahead: number): Clock {
  const stretch = clock.stretch + 1;
  const kept = Object.entries(clock.ahead).filter(([one]) => Number(one) > stretch - most);
  return { ...clock, stretch, ahead: { ...Object.fromEntries(kept), [stretch]: ahead } };
}
