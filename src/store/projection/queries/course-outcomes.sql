-- What was said last of an outcome of each customer, and when it happened; an outcome of a pass is of whoever walked it.
SELECT customer, argMax(happened, moment) AS happened, argMax(seconds, moment) AS seconds
FROM (
  SELECT customer, happened, {seconds} AS seconds, {moment} AS moment
  FROM outcomes
  WHERE pass IS NULL AND customer > 0 AND journey = {journey} AND kind = {kind} AND {period}
  UNION ALL
  SELECT passes.customer AS customer, outcomes.happened AS happened, {seconds} AS seconds, {moment} AS moment
  FROM ({passes}) AS passes
  JOIN outcomes ON outcomes.pass = passes.pass
  WHERE passes.customer > 0 AND outcomes.journey = {journey} AND outcomes.kind = {kind} AND {period}
) AS told
GROUP BY customer
