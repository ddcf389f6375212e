-- Passes of customers: a pause longer than the journey's gap begins a new one. A derived pass is named by the first of its
-- experiences, as a negative number. Only what is known to the day has an order; given passes stay as they were given.
UPDATE experiences SET pass = derived.pass
FROM (
  SELECT number, - first_value(number) OVER (
    PARTITION BY journey, perspective, customer, ordinal ORDER BY day, second, number
  ) AS pass
  FROM (
    SELECT *, SUM(begins) OVER (
      PARTITION BY journey, perspective, customer ORDER BY day, second, number ROWS UNBOUNDED PRECEDING
    ) AS ordinal
    FROM (
      SELECT number, journey, perspective, customer, day, second,
        CASE WHEN moment - lag(moment) OVER (
          PARTITION BY journey, perspective, customer ORDER BY day, second, number
        ) <= gap THEN 0 ELSE 1 END AS begins
      FROM (
        SELECT experiences.number, journey, perspective, customer, day, second, gaps.gap,
          (day - DATE '2000-01-01') * 86400 + second AS moment
        FROM experiences
        JOIN gaps USING (journey)
        SEMI JOIN disturbed USING (journey, perspective, customer)
        WHERE orderly = 1 AND (pass IS NULL OR pass < 0)
      ) AS moments
    ) AS beginnings
  ) AS ordered
) AS derived
WHERE experiences.number = derived.number AND experiences.pass IS DISTINCT FROM derived.pass;
