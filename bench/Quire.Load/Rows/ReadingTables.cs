using System.Globalization;
using System.Security.Cryptography;
using Quire.Tabular.Fingerprints;
using Quire.Tabular.Statistics;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;
using Sylvan.Data.Csv;

namespace Quire.Load.Rows;

/// <summary>
/// Tables read by the library alone, without a server: texts with commas against another reader and against counting lines, files
/// of Stata and SPSS against the program of another library that makes texts of them, a fingerprint against a digest of the same
/// bytes, and what people look at first of very many rows.
/// </summary>
internal static class ReadingTables
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("quire-load-").FullName;
        try
        {
            var csv = Path.Combine(folder, "mixed.csv");
            await TableData.WriteMixedAsync(csv, options.Megabytes * 1024L * 1024 / 4);
            List<LoadRow> rows = [.. await DelimitedAsync(csv), await FingerprintAsync(csv, folder)];
            foreach (var format in new[] { TableExportFormat.Stata, TableExportFormat.Spss })
            {
                if (OtherProgram.IsInstalled("readstat"))
                {
                    rows.Add(await BinaryAsync(csv, folder, format));
                }
            }

            rows.Add(await ProfileAsync(folder, options.Rows));
            return rows;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<LoadRow>> DelimitedAsync(string csv)
    {
        var ours = await Figure.TimeAsync(() =>
        {
            using var file = File.OpenRead(csv);
            using var table = TableFile.Open(file, TableFormat.CommaSeparated);
            ReadAll(table);
            return Task.CompletedTask;
        });
        var theirs = await Figure.TimeAsync(() =>
        {
            using var file = new StreamReader(csv);
            using var reader = CsvDataReader.Create(file);
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    _ = reader.GetFieldSpan(i).Length;
                }
            }

            return Task.CompletedTask;
        });
        var lines = await OtherProgram.TimeAsync("wc", "-l", csv);
        var what = $"read a table as CSV, {Figure.Megabytes(new FileInfo(csv).Length)}, its columns found out first";
        return
        [
            new(
                what,
                Figure.Seconds(ours),
                $"{Figure.Seconds(theirs)} Sylvan.Data.Csv, fields alone",
                Figure.Ratio(theirs / ours),
                "-"
            ),
            new("the same", Figure.Seconds(ours), $"{Figure.Seconds(lines)} wc -l", Figure.Ratio(lines / ours), "-"),
        ];
    }

    private static async Task<LoadRow> FingerprintAsync(string csv, string folder)
    {
        var tab = Path.Combine(folder, "mixed.tab");
        IReadOnlyList<Variable> variables;
        bool escapes;
        await using (var file = File.OpenRead(csv))
        {
            using var table = TableFile.Open(file, TableFormat.CommaSeparated);
            await using var to = File.Create(tab);
            TabWriter.Write(table, to);
            (variables, escapes) = (table.Variables, table.EscapesBackslashes);
        }

        var digest = await Figure.TimeAsync(async () =>
        {
            await using var file = File.OpenRead(tab);
            await SHA256.HashDataAsync(file);
        });
        var fingerprint = await Figure.TimeAsync(() =>
        {
            using var file = File.OpenRead(tab);
            using var table = new TabReader(file, variables, escapes, forFingerprint: true);
            TableFingerprint.Of(table);
            return Task.CompletedTask;
        });
        return new(
            $"fingerprint (UNF) of a table, {Figure.Megabytes(new FileInfo(tab).Length)}",
            Figure.Seconds(fingerprint),
            $"{Figure.Seconds(digest)} SHA-256 of the same bytes",
            Figure.Ratio(digest / fingerprint),
            "-"
        );
    }

    private static async Task<LoadRow> BinaryAsync(string csv, string folder, TableExportFormat format)
    {
        var (name, input) = format == TableExportFormat.Stata ? ("Stata", "mixed.dta") : ("SPSS", "mixed.sav");
        var path = Path.Combine(folder, input);
        await using (var file = File.OpenRead(csv))
        {
            await using var to = File.Create(path);
            await TableExport.WriteAsync(
                () =>
                {
                    file.Position = 0;
                    return TableFile.Open(file, TableFormat.CommaSeparated);
                },
                to,
                format
            );
        }

        var ours = await Figure.TimeAsync(async () =>
        {
            await using var file = File.OpenRead(path);
            using var table = TableFile.Open(file, input);
            await using var to = File.Create(path + ".tab");
            TabWriter.Write(table, to);
        });
        var theirs = await OtherProgram.TimeAsync("readstat", "-f", path, path + ".csv");
        return new(
            $"a file of {name} as text, {Figure.Megabytes(new FileInfo(path).Length)}",
            Figure.Seconds(ours),
            $"{Figure.Seconds(theirs)} readstat",
            Figure.Ratio(theirs / ours),
            "-"
        );
    }

    private static async Task<LoadRow> ProfileAsync(string folder, long rows)
    {
        var path = Path.Combine(folder, "long.csv");
        await TableData.WriteLongAsync(path, rows);
        var reading = await Figure.TimeAsync(() =>
        {
            using var file = File.OpenRead(path);
            using var table = TableFile.Open(file, TableFormat.CommaSeparated);
            ReadAll(table);
            return Task.CompletedTask;
        });
        var profile = await Figure.TimeAsync(() =>
        {
            using var file = File.OpenRead(path);
            TableProfile.Of(() =>
            {
                file.Position = 0;
                return TableFile.Open(file, TableFormat.CommaSeparated);
            });
            return Task.CompletedTask;
        });
        return new(
            string.Create(CultureInfo.InvariantCulture, $"summary of four columns, {rows:N0} rows"),
            Figure.Seconds(profile),
            $"{Figure.Seconds(reading)} reading it once",
            Figure.Ratio(reading / profile),
            "-"
        );
    }

    private static void ReadAll(TableReader table)
    {
        while (table.Read())
        {
            for (var i = 0; i < table.Variables.Count; i++)
            {
                _ = table.Text(i).Length;
            }
        }
    }
}
