using Quire.Domain.Datasets.Comparison;
using Quire.Domain.Metadata;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>How two versions of a dataset differ.</summary>
/// <param name="Old">The older version.</param>
/// <param name="New">The newer version.</param>
/// <param name="Metadata">Fields that differ, in the order of blocks and fields.</param>
/// <param name="Terms">Licence and terms that differ.</param>
/// <param name="Files">Files that differ.</param>
public sealed record VersionComparison(
    VersionView Old,
    VersionView New,
    IReadOnlyList<FieldChange> Metadata,
    IReadOnlyList<TextChange> Terms,
    FileComparison Files
)
{
    /// <summary>What is said otherwise of variables; looked up only where it is asked for.</summary>
    public IReadOnlyList<RetoldTable> Tables { get; init; } = [];

    /// <summary>Compares two versions.</summary>
    /// <param name="older">The older version.</param>
    /// <param name="newer">The newer version.</param>
    /// <param name="files">At least those descriptions of files that only one of the versions has.</param>
    /// <param name="same">What was said of variables twice in the same words; see <see cref="ComparedFiles"/>.</param>
    public static VersionComparison Of(
        VersionView older,
        VersionView newer,
        IEnumerable<ComparedFile> files,
        IReadOnlySet<(long, long)> same
    ) =>
        new(
            older,
            newer,
            MetadataComparison.Of(older.Metadata, newer.Metadata, newer.Schema, newer.HideEmails),
            TermsComparison.Of(older.Version.Terms, older.License?.Name, newer.Version.Terms, newer.License?.Name),
            FileComparison.Of(files, older.Version.Sequence, newer.Version.Sequence, same)
        );

    /// <summary>The same with fields as a schema has them, such as one in the language of a reader.</summary>
    public VersionComparison In(MetadataSchema schema) =>
        this with
        {
            Metadata = [.. Metadata.Select(c => c with { Field = schema.As(c.Field) })],
        };
}
