using System.Globalization;
using System.Text;

namespace Quire.Server.Demo;

/// <summary>Example files of the observatory.</summary>
internal static class SkyFiles
{
    public static readonly IReadOnlyList<DemoFile> Star =
    [
        new("curve.csv", () => Curve(0, 240), "Brightness in magnitudes by night, first season.", "data", "Data"),
        new("curve.png", () => Drawing.Curve(480, 270), "The same, drawn.", "figures", "Data"),
        new(
            "fold.py",
            """
            # Folds a light curve to one period.
            import csv
            import sys

            PERIOD = 5.366341

            for row in csv.DictReader(open(sys.argv[1])):
                phase = (float(row["night"]) / PERIOD) % 1
                print(f"{phase:.4f},{row['magnitude']}")

            """,
            "Folds the curve.",
            "code",
            "Code"
        ),
        new(
            "fold.R",
            "curve <- read.csv(commandArgs(TRUE)[1])\ncurve$phase <- (curve$night / 5.366341) %% 1\nwrite.csv(curve, stdout())\n",
            "The same in R.",
            "code",
            "Code"
        ),
        new(
            "setup.json",
            "{\n  \"telescope\": \"0.4 m reflector\",\n  \"camera\": \"cooled CCD\",\n  \"filter\": \"V\",\n  \"exposure_s\": 30\n}\n",
            "Instrument settings.",
            "",
            "Documentation"
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> SecondSeason =
    [
        new("curve-2.csv", () => Curve(365, 220), "Brightness in magnitudes by night, second season.", "data", "Data"),
    ];

    public static readonly IReadOnlyList<DemoFile> Spectra =
    [
        .. Enumerable
            .Range(1, 8)
            .Select(n => new DemoFile(
                string.Create(CultureInfo.InvariantCulture, $"star-{n:00}.csv"),
                () => Spectrum(n),
                "Flux by wavelength.",
                "spectra",
                "Data"
            )),
        new(
            "stars.csv",
            "number,name,type\n1,Alpha,A0\n2,Beta,B8\n3,Gamma,F5\n4,Delta,G2\n5,Epsilon,K0\n6,Zeta,K5\n7,Eta,M1\n8,Theta,M5\n",
            "Which star is which.",
            "",
            "Documentation"
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> Meteors =
    [
        new("counts.csv", Counts, "Meteors counted by hour and observer.", "", "Data"),
        new(
            "how-to-count.md",
            "# How to count meteors\n\n1. Give your eyes twenty minutes of darkness.\n2. Look up, away from the moon.\n3. Write down every meteor when you see it.\n",
            "What observers were told.",
            "",
            "Documentation"
        ),
    ];

    public static readonly IReadOnlyList<DemoFile> Frames =
    [
        new("dark.png", () => Drawing.Dark(128, 128), "A dark frame.", "frames"),
        new("frames.csv", FrameList, "Means of sixty frames.", "", "Data"),
    ];

    private static byte[] Curve(int first, int nights)
    {
        var lines = new StringBuilder("night,magnitude,error\n");
        for (var i = 0; i < nights; i++)
        {
            var night = first + i + (0.3 * Noise.At(i, 31));
            if (Noise.At(i, 32) > 0.35)
            {
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{night:0.000},{Magnitude(night) + (0.02 * Noise.Error(i, 33)):0.000},{0.012 + (0.01 * Noise.At(i, 34)):0.000}\n"
                );
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>Quick to brighten and slow to fade, as such stars are.</summary>
    public static double Magnitude(double night)
    {
        var phase = 2 * Math.PI * night / 5.366341;
        return 3.95 - (0.38 * Math.Cos(phase)) - (0.16 * Math.Cos((2 * phase) - 0.9)) - (0.06 * Math.Cos((3 * phase) - 1.7));
    }

    private static byte[] Spectrum(int star)
    {
        // Cooler ones are redder; lines of hydrogen fade as they do.
        var heat = 9800 - (850 * star);
        var lines = new StringBuilder("wavelength_nm,flux\n");
        for (var nm = 400; nm <= 700; nm += 2)
        {
            var wave = nm * 1e-9;
            var flux = 1e-14 / (Math.Pow(wave, 5) * (Math.Exp(0.014388 / (wave * heat)) - 1)) * 1e-20;
            var dips = new[] { 410, 434, 486, 656 }.Sum(l => 0.4 / star * Math.Exp(-Math.Pow((nm - l) / 3.0, 2)));
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{nm},{flux * (1 - dips) * (1 + (0.01 * Noise.Error(nm, star))):0.00000}\n"
            );
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static byte[] Counts()
    {
        var lines = new StringBuilder("night,hour,observer,meteors,cloud_percent\n");
        for (var night = 8; night <= 16; night++)
        {
            for (var hour = 0; hour < 6; hour++)
            {
                for (var observer = 1; observer <= 7; observer++)
                {
                    var at = (night * 60) + (hour * 10) + observer;
                    var cloud = (int)(60 * Math.Pow(Noise.At(at, 41), 2));
                    var rate = 62 * Math.Exp(-Math.Pow((night - 12.4) / 1.6, 2)) * (0.5 + (hour / 8.0)) * (1 - (cloud / 100.0));
                    lines.Append(
                        CultureInfo.InvariantCulture,
                        $"2023-08-{night:00},{hour},{observer},{Math.Max(0, (int)(rate + 3 + (4 * Noise.Error(at, 42))))},{cloud}\n"
                    );
                }
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static byte[] FrameList()
    {
        var lines = new StringBuilder("frame,temperature_c,mean,deviation\n");
        for (var i = 1; i <= 60; i++)
        {
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{i},{-20 + (0.1 * Noise.Error(i, 51)):0.00},{812 + (2 * Noise.Error(i, 52)):0.0},{9.4 + (0.2 * Noise.Error(i, 53)):0.00}\n"
            );
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
