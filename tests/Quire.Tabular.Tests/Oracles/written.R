# What R reads from files that were written here: NAME.KIND.csv for each NAME.KIND.
# Rscript written.R FOLDER
folder <- commandArgs(TRUE)[1]

as_texts <- function(x) {
  if (is.factor(x)) as.character(x)
  else if (inherits(x, "Date")) format(x, "%Y-%m-%d")
  else if (inherits(x, "POSIXct")) ifelse(is.na(x), NA, format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC"))
  else if (is.logical(x)) as.character(as.integer(x))
  else if (is.numeric(x)) {
    x <- as.numeric(unclass(x))
    ifelse(is.na(x) & !is.nan(x), NA, ifelse(is.finite(x), sprintf("%.17g", x), as.character(x)))
  } else enc2utf8(as.character(unclass(x)))
}

tell <- function(table, path) {
  texts <- as.data.frame(lapply(table, as_texts), stringsAsFactors = FALSE, check.names = FALSE)
  con <- file(paste0(path, ".csv"), "w", encoding = "UTF-8")
  write.table(texts, con, sep = ",", qmethod = "double", row.names = FALSE, na = "<none>")
  close(con)
}

for (path in list.files(folder, "[.](dta|sav|RData)$", full.names = TRUE)) {
  if (endsWith(path, ".dta")) tell(haven::read_dta(path), path)
  else if (endsWith(path, ".sav")) tell(haven::read_sav(path, user_na = TRUE), path)
  else {
    load(path)
    stopifnot(is.data.frame(x))
    tell(x, path)
  }
}
