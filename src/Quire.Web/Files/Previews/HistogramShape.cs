using System.Globalization;
using System.Text;
using Quire.Repository.Files.Tables.Profiles;

namespace Quire.Web.Files.Previews;

/// <summary>The numbers of a variable as a picture: an outline of steps, and where most of them are.</summary>
public sealed class HistogramShape
{
    /// <summary>Units in height.</summary>
    public const int Height = 24;

    // Units each part is wide.
    private const int Step = 4;

    // What is there at all can be seen.
    private const int Least = 1;

    private HistogramShape(double from, double to, IReadOnlyList<long> counts, long most)
    {
        Width = Step * counts.Count;
        // One path for all parts: a page shows a hundred variables, and is to stay small.
        var outline = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M0 {Height}"));
        foreach (var count in counts)
        {
            var height = count == 0 ? 0 : Math.Max(Least, (int)Math.Round((double)count / most * Height));
            outline.Append(CultureInfo.InvariantCulture, $"V{Height - height}h{Step}");
        }

        Outline = outline.Append(CultureInfo.InvariantCulture, $"V{Height}z").ToString();
        var fullest = counts.Index().First(c => c.Item == most).Index;
        (Most, MostFrom, MostTo) = (most, Edge(fullest), Edge(fullest + 1));

        // Each end by itself: the width of all numbers there are is none of them.
        double Edge(int part) => (from * (1 - ((double)part / counts.Count))) + (to * ((double)part / counts.Count));
    }

    /// <summary>Units in width.</summary>
    public int Width { get; }

    /// <summary>Path of the outline.</summary>
    public string Outline { get; }

    /// <summary>How many numbers the fullest part has.</summary>
    public long Most { get; }

    /// <summary>Its lower end.</summary>
    public double MostFrom { get; }

    /// <summary>Its upper end.</summary>
    public double MostTo { get; }

    /// <summary>The picture; null where all numbers are the same, or there are none.</summary>
    public static HistogramShape? Of(StoredProfile profile) =>
        profile is { From: { } from, To: { } to, Counts: { Count: > 1 } counts } && from < to && counts.Max() is > 0 and var most
            ? new(from, to, counts, most)
            : null;
}
