using System.Globalization;
using System.Text;

namespace Quire.Server.Demo;

/// <summary>The example files: tables, text, code, maps, pictures.</summary>
internal static class DemoFiles
{
    public static readonly IReadOnlyList<DemoFile> Coast =
    [
        new("levels.csv", Text(Levels()), "Water level in centimetres, hourly.", "data", "Data"),
        new("gauges.geojson", Text(Gauges), "Where the gauges stand.", "data", "Data"),
        new(
            "maintenance.tsv",
            Text("date\tgauge\twork\n2021-04-02\tNorth\tcleaned\n2022-10-19\tSouth\treplaced\n"),
            "What was done to the gauges.",
            "data",
            "Data"
        ),
        new(
            "README.md",
            Text("# Tide levels\n\nUnits are centimetres above chart datum. Times are UTC.\n"),
            "How to read the table.",
            "",
            "Documentation"
        ),
        new("station.png", Picture.Of(160, 90), "A drawing of the north gauge.", "images"),
    ];

    public static readonly IReadOnlyList<DemoFile> Interviews =
    [
        new("notes.txt", Text("Nine conversations, held between May and July.\n"), "Notes without names.", "", "Documentation"),
        new("transcripts.txt", Text("Restricted example text.\n"), "Full transcripts.", "", "Data", Restrict: true),
    ];

    public static readonly IReadOnlyList<DemoFile> Sky =
    [
        new("curve.csv", Text(Curve()), "Brightness in magnitudes by night.", "data", "Data"),
        new(
            "fold.py",
            Text("import csv, sys\n\nfor row in csv.reader(open(sys.argv[1])):\n    print(row)\n"),
            "Folds the curve.",
            "code",
            "Code"
        ),
        new("fold.R", Text("curve <- read.csv(commandArgs(TRUE)[1])\nprint(summary(curve))\n"), "The same in R.", "code", "Code"),
        new(
            "setup.json",
            Text("{\"telescope\": \"0.4 m reflector\", \"filter\": \"V\"}\n"),
            "Instrument settings.",
            "",
            "Documentation"
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> Draft = [new("dark.png", Picture.Of(64, 64), "A dark frame.")];

    public static readonly IReadOnlyList<DemoFile> Everything =
    [
        new("example.xml", Text("<example>data</example>\n"), "A small document."),
    ];

    private const string Gauges = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"North"},"geometry":{"type":"Point","coordinates":[8.1,54.3]}},
        {"type":"Feature","properties":{"name":"South"},"geometry":{"type":"Point","coordinates":[8.4,53.9]}}]}
        """;

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Levels()
    {
        var lines = new StringBuilder("hour,north,south\n");
        for (var hour = 0; hour < 240; hour++)
        {
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{hour},{200 + (150 * Math.Sin(hour / 1.98)):0.0},{190 + (140 * Math.Sin((hour - 1) / 1.98)):0.0}\n"
            );
        }

        return lines.ToString();
    }

    private static string Curve()
    {
        var lines = new StringBuilder("night,magnitude\n");
        for (var night = 0; night < 40; night++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{night},{11 + (0.6 * Math.Cos(night / 2.7)):0.000}\n");
        }

        return lines.ToString();
    }
}
