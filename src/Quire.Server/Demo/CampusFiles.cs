using System.Globalization;
using System.Text;

namespace Quire.Server.Demo;

/// <summary>Example files of the university at large.</summary>
internal static class CampusFiles
{
    private static readonly string[] Birds = ["blackbird", "chiffchaff", "swallow", "swift", "cuckoo"];
    private static readonly string[] Buildings =
    [
        "library",
        "physics",
        "canteen",
        "sports hall",
        "data centre",
        "administration",
    ];

    public static readonly IReadOnlyList<DemoFile> Garden =
    [
        new("arrivals.csv", Arrivals, "First day of each year on which somebody heard or saw the bird.", "data", "Data"),
        new(
            "species.csv",
            "name,scientific_name\nblackbird,Turdus merula\nchiffchaff,Phylloscopus collybita\nswallow,Hirundo rustica\nswift,Apus apus\ncuckoo,Cuculus canorus\n",
            "Names of the birds.",
            "data",
            "Data"
        ),
        new(
            "trend.py",
            """
            # Days by which arrivals moved in ten years, by species.
            import csv
            from collections import defaultdict

            days = defaultdict(list)
            for row in csv.DictReader(open("arrivals.csv")):
                days[row["species"]].append((int(row["year"]), int(row["day_of_year"])))
            for species, points in days.items():
                years = [y for y, _ in points]
                mean_year, mean_day = sum(years) / len(points), sum(d for _, d in points) / len(points)
                slope = sum((y - mean_year) * (d - mean_day) for y, d in points) / sum((y - mean_year) ** 2 for y in years)
                print(f"{species}: {10 * slope:+.1f} days in ten years")

            """,
            "How the trends were computed.",
            "code",
            "Code"
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> Electricity =
    [
        new("hourly.csv", Hourly, "Kilowatt hours of six buildings, by hour.", "", "Data"),
        new(
            "buildings.json",
            "[\n  {\"building\": \"library\", \"floor_area_m2\": 9200, \"built\": 1974},\n  {\"building\": \"physics\", \"floor_area_m2\": 14100, \"built\": 1968},\n"
                + "  {\"building\": \"canteen\", \"floor_area_m2\": 3100, \"built\": 2003},\n  {\"building\": \"sports hall\", \"floor_area_m2\": 4800, \"built\": 1991},\n"
                + "  {\"building\": \"data centre\", \"floor_area_m2\": 700, \"built\": 2012},\n  {\"building\": \"administration\", \"floor_area_m2\": 5200, \"built\": 1911}\n]\n",
            "The buildings.",
            "",
            "Documentation"
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> Everything =
    [
        new("example.xml", "<example>data</example>\n", "A small document."),
    ];

    private static byte[] Arrivals()
    {
        var lines = new StringBuilder("year,species,day_of_year,gardens\n");
        for (var year = 1998; year <= 2023; year++)
        {
            for (var bird = 0; bird < Birds.Length; bird++)
            {
                var day = 62 + (17 * bird) - (0.35 * (year - 1998) * (bird < 3 ? 1 : 0.4)) + (5 * Noise.Error(year, bird));
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{year},{Birds[bird]},{(int)day},{14 + (year - 1998) + (int)(9 * Noise.At(year, bird + 9))}\n"
                );
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static byte[] Hourly()
    {
        var start = new DateTime(2023, 1, 2, 0, 0, 0, DateTimeKind.Utc);
        var lines = new StringBuilder("time," + string.Join(',', Buildings.Select(b => b.Replace(' ', '_'))) + "\n");
        for (var hour = 0; hour < 24 * 56; hour++)
        {
            var time = start.AddHours(hour);
            var weekend = time.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var day = Math.Exp(-Math.Pow((time.Hour - 13) / 4.5, 2)) * (weekend ? 0.25 : 1);
            double[] kilowatts =
            [
                35 + (90 * day),
                110 + (120 * day),
                12 + (95 * Math.Exp(-Math.Pow((time.Hour - 11.5) / 2, 2)) * (weekend ? 0 : 1)),
                18 + (60 * Math.Exp(-Math.Pow((time.Hour - 19) / 2.5, 2))),
                240,
                14 + (40 * day),
            ];
            lines.Append(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm}");
            for (var i = 0; i < kilowatts.Length; i++)
            {
                lines.Append(CultureInfo.InvariantCulture, $",{kilowatts[i] * (1 + (0.05 * Noise.Error(hour, i))):0.0}");
            }

            lines.Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
