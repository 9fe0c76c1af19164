using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Datasets;

namespace Quire.Cli.Datasets;

/// <summary>A version of a dataset.</summary>
internal sealed record VersionResult(
    string? Version,
    string? State,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? UpdatedAt,
    DateTimeOffset? ReleasedAt,
    string? Note
) : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Version", "State", "Created", "Published", "Note"];

    public static VersionResult Of(DatasetVersionResponse version) =>
        new(
            version.Number()?.ToString(),
            version.VersionState,
            version.CreatedAt(),
            version.UpdatedAt(),
            version.ReleasedAt(),
            version.DeaccessionNote ?? version.VersionNote
        );

    public IReadOnlyList<string?> Cells() =>
        [Version ?? "draft", State, SafeText.Time(CreatedAt), SafeText.Time(ReleasedAt), Note];
}
