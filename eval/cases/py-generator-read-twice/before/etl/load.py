import csv


def rows_of(file):
    for row in csv.DictReader(file):
        if row["id"]:
            yield row


def load(file, table, log):
    rows = rows_of(file)
    for row in rows:
        table.upsert(row["id"], row)
