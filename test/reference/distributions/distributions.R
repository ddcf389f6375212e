# Rscript test/reference/distributions/distributions.R > test/reference/distributions/distributions.csv
#
# Values of R's own distribution functions over grids that reach into both tails and from tiny to huge degrees of freedom.
# A line is: name of our function, its arguments, R's value; 17 digits, so that reading gives back the same double. Values
# that underflow (below 1e-300) are left out: what is lost there is not accuracy but the range of a double.
#
# Three of R's functions lose digits on a way that ours does not take, and are asked here by the way that keeps them: qf near 0
# (1 over the quantile of the turned-round F), qf and qt above 1/2 (through the upper tail). Noncentral pt promises 1e-12 of 1, not
# of its value, and at 37, 10000 degrees and 40 gives .99812 for .99805 (mpmath), so ncp ends at 30.
line <- function(name, ..., value) {
  keep <- is.finite(value) & (abs(value) > 1e-300)
  number <- function(x) formatC(x, digits = 17, format = "g", width = 1)
  if (any(keep)) cat(paste(name, do.call(paste, c(lapply(list(...), number), sep = ",")), number(value), sep = ",")[keep], sep = "\n")
}
each <- function(name, f, ...) {
  grid <- expand.grid(..., KEEP.OUT.ATTRS = FALSE)
  line2 <- c(list(name), unname(as.list(grid)), list(value = do.call(f, unname(as.list(grid)))))
  do.call(line, line2)
}

tails <- c(1e-250, 1e-100, 1e-30, 1e-15, 1e-8, 1e-4, .001, .025, .1, .3, .5, .7, .95, .999, 1 - 1e-6, 1 - 1e-10)
df <- c(.5, 1, 2, 3.7, 10, 30, 101.5, 1e3, 1e5, 1e8)

each("normalCdf", pnorm, c(-37, -30, -20, -10, -6, -5.7, -5.6, -4, -2, -1, -.7, -.67, -.3, -1e-9, 0, 1e-9, .5, 1.5, 3, 6, 8.2))
each("normalQuantile", qnorm, tails)
each("studentCdf", pt, c(-1e30, -1e10, -1e5, -1e3, -100, -38, -12, -5, -2, -.9, -.1, -1e-6, 1e-3, .6, 2, 30), df)
each("studentQuantile", function(p, df) ifelse(p < .5, qt(p, df), -qt(1 - p, df)), tails[tails != .5], df)
each("chiSquareUpper", function(x, df) pchisq(x, df, lower.tail = FALSE), c(1e-10, 1e-3, .1, 1, 3, 10, 40, 120, 700, 1300), df[1:8])
each("chiSquareUpper", function(x, df) pchisq(x, df, lower.tail = FALSE), c(9e4, 99e3, 1e5, 100300, 101e3, 11e4, 99.9e6, 1e8, 1.0005e8), df[9:10])
each("fUpper", function(f, a, b) pf(f, a, b, lower.tail = FALSE), c(1e-8, .01, .3, .9, 1.1, 3, 20, 500, 1e6), c(1, 2, 7.5, 60, 1e3, 1e6), c(1, 2.5, 12, 150, 1e4, 1e8))
each("fQuantile", function(p, a, b) ifelse(p < .5, 1 / qf(p, b, a, lower.tail = FALSE), qf(1 - p, a, b, lower.tail = FALSE)), tails[4:16], c(1, 2, 7.5, 60, 1e3), c(1, 2.5, 12, 150, 1e4))
each("incompleteBeta", pbeta, c(1e-200, 1e-50, 1e-12, 1e-5, .01, .2, .5, .77, .999, 1 - 1e-9), c(.05, .5, 1, 4.2, 60, 5e3, 1e6), c(.05, .5, 1, 4.2, 60, 5e3, 1e6))
each("betaQuantile", qbeta, tails[2:14], c(.5, 1, 4.2, 60, 5e3, 1e6), c(.5, 1, 4.2, 60, 5e3, 1e6))

# P(X <= k) and P(X > k) of binomial draws, k from the far lower to the far upper tail.
for (n in c(5, 40, 1000, 1e6)) for (p in c(1e-6, .02, .3, .5, .9)) {
  k <- unique(pmin(n - 1, pmax(0, round(n * p + c(-30, -9, -3, -1, 0, 1, 3, 9, 30) * sqrt(n * p * (1 - p))))))
  line("binomialLower", k, rep(n, length(k)), rep(p, length(k)), value = pbinom(k, n, p))
  line("binomialUpper", k, rep(n, length(k)), rep(p, length(k)), value = pbinom(k, n, p, lower.tail = FALSE))
  line("binomialProbability", k[k > 0], rep(n, sum(k > 0)), rep(p, sum(k > 0)), value = dbinom(k[k > 0], n, p))
}

each("logGamma", lgamma, c(1e-300, 1e-20, 1e-3, .1, .5, .9, 1.1, 1.46, 1.9, 2.1, 7, 15, 15.5, 170, 1e5, 1e10, 1e100))
each("upperIncompleteGamma", function(a, x) pgamma(x, a, lower.tail = FALSE), c(.01, .3, 1, 2.5, 20, 300), c(1e-20, .01, .5, 2, 19, 90, 600))
each("noncentralStudentCdf", function(t, df, delta) mapply(pt, t, df, delta), c(-5, -1, .5, 2, 5, 20, 100), c(1, 2.5, 10, 348.8, 1e4), c(-3, -.5, 1, 2.8, 6, 15, 30))
