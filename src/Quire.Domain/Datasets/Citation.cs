using System.Collections.Immutable;
using Quire.Domain.Metadata;

namespace Quire.Domain.Datasets;

/// <summary>
/// The reference people copy: <c>Doe, Jane; Roe, John, 2024, "Trees", https://doi.org/10.5072/FK2/ABC, Example Repository,
/// V1</c>. Parts that are missing are left out with their comma.
/// </summary>
public sealed record Citation
{
    /// <summary>Names of the authors in their order.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>Year of the citation date.</summary>
    public required string Year { get; init; }

    /// <summary>Title of the dataset.</summary>
    public required string Title { get; init; }

    /// <summary>Address the persistent identifier resolves at; null while there is none.</summary>
    public string? Url { get; init; }

    /// <summary>Name of the repository, or the distributor of a harvested dataset.</summary>
    public string? Publisher { get; init; }

    /// <summary><c>V1</c>, <c>DRAFT VERSION</c> or <c>V1, DEACCESSIONED VERSION</c>; null for harvested datasets.</summary>
    public string? Version { get; init; }

    /// <summary>Fingerprint of the data in the version or the file.</summary>
    public string? Unf { get; init; }

    /// <summary>Name of the file cited; null for a whole dataset.</summary>
    public string? FileName { get; init; }

    /// <summary>The file has an identifier of its own and is named first, the dataset after it.</summary>
    public bool FileFirst { get; init; }

    /// <summary>Hide the authors, as previews for blind review do.</summary>
    public bool Anonymized { get; init; }

    /// <summary>Authors and title of a version, with what the version itself does not know.</summary>
    public static Citation Of(
        MetadataDocument metadata,
        VersionState state,
        VersionNumber? number,
        string year,
        string? url,
        string publisher
    ) =>
        new()
        {
            Authors =
            [
                .. metadata
                    .Compounds("author")
                    .Select(a => a["authorName"]?.Trim())
                    .OfType<string>()
                    .Where(n => n.Length > 0 && n != MetadataDocument.NotAvailable),
            ],
            Title = metadata.First("title") ?? "",
            Year = year,
            Url = url,
            Publisher = publisher,
            Version = VersionText(state, number),
        };

    /// <summary>How citations name a version; null for one that has neither state nor number to show.</summary>
    public static string? VersionText(VersionState state, VersionNumber? number) =>
        (state, number) switch
        {
            (VersionState.Draft, _) => "DRAFT VERSION",
            (VersionState.Deaccessioned, { } n) => $"V{n.Major}, DEACCESSIONED VERSION",
            (_, { } n) => $"V{n.Major}",
            _ => null,
        };

    /// <summary>Plain text.</summary>
    public override string ToString() => Text(text => text, "", "", Url);

    /// <summary>Markup with the identifier as a link; everything else encoded.</summary>
    public string ToHtml() =>
        Text(Encoded, "<em>", "</em>", Url is null ? null : $"<a href=\"{Encoded(Url)}\" target=\"_blank\">{Encoded(Url)}</a>");

    // Nothing but what could be taken for markup, as the Dataverse servers do: an apostrophe or an umlaut stays itself.
    private static string Encoded(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    private string Text(Func<string, string?> encode, string open, string close, string? link)
    {
        string?[] parts =
        [
            Anonymized ? "Author name(s) withheld" : encode(string.Join("; ", Authors)),
            Year,
            FileName is not null && FileFirst ? $"\"{encode(FileName)}\"" : null,
            Title.Length == 0 ? null
            : FileName is not null && FileFirst ? $"{open}{encode(Title)}{close}"
            : $"\"{encode(Title)}\"",
            link,
            encode(Publisher ?? ""),
            Version,
        ];
        var text = string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
        if (FileName is not null && !FileFirst)
        {
            text += $"; {encode(FileName)} [fileName]";
        }

        return string.IsNullOrEmpty(Unf) ? text : $"{text}, {encode(Unf)} [fileUNF]";
    }
}
