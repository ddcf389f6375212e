-- What was ever heard, by journey, perspective and touchpoint, and perhaps by channel: how much, of how many people, from when until when.
SELECT journey, perspective, touchpoint, {channel} AS via,
  COUNT(*) AS experiences,
  COUNT(DISTINCT customer) + COUNT(CASE WHEN customer IS NULL THEN 1 END) AS people,
  COUNT(DISTINCT CASE WHEN {since} THEN customer END) + COUNT(CASE WHEN customer IS NULL AND {since} THEN 1 END) AS people_since,
  MIN({day}) AS first_day, MAX({day}) AS last_day
FROM experiences
GROUP BY journey, perspective, touchpoint, {channel}
