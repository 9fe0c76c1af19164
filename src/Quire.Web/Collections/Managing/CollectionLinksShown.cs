using Quire.Repository.Collections.Links;
using Quire.Repository.Data.Collections;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>What a collection shows that lies elsewhere, and which collections show it.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">What was to be changed.</param>
/// <param name="Links">The links, both ways.</param>
/// <param name="Offered">Collections in which it can be shown too, the first of them.</param>
public sealed record CollectionLinksShown(
    ManagedCollection Collection,
    FormShown Form,
    CollectionLinks Links,
    IReadOnlyList<CollectionRecord> Offered
) : ManagingShown(Collection, Form)
{
    /// <summary>How many are offered at once; others are found by their names.</summary>
    public const int MostOffered = 100;

    /// <summary>Part of a name they were looked for by.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether there are more than are offered.</summary>
    public bool HasMore { get; init; }
}
