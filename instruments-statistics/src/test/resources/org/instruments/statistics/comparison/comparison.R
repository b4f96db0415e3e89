# Makes welch.csv, one-sample.csv and paired.csv in this folder: what R's t.test, cor and sd say, 17 digits each.
# Each row begins with the call that its numbers are of. Run in this folder: Rscript comparison.R
few <- c(12, 15, 11, 18, 14)
more <- c(20, 17, 22, 16, 19, 21, 18)
two <- c(3, 8)
close <- c(23.21, 24.11, 23.21, 22.35)
many <- rep(1:5, times = c(40, 160, 500, 220, 80))
others <- rep(1:5, times = c(10, 40, 130, 300, 120))
before <- c(19.98, 20.73, 17.43, 22.35, 18.59, 21.54, 16.88, 19.25)
after <- c(22.35, 20.73, 19.98, 24.11, 17.98, 25.03, 19.25, 23.21)
worse <- c(21, 18, 25, 30, 27, 22)
better <- c(17, 18, 20, 24, 26, 15)

digits <- function(x) sprintf("%.17g", x)
row <- function(call, ...) paste(c(paste0('"', call, '"'), digits(c(...))), collapse = ",")
tested <- function(call) {
  r <- eval(parse(text = call))
  level <- attr(r$conf.int, "conf.level")
  c(level, r$stderr, unname(r$statistic), unname(r$parameter), r$p.value, r$conf.int[1], r$conf.int[2])
}
moments <- function(x) c(length(x), mean(x), sd(x))

welch <- c(
  "call,n1,mean1,sd1,n2,mean2,sd2,level,se,t,df,p,low,high,d,g",
  mapply(function(to, from, level) {
    x <- get(from)
    y <- get(to)
    call <- sprintf("t.test(%s, %s, conf.level = %s)", to, from, level)
    pooled <- sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / (length(x) + length(y) - 2))
    d <- (mean(y) - mean(x)) / pooled
    row(call, moments(x), moments(y), tested(call), d, d * (1 - 3 / (4 * (length(x) + length(y) - 2) - 1)))
  }, c("more", "few", "two", "few", "others", "close"), c("few", "more", "few", "two", "many", "two"),
     c("0.95", "0.9", "0.95", "0.99", "0.95", "0.5")))
writeLines(welch, "welch.csv")

oneSample <- c(
  "call,n,mean,sd,mu,level,se,t,df,p,low,high",
  mapply(function(of, mu, level) {
    x <- get(of)
    call <- sprintf("t.test(%s, mu = %s, conf.level = %s)", of, mu, level)
    values <- tested(call)
    values[6:7] <- values[6:7] - as.numeric(mu)
    row(call, moments(x), as.numeric(mu), values)
  }, c("few", "more", "two", "many", "close"), c("13.2", "20", "5", "3.1", "23.7"),
     c("0.95", "0.99", "0.95", "0.9", "0.95")))
writeLines(oneSample, "one-sample.csv")

paired <- c(
  "call,before,after,level,se,t,df,p,low,high,sd,correlation,dz,dav",
  mapply(function(to, from, level) {
    x <- get(from)
    y <- get(to)
    call <- sprintf("t.test(%s, %s, paired = TRUE, conf.level = %s)", to, from, level)
    paste(c(paste0('"', call, '"'), paste(x, collapse = " "), paste(y, collapse = " "),
      digits(c(tested(call), sd(y - x), cor(x, y), mean(y - x) / sd(y - x), mean(y - x) / ((sd(x) + sd(y)) / 2)))),
      collapse = ",")
  }, c("after", "before", "better", "worse"), c("before", "after", "worse", "better"), c("0.95", "0.9", "0.95", "0.99")))
writeLines(paired, "paired.csv")
