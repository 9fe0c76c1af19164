using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary>A collection or dataset in a collection.</summary>
internal sealed record ContentResult : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Type", "Id", "Identifier", "Title", "Published", "In"];

    /// <summary><c>collection</c> or <c>dataset</c>.</summary>
    public required string Type { get; init; }

    public required long Id { get; init; }

    /// <summary>Persistent identifier of a dataset.</summary>
    public string? PersistentId { get; init; }

    /// <summary>Name of a collection, title of a dataset.</summary>
    public string? Title { get; init; }

    public string? PublicationDate { get; init; }

    /// <summary>The collection it lies in.</summary>
    public required string Parent { get; init; }

    /// <summary>0 directly in the collection asked for.</summary>
    public required int Depth { get; init; }

    public static ContentResult Of(CrawledItem found) =>
        new()
        {
            Type = found.IsCollection ? "collection" : "dataset",
            Id = found.Item.Id,
            PersistentId = found.PersistentId?.ToString(),
            Title = found.Item.Title,
            PublicationDate = found.Item.PublicationDate,
            Parent = found.Parent.ToString(),
            Depth = found.Depth,
        };

    public IReadOnlyList<string?> Cells() => [Type, $"{Id}", PersistentId, Title, PublicationDate, Parent];
}
