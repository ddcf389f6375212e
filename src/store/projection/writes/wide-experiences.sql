-- The experiences at one touchpoint that wide rows tell of.
SELECT {columns} FROM {rows} WHERE {asked}
