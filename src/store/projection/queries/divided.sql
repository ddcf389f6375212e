-- One answer's cells and how many said each, divided in several ways at once (by month, by channel, by a group): GROUPING
-- says which way a row is about.
SELECT {answer} AS answer, touchpoint, GROUPING({parts}) AS way, {parts}, cell, COUNT(*) AS n{weights}
FROM (
  SELECT touchpoint, {columns}, {column} AS cell, weight
  FROM experiences
  WHERE {column} IS NOT NULL AND {filter}
) AS told
GROUP BY GROUPING SETS ({ways})
