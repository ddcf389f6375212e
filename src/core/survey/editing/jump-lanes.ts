/** A jump as it is drawn beside the questions: from one to a later one or to the end, in a lane of its own where others run. */
export interface JumpLane {
  readonly from: number;
  /** Place of the question that it leads to; as many as there are questions: the end. */
  readonly to: number;
  /** 0 is the nearest to the questions. */
  readonly lane: number;
}

/** Lanes for jumps, so that no two run over each other; the shorter lie nearer. What leads backwards or nowhere is not drawn. */
export function jumpLanes(
  questions: readonly { readonly key: string; readonly jumps?: readonly { readonly to: string }[] | undefined }[],
): JumpLane[] {
  const keys = questions.map(({ key }) => key);
  const spans = questions.flatMap(({ jumps = [] }, from) =>
    jumps.map(({ to }) => ({ from, to: to === "end" ? keys.length : keys.indexOf(to) })).filter((one) => one.to > from),
  );
  const lanes: JumpLane[] = [];
  for (const span of spans.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    // Two that only touch at a question may share a lane: one ends where the other begins.
    const beside = lanes.filter(({ from, to }) => from < span.to && span.from < to).map(({ lane }) => lane);
    let lane = 0;
    while (beside.includes(lane)) lane++;
    lanes.push({ ...span, lane });
  }
  return lanes.toSorted((a, b) => a.from - b.from || a.lane - b.lane);
}
