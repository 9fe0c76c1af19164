using Quire.Domain.Datasets;
using Quire.Domain.Metadata;

namespace Quire.Repository.Datasets;

/// <summary>What somebody gives for a version. Numbers, states and times are the repository's own.</summary>
/// <param name="Metadata">Fields as given, not yet held against the rules of the collection.</param>
/// <param name="Terms">Licence or custom terms, and terms of access.</param>
/// <param name="VersionNote">Why the version is made; null when not said.</param>
public sealed record VersionInput(MetadataDocument Metadata, TermsOfUse Terms, string? VersionNote = null)
{
    /// <summary>Says nothing at all.</summary>
    public static VersionInput Nothing { get; } = new(MetadataDocument.Empty, TermsOfUse.None);

    /// <summary>
    /// Whether neither a licence nor terms of use are spoken of. Who says that there is no licence speaks of it.
    /// </summary>
    public bool IsSilentOnTerms { get; init; }

    /// <summary>
    /// Type of the dataset to be made with it; null for the default. A dataset that is there keeps its own.
    /// </summary>
    public string? DatasetType { get; init; }

    /// <summary>Language the metadata of the dataset to be made are written in; null when not said.</summary>
    public string? MetadataLanguage { get; init; }
}
