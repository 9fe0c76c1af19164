using Quire.Domain.Identifiers;

namespace Quire.Repository.Publishing.Curation;

/// <summary>A draft with a label it was given.</summary>
/// <param name="Identifier">Persistent identifier of the dataset.</param>
/// <param name="Title">Title of the draft.</param>
/// <param name="CreatedAt">When the draft was begun.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="Status">The label; null where it never had one.</param>
/// <param name="Holders">Who was given a role on the dataset by which drafts are published, by alias of the role.</param>
public sealed record CuratedDraft(
    PersistentId? Identifier,
    string Title,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    CurationStatus? Status,
    ILookup<string, string> Holders
);
