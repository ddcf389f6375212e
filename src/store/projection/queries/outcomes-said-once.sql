-- The same where every person was told of once.
SELECT kind, happened AS last_said, good{its_weight}
FROM ({told}) AS told
