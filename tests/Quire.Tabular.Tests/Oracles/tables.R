# Tables of every kind as R writes them, each with a text of what R says its values are: name.csv beside name.*.
# Rscript tables.R FOLDER
folder <- commandArgs(TRUE)[1]

as_texts <- function(x) {
  if (is.factor(x)) as.character(x)
  else if (inherits(x, "Date")) format(x, "%Y-%m-%d")
  else if (inherits(x, "POSIXct")) ifelse(is.na(x), NA, format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC"))
  else if (is.logical(x)) as.character(as.integer(x))
  else if (is.complex(x)) as.character(x)
  else if (is.raw(x)) as.character(as.integer(x))
  else if (is.integer(x)) as.character(x)
  else if (is.numeric(x)) ifelse(is.na(x) & !is.nan(x), NA, ifelse(is.finite(x), sprintf("%.17g", unclass(x)), as.character(x)))
  else enc2utf8(as.character(x))
}

tell <- function(table, name) {
  texts <- as.data.frame(lapply(table, as_texts), stringsAsFactors = FALSE, check.names = FALSE)
  con <- file(file.path(folder, paste0(name, ".csv")), "w", encoding = "UTF-8")
  write.table(texts, con, sep = ",", qmethod = "double", row.names = FALSE, na = "<none>")
  close(con)
}

n <- 5000
latin <- "\xe4\xf6"
Encoding(latin) <- "latin1"
every <- data.frame(
  whole = c(NA, -3L, 0L, .Machine$integer.max, seq_len(n - 4)),
  number = c(NA, NaN, Inf, -Inf, 0.1, 1e-300, 1e300, -0.5, seq_len(n - 8) / 8),
  truth = rep_len(c(TRUE, FALSE, NA), n),
  text = rep_len(c("a", NA, "", "with \"quotes\", \\ and\ttabs\nand lines", "\u20ac \u4e2d", latin), n),
  factor = factor(rep_len(c("low", "high", NA), n), levels = c("low", "high", "never")),
  ordered = factor(rep_len(c("b", "a"), n), levels = c("b", "a"), ordered = TRUE),
  day = as.Date("1970-01-01") + c(NA, -300000, 0, 0.5, seq_len(n - 4)),
  instant = as.POSIXct("2001-02-03 04:05:06", tz = "UTC") + c(NA, seq_len(n - 1) * 12345),
  elsewhere = as.POSIXct("2020-07-01 12:00:00", tz = "America/New_York") + seq_len(n) * 86400 * 30,
  complex = complex(real = seq_len(n), imaginary = -0.5),
  raw = as.raw(rep_len(0:255, n)),
  stringsAsFactors = FALSE
)
every$sequence <- 1:n
every$sorted <- sort(seq_len(n) / 8, decreasing = TRUE)
every$sortedtext <- sort(sprintf("%05d", seq_len(n)))
every$deferred <- as.character(seq_len(n))
attr(every$whole, "label") <- "A label"
tell(every, "every")
for (version in 2:3) {
  for (compress in c("gzip", "bzip2", "xz")) {
    save(every, file = file.path(folder, sprintf("every.%s%d.rda", compress, version)), version = version, compress = compress)
    saveRDS(every, file.path(folder, sprintf("every.%s%d.rds", compress, version)), version = version, compress = compress)
  }
  save(every, file = file.path(folder, sprintf("every.plain%d.rda", version)), version = version, compress = FALSE)
  save(every, file = file.path(folder, sprintf("every.letters%d.rda", version)), version = version, ascii = TRUE)
  saveRDS(every, file.path(folder, sprintf("every.letters%d.rds", version)), version = version, ascii = TRUE)
  saveRDS(every, file.path(folder, sprintf("every.hex%d.rds", version)), version = version, ascii = NA)
}

# A frame among what else people keep: functions, compiled too, environments, models, formulas, S4.
setClass("Thing", representation(x = "numeric"))
Zoo <- mtcars
Animals <- iris
model <- lm(mpg ~ wt + hp, mtcars)
twice <- function(x, ...) { y <- x * 2; if (y > 3) sum(y, ...) else y }
compiled <- compiler::cmpfun(twice)
place <- new.env()
assign("self", place, place)
thing <- new("Thing", x = 1)
words <- list(1, "a", list(quote(a + b), ~x | y, as.name("n")), TRUE)
tell(Animals, "workspace")
save(Zoo, Animals, model, twice, compiled, place, thing, words, file = file.path(folder, "workspace.all.rda"))
save(twice, compiled, file = file.path(folder, "none.rda"))

tell(airquality, "airquality")
saveRDS(airquality, file.path(folder, "airquality.air.rds"))
titanic <- as.data.frame(Titanic)
tell(titanic, "titanic")
saveRDS(titanic, file.path(folder, "titanic.tit.rds"))
empty <- iris[0, ]
tell(empty, "empty")
saveRDS(empty, file.path(folder, "empty.no.rds"))

if (requireNamespace("haven", quietly = TRUE)) {
  labelled <- data.frame(id = 1:4)
  labelled$sex <- haven::labelled_spss(c(1, 2, 9, NA), c(Man = 1, Woman = 2, Refused = 9), na_values = 9, label = "Sex")
  labelled$code <- haven::labelled(c("m", "f", "m", ""), c(Male = "m", Female = "f"))
  saveRDS(labelled, file.path(folder, "labelled.rds"))
}
