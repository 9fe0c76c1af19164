using System.Globalization;
using System.Text;
using CsCheck;
using Parquet;
using Quire.Tabular.Delimited;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;

namespace Quire.Tabular.Tests.Writing;

/// <summary>What is written in a form is read back with equal values, whatever the values are.</summary>
public sealed class WriteReadTests
{
    private static readonly Variable[] Kinds =
    [
        new("whole number") { Type = VariableType.Numeric },
        new("real")
        {
            Type = VariableType.Numeric,
            Interval = VariableInterval.Continuous,
            Label = "A real ≠ whole",
        },
        new("single")
        {
            Type = VariableType.Numeric,
            Interval = VariableInterval.Continuous,
            IsSinglePrecision = true,
            Format = "float",
        },
        new("truth") { Type = VariableType.Numeric, FormatCategory = FormatCategory.Boolean },
        new("texts"),
        new("level") { Categories = [new("a", "a"), new("b", "b"), new("c d", "c d")], IsOrdered = true },
        new("day") { FormatCategory = FormatCategory.Date, Format = "yyyy-MM-dd" },
        new("instant") { FormatCategory = FormatCategory.Time, Format = "yyyy-MM-dd HH:mm:ss.SSS" },
        new("coded")
        {
            Type = VariableType.Numeric,
            Categories = [new("1", "Yes"), new("2", "No"), new("-9", "Refused", true)],
            MissingRanges = [new(-9, -9)],
        },
    ];

    private static readonly Gen<string?>[] Cells =
    [
        Optional(
            Gen.OneOf(Gen.Int[-200, 200].Select(i => (long)i), Gen.Int.Select(i => (long)i), Gen.Long[-(1L << 53), 1L << 53])
                .Select(i => i.ToString(CultureInfo.InvariantCulture))
        ),
        Optional(Gen.Double[-1e300, 1e300].Select(d => d.ToString("R", CultureInfo.InvariantCulture))),
        Optional(Gen.Single[-1e30f, 1e30f].Select(d => d.ToString("R", CultureInfo.InvariantCulture))),
        Optional(OneOf("0", "1")),
        Optional(
            Gen.Frequency(
                    (9, Gen.String[Gen.Char["ab\\\"\t\n\r,; ä€"], 1, 12]),
                    (1, Gen.Int[1, 3000].Select(n => string.Concat(Enumerable.Repeat("ä€", n))))
                )
                .Select(t => t.TrimEnd(' ') + "x")
        ),
        Optional(OneOf("a", "b", "c d")),
        Optional(
            Gen.Int[0, 3_000_000]
                .Select(d => new DateTime(1582, 10, 16).AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        ),
        Optional(
            Gen.Long[0, 200_000_000_000_000]
                .Select(ms => new DateTime(1600, 1, 1).AddMilliseconds(ms))
                .Select(t =>
                    t.ToString(
                        t.Millisecond > 0 ? "yyyy-MM-dd HH:mm:ss.fff" : "yyyy-MM-dd HH:mm:ss",
                        CultureInfo.InvariantCulture
                    )
                )
        ),
        Optional(OneOf("1", "2", "-9", "7")),
    ];

    private static readonly Gen<string?[][]> Tables = Cells
        .Aggregate(Gen.Const(Array.Empty<string?>()), (row, cell) => Gen.Select(row, cell, (r, c) => (string?[])[.. r, c]))
        .Array[0, 60];

    [Theory]
    [InlineData(TableExportFormat.Stata)]
    [InlineData(TableExportFormat.Spss)]
    [InlineData(TableExportFormat.R)]
    public void Values_and_what_is_said_of_them_come_back(TableExportFormat format) =>
        Tables.Sample(
            rows =>
            {
                using var file = Write(rows, format);
                using var table = TableFile.Open(file, "x");
                // Those that are known by their names keep them as labels.
                Assert.Equal(Kinds.Select(v => v.Label), table.Variables.Select(v => v.Label));
                var read = TableText.Rows(table);
                Assert.Equal(rows.Length, read.Count);
                for (var row = 0; row < rows.Length; row++)
                {
                    for (var i = 0; i < Kinds.Length; i++)
                    {
                        MustEqual(rows[row][i], read[row][i], Kinds[i]);
                    }
                }

                if (rows.Length > 0)
                {
                    Assert.Equal(
                        [(1.0, "Yes"), (2.0, "No"), (-9.0, "Refused")],
                        table
                            .Variables[8]
                            .Categories.Select(c => (double.Parse(c.Value, CultureInfo.InvariantCulture), c.Label))
                            .OrderBy(c => (c.Item1 < 0, c.Item1))
                    );
                }
            },
            iter: 150
        );

    [Fact]
    public void Csv_comes_back_with_its_texts() =>
        Tables.Sample(
            rows =>
            {
                using var file = Write(rows, TableExportFormat.Csv);
                using var reader = new DelimitedReader(file, DelimitedForm.Comma);
                Assert.True(reader.Read());
                foreach (var row in rows)
                {
                    Assert.True(reader.Read());
                    Assert.Equal(
                        row.Select(c => c ?? ""),
                        Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(reader[i]))
                    );
                }

                Assert.False(reader.Read());
            },
            iter: 150
        );

    [Fact]
    public void Csv_of_one_column_has_no_line_without_characters()
    {
        using var file = Write(
            [
                ["5"],
                [null],
                ["7"],
            ],
            TableExportFormat.Csv,
            [new("n") { Type = VariableType.Numeric }]
        );
        Assert.Equal("n\n5\n\"\"\n7\n", Encoding.UTF8.GetString(file.ToArray()));
        using var table = TableFile.Open(file, "n.csv");
        Assert.Equal(
            [
                ["5"],
                [null],
                ["7"],
            ],
            TableText.Rows(table)
        );
    }

    [Fact]
    public async Task Parquet_comes_back_with_its_types()
    {
        string?[][] rows =
        [
            ["-5", "0.1", "0.5", "1", "a", "b", "2020-02-29", "2020-02-29 01:02:03.456", "1"],
            [null, null, null, null, null, null, null, null, null],
            ["7", "-Inf", "1.5", "0", "", "a", "1900-01-01", "1970-01-01 00:00:00", "-9"],
        ];
        using var file = Write(rows, TableExportFormat.Parquet);
        await using var reader = await ParquetReader.CreateAsync(file);
        var group = Assert.Single(reader.RowGroups);
        Assert.Equal(3, group.RowCount);
        var fields = reader.Schema.GetDataFields();
        Assert.Equal(Kinds.Select(v => v.Name), fields.Select(f => f.Name));

        Assert.Equal([-5, null, 7], await Column<int>(0));
        Assert.Equal([0.1, null, double.NegativeInfinity], await Column<double>(1));
        Assert.Equal([0.5f, null, 1.5f], await Column<float>(2));
        Assert.Equal([true, null, false], await Column<bool>(3));
        Assert.Equal([new(2020, 2, 29), null, new(1900, 1, 1)], await Column<DateTime>(6));
        Assert.Equal(
            [new(new DateTime(2020, 2, 29, 1, 2, 3).Ticks + 4_560_000), null, new(1970, 1, 1)],
            await Column<DateTime>(7)
        );
        var texts = new string?[3];
        await group.ReadAsync(fields[4], texts.AsMemory()!);
        Assert.Equal(["a", null, ""], texts);

        async Task<T?[]> Column<T>(int column)
            where T : struct
        {
            var values = new T?[3];
            await group.ReadAsync(fields[column], values.AsMemory());
            return values;
        }
    }

    [Fact]
    public async Task Whole_numbers_parquet_has_no_type_for_are_texts_there()
    {
        using var file = Write(
            [
                ["9223372036854775808", null, null, null, null, null, null, null, null],
            ],
            TableExportFormat.Parquet
        );
        await using var reader = await ParquetReader.CreateAsync(file);
        var group = Assert.Single(reader.RowGroups);
        var texts = new string?[1];
        await group.ReadAsync(reader.Schema.GetDataFields()[0], texts.AsMemory()!);
        Assert.Equal(["9223372036854775808"], texts);
    }

    [Fact]
    public void Lines_of_json_have_numbers_as_they_are()
    {
        using var file = Write(
            [
                ["-5", "1.0E10", "0.5", "1", "a\"\n€", null, "2020-02-29", null, "007"],
                ["9223372036854775808", "NaN", ".5", "0", "", "b", null, null, "+3"],
            ],
            TableExportFormat.JsonLines
        );
        Assert.Equal(
            """
            {"whole number":-5,"real":1.0E10,"single":0.5,"truth":true,"texts":"a\"\n€","level":null,"day":"2020-02-29","instant":null,"coded":7}
            {"whole number":9223372036854775808,"real":"NaN","single":0.5,"truth":false,"texts":"","level":"b","day":null,"instant":null,"coded":3}

            """,
            Encoding.UTF8.GetString(file.ToArray())
        );
    }

    [Theory]
    [InlineData(TableExportFormat.Stata, 0, "9007199254740993")]
    [InlineData(TableExportFormat.Spss, 0, "9007199254740993")]
    [InlineData(TableExportFormat.R, 0, "9007199254740993")]
    [InlineData(TableExportFormat.Stata, 0, "12345678901234567890123")]
    [InlineData(TableExportFormat.Spss, 0, "-9223372036854775809")]
    [InlineData(TableExportFormat.R, 0, "9223372036854775808")]
    [InlineData(TableExportFormat.Stata, 1, "Inf")]
    [InlineData(TableExportFormat.Spss, 1, "-Inf")]
    [InlineData(TableExportFormat.Stata, 1, "1.0E308")]
    [InlineData(TableExportFormat.Spss, 6, "1066-10-14")]
    [InlineData(TableExportFormat.Stata, 6, "1066")]
    [InlineData(TableExportFormat.R, 6, "1066")]
    [InlineData(TableExportFormat.Stata, 7, "2020-01-01 00:00:00.1234567")]
    public void What_a_type_does_not_hold_is_kept_as_a_text(TableExportFormat format, int column, string value)
    {
        string?[] row = ["1", "1.5", "1.5", "1", "a", "b", "2020-02-29", "2020-02-29 01:02:03", "1"];
        row[column] = value;
        using var file = Write([row], format);
        using var table = TableFile.Open(file, "x");
        Assert.Equal(VariableType.Character, table.Variables[column].Type);
        Assert.Equal(value, TableText.Rows(table)[0][column]);
    }

    [Fact]
    public void Any_number_of_values_with_names_and_of_no_answers_are_read_at_once()
    {
        // So many that comparing each name with each range would not end while one waits.
        const int Many = 200_000;
        Variable[] variables =
        [
            new("n")
            {
                Type = VariableType.Numeric,
                Categories =
                [
                    .. Enumerable.Range(0, Many).Select(i => new Category(i.ToString(CultureInfo.InvariantCulture), "a name")),
                ],
                MissingRanges = [.. Enumerable.Range(0, Many).Select(i => new MissingRange(-i, -i))],
            },
        ];
        using var file = Write(
            [
                ["1"],
            ],
            TableExportFormat.R,
            variables
        );
        using var table = TableFile.Open(file, "x");
        Assert.Equal("0", Assert.Single(table.Variables[0].Categories, c => c.IsMissing).Value);
    }

    [Fact]
    public void A_text_longer_than_a_form_holds_is_refused_with_its_column()
    {
        string?[] row = ["1", "1.5", "1.5", "1", new('a', 40_000), "b", "2020-02-29", null, "1"];
        Assert.Contains(
            "Column texts has a text of 40000 bytes",
            Assert.Throws<TableFormatException>(() => Write([row], TableExportFormat.Spss)).Message,
            StringComparison.Ordinal
        );
        using var stata = Write([row], TableExportFormat.Stata);
        using var table = TableFile.Open(stata, "x");
        Assert.Equal(row[4], TableText.Rows(table)[0][4]);
    }

    [Fact]
    public async Task Parquet_that_could_not_be_written_to_its_end_has_none()
    {
        Variable[] variables = [new("a")];
        using var file = new MemoryStream();
        var times = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TableExport.WriteAsync(
                () => new MadeTable(variables, [.. Enumerable.Repeat(new string?[] { "x" }, 3 - times++)]),
                file,
                TableExportFormat.Parquet,
                ct: TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(2, times);
        Assert.False(file.ToArray().AsSpan(4).EndsWith("PAR1"u8), "A file that lacks a row looks whole.");
    }

    [Fact]
    public void Names_a_form_does_not_allow_become_others_each_once()
    {
        Variable[] variables =
        [
            new("a b"),
            new("a_b"),
            new("1"),
            new("int"),
            new("ä"),
            new(new string('x', 70)),
            new(new string('x', 69)),
            new("A_b"),
        ];
        string?[][] rows =
        [
            ["", "", "", "", "", "", "", ""],
        ];
        foreach (var format in new[] { TableExportFormat.Stata, TableExportFormat.Spss })
        {
            using var file = Write(rows, format, variables);
            using var table = TableFile.Open(file, "x");
            Assert.Equal(variables.Select(v => v.Name), table.Variables.Select(v => v.Label));
            var comparer = format == TableExportFormat.Spss ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
            Assert.Equal(variables.Length, table.Variables.Select(v => v.Name).Distinct(comparer).Count());
            Assert.DoesNotContain(table.Variables, v => v.Name.Contains(' ', StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(TableExportFormat.R)]
    [InlineData(TableExportFormat.Stata)]
    public void A_text_a_form_has_no_room_for_is_refused_with_its_column(TableExportFormat format) =>
        Assert.Contains(
            "Column b has a text with a NUL",
            Assert
                .Throws<TableFormatException>(() =>
                    Write(
                        [
                            ["x", "y\0z"],
                        ],
                        format,
                        [new("a"), new("b")]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string?> Optional(Gen<string> gen) =>
        Gen.Frequency((1, Gen.Const((string?)null)), (6, gen.Select(s => (string?)s)));

    private static MemoryStream Write(string?[][] rows, TableExportFormat format, Variable[]? variables = null)
    {
        var file = new MemoryStream();
        // Every form is written at once, without waiting for anything.
        var written = TableExport
            .WriteAsync(() => new MadeTable(variables ?? Kinds, rows), file, format)
            .GetAwaiter()
            .GetResult();
        Assert.Equal(rows.Length, written);
        file.Position = 0;
        return file;
    }

    private static void MustEqual(string? there, string? here, Variable variable)
    {
        if (variable.Type == VariableType.Numeric)
        {
            Assert.Equal(Number(there), Number(here));
        }
        else
        {
            // These forms have no texts that are missing but R's; instants there have a zone, and all thousandths in Stata.
            Assert.Equal(
                there ?? "",
                (here ?? "").Replace(" UTC", "", StringComparison.Ordinal).Replace(".000", "", StringComparison.Ordinal)
            );
        }

        double? Number(string? text) =>
            text is null ? null
            : variable.IsSinglePrecision ? float.Parse(text, CultureInfo.InvariantCulture)
            : double.Parse(text, CultureInfo.InvariantCulture);
    }
}
