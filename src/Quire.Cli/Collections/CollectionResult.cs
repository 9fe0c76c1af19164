using Quire.Cli.Console;
using Quire.Contracts.Collections;

namespace Quire.Cli.Collections;

/// <summary>A collection.</summary>
internal sealed record CollectionResult : IFacts
{
    public required long Id { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Type { get; init; }

    public string? Affiliation { get; init; }

    public string? Description { get; init; }

    public required IReadOnlyList<string> Contacts { get; init; }

    public bool? Published { get; init; }

    public long? ParentId { get; init; }

    public static CollectionResult Of(CollectionResponse collection) =>
        new()
        {
            Id = collection.Id,
            Alias = collection.Alias,
            Name = collection.Name,
            Type = collection.CollectionType,
            Affiliation = collection.Affiliation,
            Description = collection.Description,
            Contacts = [.. (collection.Contacts ?? []).Select(c => c.ContactEmail).OfType<string>()],
            Published = collection.IsReleased,
            ParentId = collection.OwnerId,
        };

    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            ("Alias", Alias),
            ("Name", Name),
            ("Id", $"{Id}"),
            ("Type", Type),
            ("Affiliation", Affiliation),
            ("Description", Description),
            ("Contacts", Contacts.Count == 0 ? null : string.Join(", ", Contacts)),
            ("Published", Published is { } published ? SafeText.YesNo(published) : null),
            ("In", ParentId is { } parent ? $"{parent}" : null),
        ];
}
