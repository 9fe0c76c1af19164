using Quire.Cli.Console;
using Quire.Contracts.Search;

namespace Quire.Cli.Search;

/// <summary>Something found.</summary>
internal sealed record HitResult : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Type", "Identifier", "Name", "Published", "In"];

    /// <summary><c>collection</c>, <c>dataset</c> or <c>file</c>.</summary>
    public required string Type { get; init; }

    public string? Name { get; init; }

    /// <summary>
    /// Alias of a collection, persistent identifier of a dataset, number of a file: what the other commands take.
    /// </summary>
    public string? Identifier { get; init; }

    public string? Description { get; init; }

    public string? PublishedAt { get; init; }

    /// <summary>Alias of the collection, or persistent identifier of the dataset, it lies in.</summary>
    public string? Parent { get; init; }

    public string? Url { get; init; }

    public static HitResult Of(SearchItem item) =>
        new()
        {
            Type = item.Type == "dataverse" ? "collection" : item.Type,
            Name = item.Name,
            Identifier = item.Type switch
            {
                "dataset" => item.GlobalId,
                "file" => item.FileId,
                _ => item.Identifier,
            },
            Description = item.Description,
            PublishedAt = item.PublishedAt,
            Parent = item.Type switch
            {
                "dataset" => item.IdentifierOfDataverse,
                "file" => item.DatasetPersistentId,
                _ => item.ParentDataverseIdentifier,
            },
            Url = item.Url,
        };

    public IReadOnlyList<string?> Cells() => [Type, Identifier, Name, PublishedAt?.Split('T')[0], Parent];
}
