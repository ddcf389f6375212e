let context: AudioContext | undefined;

/** A short, soft tone: it was heard. */
export function soundTone(): void {
  context ??= new AudioContext();
  const { currentTime: now, destination } = context;
  const tone = new OscillatorNode(context, { frequency: 660 });
  const loudness = new GainNode(context, { gain: 0.12 });
  loudness.gain.exponentialRampToValueAtTime(0.001, now + 0.18);
  tone.connect(loudness).connect(destination);
  tone.start(now);
  tone.stop(now + 0.2);
}
