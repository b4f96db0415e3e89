# Prints the figures that OpenPlayTest expects, to 12 digits.
# Rscript open-play.R swemwbs-waves-1-3.csv    (R 4.2.2, psych 2.2.9, GPArotation 2022.10-2)
suppressMessages(library(psych))
file <- commandArgs(trailingOnly = TRUE)[1]
answers <- read.csv(file)
# The columns of the study in the order of the items of SWEMWBS.
items <- paste0("wemwbs_", c(1, 6, 2, 7, 3, 4, 5))
show <- function(what, x) cat(what, format(unname(unlist(x)), digits = 12, trim = TRUE), "\n")

for (wave in 1:3) {
  x <- na.omit(answers[answers$wave == wave, items])
  total <- rowSums(x)
  cat("== wave", wave, ": n", nrow(x), "missing", sum(answers$wave == wave) - nrow(x), "\n")
  show("mean, sd, se", c(mean(total), sd(total), sd(total) / sqrt(length(total))))
  show("t.test(total)$conf.int", t.test(total)$conf.int)
  show("t.test(total, conf.level = 0.8)$conf.int", t.test(total, conf.level = 0.8)$conf.int)
  show("min, max, floor, ceiling", c(range(total), mean(total == 7), mean(total == 35)))
  for (type in 6:8) {
    show(paste("quantile type", type), quantile(total, c(0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999), type = type))
  }
  a <- alpha(x)
  show("alpha raw, average_r", a$total[c("raw_alpha", "average_r")])
  show("feldt", a$feldt[c("lower.ci", "upper.ci")])
  show("sem of the sum, of the mean", sqrt(1 - a$total$raw_alpha) * c(sd(total), sd(total / 7)))
  show("r.drop", a$item.stats$r.drop)
  show("alpha if dropped", a$alpha.drop$raw_alpha)
  show("item mean", a$item.stats$mean)
  show("item sd", a$item.stats$sd)
  show("omega.tot", suppressMessages(omega(x, nfactors = 1, plot = FALSE)$omega.tot))
}
