using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Datasets;

namespace Quire.Cli.Datasets;

/// <summary>A dataset in one version.</summary>
internal sealed record DatasetResult : IFacts
{
    public required long? Id { get; init; }

    public required string? PersistentId { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Such as <c>1.0</c>; absent for a draft.</summary>
    public string? Version { get; init; }

    /// <summary><c>DRAFT</c>, <c>RELEASED</c> or <c>DEACCESSIONED</c>.</summary>
    public string? State { get; init; }

    public string? License { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Number of files; absent where the server does not count them.</summary>
    public long? Files { get; init; }

    /// <summary>Types of the locks on the dataset.</summary>
    public required IReadOnlyList<string> Locks { get; init; }

    public string? Description { get; init; }

    /// <summary>How to cite the version, without markup; absent where the server does not say.</summary>
    public string? Citation { get; init; }

    /// <summary>Where people find it.</summary>
    public string? Url { get; init; }

    public static DatasetResult Of(DatasetVersionResponse version)
    {
        var metadata = version.Metadata();
        return new()
        {
            Id = version.DatasetId,
            PersistentId = version.DatasetPersistentId,
            Title = metadata.Text("title") ?? "",
            Authors = metadata.Texts("author/authorName"),
            Version = version.Number()?.ToString(),
            State = version.VersionState,
            License = version.License?.Name,
            ReleasedAt = version.ReleasedAt(),
            UpdatedAt = version.UpdatedAt(),
            Locks = [],
            Description = metadata.Texts("dsDescription/dsDescriptionValue") is { Count: > 0 } texts
                ? string.Join("\n", texts)
                : null,
        };
    }

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Title", Title),
            ("Description", Description is null ? null : SafeText.WithoutMarkup(Description)),
            ("Authors", Authors.Count == 0 ? null : string.Join("; ", Authors)),
            ("Identifier", PersistentId),
            ("Id", $"{Id}"),
            ("Version", Version is null ? State : $"{Version} {State}"),
            ("License", License),
            ("Published", SafeText.Time(ReleasedAt)),
            ("Changed", SafeText.Time(UpdatedAt)),
            ("Files", Files is { } files ? $"{files}" : null),
            ("Citation", Citation),
            ("Link", Url),
            ("Locks", Locks.Count == 0 ? null : string.Join(", ", Locks)),
        ];
}
