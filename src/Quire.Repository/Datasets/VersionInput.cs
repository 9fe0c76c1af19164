using Quire.Domain.Datasets;
using Quire.Domain.Metadata;

namespace Quire.Repository.Datasets;

/// <summary>What a request says about a version. Numbers, states and times in a request are not obeyed.</summary>
/// <param name="Metadata">Fields as sent, not yet validated.</param>
/// <param name="Terms">Licence or custom terms, and terms of access.</param>
/// <param name="VersionNote">Why the version is made; null when not said.</param>
/// <param name="HasFiles">The request lists files.</param>
internal sealed record VersionInput(MetadataDocument Metadata, TermsOfUse Terms, string? VersionNote, bool HasFiles);
