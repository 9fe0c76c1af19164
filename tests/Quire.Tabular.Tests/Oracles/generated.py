"""Tables with random values of every type, as pandas writes them for Stata and openpyxl and XlsxWriter for Excel: TABLE.*, with the
values in TABLE.csv.  generated.py FOLDER"""

import csv
import datetime
import os
import random
import sys

import openpyxl
import pandas
import xlsxwriter

folder = sys.argv[1]
random.seed(20200229)
LETTERS = "abcXYZ019 ,;\"'\\\t\n-_äéßñ€中α🐦"


def tell(name, header, rows):
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(header)
        writer.writerows([["<none>" if cell is None else text(cell) for cell in row] for row in rows])


def text(cell):
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float):
        return repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    return str(cell)


def word(longest, letters=LETTERS):
    return "".join(random.choice(letters) for _ in range(random.randint(0, longest))) + "!"


def maybe(value):
    return None if random.random() < 0.12 else value


for seed, n in enumerate([1, 2, 50, 500]):
    rows = [
        [
            random.randint(-127, 100),
            random.randint(-(2**31) + 1, 2**31 - 200),
            maybe(random.gauss(0, 1) * 10.0 ** random.randint(-200, 200)),
            word(10),
            word(300),
            maybe(datetime.datetime(1960, 1, 1) + datetime.timedelta(seconds=random.randint(-2 * 10**9, 5 * 10**9))),
        ]
        for _ in range(n)
    ]
    names = ["small", "large", "real", "word", "text", "instant"]
    table = pandas.DataFrame(rows, columns=names)
    table["small"] = table["small"].astype("int8")
    table["large"] = table["large"].astype("int32")
    table["real"] = table["real"].astype("float64")
    table["instant"] = table["instant"].astype("datetime64[ns]")
    tell(f"pandas{seed}", names, rows)
    for version in (118, 119):
        table.to_stata(
            os.path.join(folder, f"pandas{seed}.v{version}.dta"),
            write_index=False,
            version=version,
            convert_dates={"instant": "tc"},
            convert_strl=["text"] if seed % 2 else [],
        )

    # Characters XML has no room for are left to tests of their own.
    sheet = [
        [
            maybe(random.choice([True, False])),
            maybe(random.randint(-(2**40), 2**40)),
            # With the digits those programs write.
            maybe(float(f"{random.gauss(0, 1) * 10.0 ** random.randint(-100, 100):.15g}")),
            word(10),
            word(300),
            maybe(datetime.date(1950, 1, 1) + datetime.timedelta(days=random.randint(-16000, 30000))),
            maybe(datetime.datetime(1960, 1, 1) + datetime.timedelta(seconds=random.randint(-10**9, 5 * 10**9))),
            maybe(datetime.time(random.randint(0, 23), random.randint(0, 59), random.randint(0, 59))),
        ]
        for _ in range(n)
    ]
    header = ["truth", "whole", "real", "word", "text", "day", "instant", "time"]
    tell(f"sheet{seed}", header, sheet)
    workbook = openpyxl.Workbook()
    for row in [header] + sheet:
        workbook.active.append(row)
    workbook.create_sheet("other").append(["nothing"])
    workbook.save(os.path.join(folder, f"sheet{seed}.openpyxl.xlsx"))
    for constant in (True, False):
        options = {"constant_memory": constant, "strings_to_formulas": False, "date_1904": constant}
        path = os.path.join(folder, f"sheet{seed}.{'inline' if constant else 'shared'}.xlsx")
        with xlsxwriter.Workbook(path, options) as book:
            forms = {
                datetime.datetime: book.add_format({"num_format": "dd/mm/yy hh:mm:ss"}),
                datetime.date: book.add_format({"num_format": "d mmmm yyyy"}),
                datetime.time: book.add_format({"num_format": "hh:mm:ss"}),
            }
            page = book.add_worksheet()
            for r, row in enumerate([header] + sheet):
                for c, cell in enumerate(row):
                    if isinstance(cell, str):
                        page.write_string(r, c, cell)
                    elif type(cell) in forms:
                        page.write_datetime(r, c, cell, forms[type(cell)])
                    elif cell is not None:
                        page.write(r, c, cell)
