-- What was ever heard, by journey, perspective, touchpoint and channel: how much, of whom (bits, see arrivals.ts), from when until when.
SELECT journey, perspective, touchpoint, {channel} AS via,
  COUNT(*) AS experiences, BIT_OR({bit}) AS who, BIT_OR(CASE WHEN {since} THEN {bit} ELSE 0 END) AS who_since,
  MIN({day}) AS first_day, MAX({day}) AS last_day
FROM experiences
WHERE {told}
GROUP BY journey, perspective, touchpoint, {channel}
