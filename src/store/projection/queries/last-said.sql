-- What each person said last of several things, and how many said so together: of every thing the last cell, null where
-- nothing was said of it. Who only had something happen said nothing. argMax passes over nulls, in DuckDB and ClickHouse
-- alike.
SELECT {names}, COUNT(*) AS n
FROM (
  SELECT customer, {lasts}
  FROM (
    {told}
  ) AS told
  GROUP BY customer
) AS persons
WHERE {any}
GROUP BY {names}
