using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Search.Found;
using Quire.Web.Collections.Managing;
using Quire.Web.Search;

namespace Quire.Web.Collections;

/// <summary>A collection with what is found in it.</summary>
/// <param name="View">The collection.</param>
/// <param name="IsRoot">Whether it is the one at the top.</param>
/// <param name="Found">What is found below it.</param>
/// <param name="Below">Collections right in it; empty where something is looked for.</param>
public sealed record CollectionShown(CollectionView View, bool IsRoot, Found Found, IReadOnlyList<FoundItem> Below)
{
    /// <summary>What the reader may do.</summary>
    public Permission Held { get; init; }

    /// <summary>What is shown first; nothing where something is looked for.</summary>
    public IReadOnlyList<FeaturedItemView> Featured { get; init; } = [];

    /// <summary>What the reader can begin here: keys of texts, and paths without slash in front.</summary>
    public IReadOnlyList<(string Key, string Path)> Actions
    {
        get
        {
            var alias = Uri.EscapeDataString(View.Collection.Alias);
            var actions = new List<(string Key, string Path)>();
            if (Held.HasFlag(Permission.AddDataset))
            {
                actions.Add(("deposit.new", $"deposit/{alias}"));
            }

            if (Held.HasFlag(Permission.AddDataverse))
            {
                actions.Add(("manage.new", $"collection/{alias}/new"));
            }

            if (ManagingParts.FirstOf(Held) is { } first)
            {
                actions.Add(("manage.open", $"collection/{alias}/{first}"));
            }

            return actions;
        }
    }
}
