using System.Globalization;
using System.Text;
using Quire.Tabular.Tables;
using Quire.Tabular.Writing;

namespace Quire.Server.Demo;

/// <summary>Example files of the laboratory of coastal waters.</summary>
internal static class CoastFiles
{
    private static readonly DateTime Start = new(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static readonly IReadOnlyList<DemoFile> Tides =
    [
        new("levels.dta", Levels, "Water level at three gauges, every three hours.", "data", "Data"),
        new("gauges.geojson", Gauges, "Where the gauges stand.", "data", "Data"),
        new(
            "maintenance.tsv",
            "date\tgauge\twork\n2021-04-02\tNorth\tcleaned\n2021-11-18\tHarbour\tbattery changed\n2022-03-09\tNorth\tcleaned\n"
                + "2022-10-19\tSouth\treplaced\n2023-02-27\tHarbour\tcleaned\n2023-08-14\tSouth\tlevelled\n",
            "What was done to the gauges.",
            "data",
            "Data"
        ),
        new(
            "README.md",
            """
            # Tide levels

            Levels are in **centimetres** above chart datum, times are UTC.

            | gauge | stands on | since |
            | --- | --- | --- |
            | North | the pier | 2009 |
            | Harbour | the lock | 1987 |
            | South | a pile | 2015 |

            While a gauge is repaired its level is missing; `state` says why.

            """,
            "How to read the table.",
            "",
            "Documentation"
        ),
        new("north-gauge.png", () => Drawing.Pier(480, 270), "A drawing of the north gauge.", "images"),
    ];

    public static readonly IReadOnlyList<DemoFile> Interviews =
    [
        new(
            "notes.txt",
            """
            Nine conversations, held between May and July 2022.

            1  Read the harbour gauge by eye every morning for thirty years, and still does.
            2  Remembers the surge of 1976: the staff was under water, so the mark is on the wall.
            3  Thinks the new gauge is right and the old book is better company.

            """,
            "Notes without names.",
            "",
            "Documentation"
        ),
        new(
            "guide.md",
            "# What was asked\n\n1. How did you come to read the gauge?\n2. What do you look at first?\n3. When was it wrong?\n",
            "Questions of the interviews.",
            "",
            "Documentation"
        ),
        new(
            "transcripts.txt",
            () =>
                Encoding.UTF8.GetBytes(
                    "A. Well, my father read it before me, at seven and at seven.\nQ. And on Sundays?\nA. The tide comes on Sundays too.\n"
                ),
            "Full transcripts, to protect those who spoke for those who ask.",
            "",
            "Data",
            Restrict: true
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> Salinity =
    [
        new("transect.csv", Transect, "Monthly means at five stations.", "data", "Data"),
        new("stations.geojson", Stations, "The five stations, from the river to the sea.", "data", "Data"),
        new(
            "casts-raw.csv",
            Casts,
            "Single casts, kept back for a year while a thesis is written about them.",
            "data",
            "Data",
            Embargo: "A thesis is being written about them."
        ),
        new(
            "means.R",
            """
            casts <- read.csv("casts-raw.csv")
            means <- aggregate(salinity ~ station + substr(date, 1, 7), casts, mean)
            write.csv(means, "transect.csv", row.names = FALSE)

            """,
            "How the means were made.",
            "code",
            "Code"
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> Harbour =
    [
        new("users.sav", Users, "Answers of 412 people asked on the quay.", "", "Data"),
        new(
            "questionnaire.md",
            "# On the quay, summer 2023\n\n- How do you use the harbour?\n- How often?\n- How content are you with it?\n- How old are you?\n",
            "What was asked.",
            "",
            "Documentation"
        ),
    ];

    private static string Gauges => Collection([("North", 8.10, 54.31), ("Harbour", 8.27, 54.12), ("South", 8.42, 53.90)]);

    private static string Stations =>
        Collection([
            ("A, river", 8.61, 53.86),
            ("B", 8.44, 53.93),
            ("C", 8.28, 54.00),
            ("D", 8.10, 54.06),
            ("E, sea", 7.90, 54.12),
        ]);

    private static string Collection(IReadOnlyList<(string Name, double East, double North)> points)
    {
        var features = points.Select(p =>
            string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"type":"Feature","properties":{"name":"{{{p.Name}}}"},"geometry":{"type":"Point","coordinates":[{{{p.East:0.00}}},{{{p.North:0.00}}}]}}"""
            )
        );
        return $"{{\"type\":\"FeatureCollection\",\"features\":[\n{string.Join(",\n", features)}\n]}}\n";
    }

    // Two tides a day, higher at full and new moon; surges in winter; a gauge that is repaired gives nothing.
    private static byte[] Levels()
    {
        var rows = new List<object?[]>();
        for (var i = 0; i < 8 * 365 * 3; i++)
        {
            var time = Start.AddHours(3 * i);
            var days = i / 8.0;
            var moon = 1 + (0.22 * Math.Cos(2 * Math.PI * days / 14.765));
            var winter = Math.Max(0, Math.Cos(2 * Math.PI * days / 365.25));
            var surge = 60 * winter * Math.Pow(Noise.At((int)(days / 2), 1), 6);
            var phase = 2 * Math.PI * 3 * i / 12.42;
            // 1 works, 2 is repaired, 3 gives what cannot be.
            var state =
                i is > 5_200 and < 5_310 ? 2
                : Noise.At(i, 2) > 0.996 ? 3
                : 1;
            rows.Add([
                time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                time.Hour,
                Round((148 * moon * Math.Sin(phase)) + surge + (5 * Noise.Error(i, 3))),
                Round((131 * moon * Math.Sin(phase - 0.4)) + surge + (5 * Noise.Error(i, 4))),
                state == 2 ? null : Round((120 * moon * Math.Sin(phase - 0.9)) + (0.8 * surge) + (6 * Noise.Error(i, 5))),
                state,
            ]);
        }

        return DemoTable.File(
            [
                DemoTable.Day("day", "Day (UTC)"),
                DemoTable.Number("hour", "Hour (UTC)", whole: true),
                DemoTable.Number("north", "Water level at the north gauge, cm"),
                DemoTable.Number("harbour", "Water level in the harbour, cm"),
                DemoTable.Number("south", "Water level at the south gauge, cm"),
                DemoTable.Coded(
                    "state",
                    "State of the south gauge",
                    new Category("1", "works"),
                    new Category("2", "is repaired"),
                    new Category("3", "doubtful")
                ),
            ],
            rows,
            TableExportFormat.Stata
        );
    }

    private static byte[] Transect()
    {
        var lines = new StringBuilder("month,station,salinity,temperature\n");
        for (var month = 0; month < 84; month++)
        {
            var date = new DateOnly(2018, 1, 1).AddMonths(month);
            for (var station = 0; station < 5; station++)
            {
                var season = Math.Cos(2 * Math.PI * (month - 1) / 12.0);
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{date:yyyy-MM},{"ABCDE"[station]},{6 + (6.4 * station) - (2.2 * season / (1 + station)) + (0.7 * Noise.Error(month, station)):0.00},{10.4 - (6.8 * season) + (0.5 * Noise.Error(month, station + 10)):0.0}\n"
                );
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static byte[] Casts()
    {
        var lines = new StringBuilder("date,station,depth,salinity\n");
        for (var cast = 0; cast < 400; cast++)
        {
            for (var depth = 0; depth < 3; depth++)
            {
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{new DateOnly(2018, 1, 9).AddDays(6 * cast):yyyy-MM-dd},{"ABCDE"[cast % 5]},{2 * depth},{6 + (6.4 * (cast % 5)) + (0.6 * depth) + Noise.Error(cast, depth):0.00}\n"
                );
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static byte[] Users()
    {
        var rows = new List<object?[]>();
        for (var i = 0; i < 412; i++)
        {
            var age = (int)Math.Clamp(46 + (17 * Noise.Error(i, 21)), 16, 91);
            var use = age > 60 ? 1 + (int)(3 * Noise.At(i, 22)) : 1 + (int)(4 * Noise.At(i, 22));
            var content = (int)Math.Clamp(Math.Round(3.4 + Noise.Error(i, 23) + (use == 4 ? -0.8 : 0)), 1, 5);
            rows.Add([i + 1, use, 1 + (int)(4 * Noise.At(i, 24)), Noise.At(i, 25) > 0.94 ? 9 : content, age]);
        }

        return DemoTable.File(
            [
                DemoTable.Number("id", "Number of the answer", whole: true),
                DemoTable.Coded(
                    "use",
                    "Main use of the harbour",
                    new Category("1", "walking"),
                    new Category("2", "sailing"),
                    new Category("3", "fishing"),
                    new Category("4", "ferry")
                ),
                DemoTable.Coded(
                    "often",
                    "How often",
                    new Category("1", "daily"),
                    new Category("2", "weekly"),
                    new Category("3", "monthly"),
                    new Category("4", "less")
                ),
                DemoTable.Coded(
                    "content",
                    "Content with the harbour",
                    new Category("1", "not at all"),
                    new Category("2", "little"),
                    new Category("3", "so so"),
                    new Category("4", "rather"),
                    new Category("5", "very"),
                    new Category("9", "no answer", IsMissing: true)
                ),
                DemoTable.Number("age", "Age in years", whole: true),
            ],
            rows,
            TableExportFormat.Spss
        );
    }

    private static double Round(double value) => Math.Round(value, 1);
}
