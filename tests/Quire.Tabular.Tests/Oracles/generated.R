# Tables with random values of every type, in the forms haven and foreign write: TABLE.*.dta, TABLE.*.sav, with the values in TABLE.csv.
# Rscript generated.R FOLDER
folder <- commandArgs(TRUE)[1]
set.seed(20200229)

as_texts <- function(x) {
  if (is.factor(x)) as.character(as.integer(x))
  else if (inherits(x, "Date")) format(x, "%Y-%m-%d")
  else if (inherits(x, "POSIXct")) ifelse(is.na(x), NA, format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC"))
  else if (is.numeric(x)) ifelse(is.na(x), NA, sprintf("%.17g", as.numeric(unclass(x))))
  else { x <- enc2utf8(as.character(unclass(x))); ifelse(is.na(x), "", x) }
}

tell <- function(table, name) {
  texts <- as.data.frame(lapply(table, as_texts), stringsAsFactors = FALSE)
  con <- file(file.path(folder, paste0(name, ".csv")), "w", encoding = "UTF-8")
  write.table(texts, con, sep = ",", qmethod = "double", row.names = FALSE, na = "<none>")
  close(con)
}

holes <- function(x) { x[sample(length(x), length(x) %/% 8)] <- NA; x }
words <- function(n, letters, longest) vapply(
  sample(0:longest, n, TRUE), function(k) paste0(paste(sample(letters, k, TRUE), collapse = ""), if (k > 0) "." else ""), "")
plain <- c(letters, LETTERS, 0:9, " ", ",", ";", "\"", "'", "\\", "\t", "\n", "-", "_")
accents <- c(plain, "\u00e4", "\u00e9", "\u00df", "\u00f1")
world <- c(accents, "\u20ac", "\u4e2d", "\u03b1", "\U0001F426")

frame <- function(n, letters, longest) {
  table <- data.frame(
    small = holes(sample(-127:100, n, TRUE)),
    middle = holes(sample(-32767:32740, n, TRUE)),
    large = holes(as.integer(runif(n, -2e9, 2e9))),
    real = holes(rnorm(n) * 10^sample(-200:200, n, TRUE)),
    whole = holes(as.numeric(round(runif(n, -2^53, 2^53)))),
    word = words(n, letters, 8),
    text = words(n, letters, longest),
    day = holes(as.Date("1970-01-01") + sample(-40000:40000, n, TRUE)),
    instant = holes(as.POSIXct(sample(-2e9:2e9, n, TRUE), origin = "1970-01-01", tz = "UTC")),
    stringsAsFactors = FALSE
  )
  attr(table$small, "label") <- "A label"
  table
}

for (seed in 1:8) {
  n <- c(1, 2, 7, 8, 9, 300, 1000, 0)[seed]
  old <- frame(n, plain, 200)
  recent <- frame(n, world, if (seed == 6) 3000 else 250)
  old$coded <- recent$coded <- haven::labelled(
    as.integer(sample(c(1:3, NA), n, TRUE)), c(One = 1L, Two = 2L, "More than two" = 3L), label = "Coded")
  tell(old, sprintf("old%d", seed))
  tell(recent, sprintf("recent%d", seed))
  for (version in 8:15) {
    name <- if (version < 14) "old" else "recent"
    table <- if (version < 14) old else recent
    haven::write_dta(table, file.path(folder, sprintf("%s%d.haven%d.dta", name, seed, version)), version = version)
  }
  for (compress in c("byte", "none", "zsav")) {
    haven::write_sav(recent, file.path(folder, sprintf("recent%d.%s.sav", seed, compress)), compress = compress)
  }

  # Of the releases before 114 too, in Latin-1; days it writes as numbers.
  foreign <- frame(n, accents, 60)[c("small", "middle", "large", "real", "word", "text")]
  for (column in c("word", "text")) foreign[[column]] <- sub("^", "w", foreign[[column]])
  foreign$level <- factor(sample(c("b", "a", NA), n, TRUE), levels = c("b", "a"))
  tell(foreign, sprintf("foreign%d", seed))
  for (column in c("word", "text")) foreign[[column]] <- iconv(foreign[[column]], "UTF-8", "latin1")
  for (version in if (n > 0) 6:12 else c()) {
    foreign::write.dta(foreign, file.path(folder, sprintf("foreign%d.dta%d.dta", seed, version)), version = version)
  }
}
