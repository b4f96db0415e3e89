# Prints the figures of small samples that DistributionTest, SummaryTest and ScaleReliabilityTest expect, to 12 digits.
# Rscript small.R    (R 4.2.2, psych 2.2.9, GPArotation 2022.10-2)
suppressMessages(library(psych))
show <- function(what, x) cat(what, format(unname(unlist(x)), digits = 12, trim = TRUE), "\n")

values <- c(2, 3, 3, 5, 8, 13)
for (type in 6:8) {
  show(paste("quantile type", type), quantile(values, c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1), type = type))
}
show("mean, sd, se", c(mean(values), sd(values), sd(values) / sqrt(6)))
show("t.test", t.test(values)$conf.int)
show("feldt of alpha 0.75, 4 people, 2 items", alpha.ci(0.75, 4, 2)[c("lower.ci", "upper.ci")])
show("feldt of alpha -8, 4 people, 2 items, 90 %", alpha.ci(-8, 4, 2, p.val = 0.1)[c("lower.ci", "upper.ci")])
show("feldt of alpha 0.8, 10,000 people, 35 items", alpha.ci(0.8, 1e4, 35)[c("lower.ci", "upper.ci")])
# Above 400,000 degrees of freedom qf() takes the divisor of F for 1; pf() does not, so the quantiles are looked for in it.
quantile.f <- function(p, df1, df2) {
  uniroot(function(f) pf(f, df1, df2) - p, c(0.9, 1.1), tol = 1e-15)$root
}
show("feldt of alpha 0.8, a million people, 35 items, by pf", c(
  1 - 0.2 * quantile.f(0.975, 1e6 - 1, (1e6 - 1) * 34), 1 - 0.2 * quantile.f(0.025, 1e6 - 1, (1e6 - 1) * 34)
))

# Eight people, four items; the last goes against the others.
x <- rbind(
  c(1, 2, 1, 4), c(2, 2, 3, 5), c(3, 4, 2, 3), c(4, 3, 5, 1),
  c(5, 5, 4, 2), c(2, 1, 2, 4), c(4, 4, 3, 3), c(3, 5, 5, 2)
)
colnames(x) <- paste0("q", 1:4)
a <- suppressWarnings(alpha(x, warnings = FALSE))
show("alpha, average_r", a$total[c("raw_alpha", "average_r")])
show("r.drop", a$item.stats$r.drop)
show("alpha if dropped", a$alpha.drop$raw_alpha)
# omega() turns the last item round first: this is its omega.tot with the items as they are.
u2 <- fa(x, nfactors = 1, rotate = "none")$uniquenesses
show("omega.tot", 1 - sum(u2) / sum(cor(x)))
show("omega.tot, the last item turned round", suppressWarnings(suppressMessages(
  omega(cbind(x[, 1:3], 6 - x[, 4]), nfactors = 1, plot = FALSE)$omega.tot
)))
