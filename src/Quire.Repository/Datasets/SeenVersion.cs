using System.Globalization;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Datasets;

/// <summary>A state of a version that somebody looked at before they decided about it.</summary>
/// <param name="Id">Id of the version.</param>
/// <param name="Revision">Which of its changes was the last.</param>
public sealed record SeenVersion(long Id, long Revision)
{
    /// <summary>The state a version is in.</summary>
    public static SeenVersion Of(DatasetVersionRecord version) => new(version.Id, version.Revision);

    /// <summary>Reads what <see cref="ToString"/> writes; who does not say it has seen nothing there is.</summary>
    public static SeenVersion Read(string? text) =>
        text?.Split('-') is [var id, var revision] && Number(id) is { } version && Number(revision) is { } last
            ? new(version, last)
            : new(0, 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}-{Revision}");

    /// <summary>Refuses what was decided about another state than the newest version is in.</summary>
    internal void MustBe(DatasetVersionRecord newest)
    {
        if (this != Of(newest))
        {
            throw DatasetErrors.Outdated("it was seen");
        }
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
