using System.Collections.Immutable;
using System.Globalization;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;

namespace Quire.Exports.Citations;

/// <summary>What reference managers keep of a dataset, or of a file of one.</summary>
public sealed record CitedWork
{
    /// <summary>Authors, title, year, publisher and version; the file, where one is cited.</summary>
    public required Citation Citation { get; init; }

    /// <summary>The identifier it is cited by.</summary>
    public required PersistentId PersistentId { get; init; }

    /// <summary>Where the identifier leads.</summary>
    public required string Url { get; init; }

    /// <summary>Day of its publication, or of the last change before that.</summary>
    public required DateTime Date { get; init; }

    /// <summary>Metadata of the version.</summary>
    public required MetadataDocument Metadata { get; init; }

    internal string Day => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal string Version => Citation.Version ?? "";

    internal string Publisher => Citation.Publisher ?? "";

    // The file is what is cited and the dataset what it appears in, or it is told beside the dataset.
    internal bool IsOfFile => Citation is { FileName: not null, FileFirst: true };

    internal string Title => IsOfFile ? Citation.FileName! : Citation.Title;

    internal IEnumerable<string> Producers => Parts("producer", "producerName");

    internal IEnumerable<string> Funders =>
        Metadata
            .Compounds("contributor")
            .Where(c => c["contributorType"] == "Funder")
            .Select(c => c["contributorName"])
            .Concat(Metadata.Compounds("grantNumber").Select(g => g["grantNumberAgency"]))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    internal IEnumerable<string> Series => Parts("series", "seriesName");

    internal IEnumerable<string> Keywords => Parts("keyword", "keywordValue");

    internal ImmutableArray<string> Kinds => Metadata.Values("kindOfData");

    internal ImmutableArray<string> Languages => Metadata.Values("language");

    internal IEnumerable<string> CollectionDates =>
        Metadata
            .Compounds("dateOfCollection")
            .Select(d => string.Join('/', new[] { d["dateOfCollectionStart"], d["dateOfCollectionEnd"] }.OfType<string>()));

    internal IEnumerable<string> Places =>
        Metadata
            .Compounds("geographicCoverage")
            .Select(c =>
                string.Join(", ", new[] { c["city"], c["state"], c["country"], c["otherGeographicCoverage"] }.OfType<string>())
            )
            .Where(p => p.Length > 0);

    private IEnumerable<string> Parts(string field, string part) =>
        Metadata
            .Compounds(field)
            .Select(c => c[part])
            .OfType<string>()
            .Where(v => v.Length > 0 && v != MetadataDocument.NotAvailable);
}
