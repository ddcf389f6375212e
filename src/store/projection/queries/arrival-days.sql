-- The same day by day, over so many days up to the last one of each.
SELECT told.journey, told.perspective, told.touchpoint, told.via, {day} AS on_day, COUNT(*) AS experiences, BIT_OR({bit}) AS who
FROM (SELECT journey, perspective, touchpoint, {channel} AS via, day, shard FROM experiences WHERE {told}) AS told
JOIN (
  SELECT journey, perspective, touchpoint, {channel} AS via, MAX(day) AS last_day
  FROM experiences
  WHERE {told}
  GROUP BY journey, perspective, touchpoint, {channel}
) AS latest
  ON latest.journey = told.journey AND latest.perspective = told.perspective
  AND latest.touchpoint = told.touchpoint AND latest.via = told.via
WHERE told.day > latest.last_day - {days}
GROUP BY told.journey, told.perspective, told.touchpoint, told.via, {day}
