-- People by their last answer at one touchpoint and by several attributes as they were with it, as they occur together.
SELECT {columns}, COUNT(*) AS n
FROM (
  SELECT {columns}
  FROM experiences
  JOIN (
    SELECT customer AS whose, MAX({moment}) AS last_moment
    FROM experiences
    WHERE customer IS NOT NULL AND {value} AND {touchpoint} AND {filter}
    GROUP BY customer
  ) AS lasts ON lasts.whose = experiences.customer AND lasts.last_moment = {moment}
  WHERE {value} AND {touchpoint} AND {filter}
  UNION ALL
  SELECT {columns}
  FROM experiences
  WHERE customer IS NULL AND {value} AND {touchpoint} AND {filter}
) AS people
GROUP BY {columns}
