"""What pandas reads from a file of Stata that was written here: FILE.csv for each FILE."""

import sys

import pandas

for path in sys.argv[1:]:
    table = pandas.read_stata(path, convert_categoricals=False, convert_missing=False, preserve_dtypes=False)
    for name in table.columns:
        column = table[name]
        if column.dtype.kind == "M":
            days = (column.dropna().dt.normalize() == column.dropna()).all()
            table[name] = column.dt.strftime("%Y-%m-%d" if days else "%Y-%m-%d %H:%M:%S")
    table.to_csv(path + ".csv", index=False, na_rep="<none>", float_format="%.17g", encoding="utf-8")
