using Quire.Contracts.Collections;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections;

/// <summary>Renders the way up to the root collection.</summary>
internal static class OwnersJson
{
    /// <summary>Nested levels, direct owner outermost; null when there are none.</summary>
    public static OwnerResponse? Of(IReadOnlyList<CollectionRecord> owners)
    {
        OwnerResponse? nested = null;
        foreach (var owner in owners.Reverse())
        {
            nested = new()
            {
                Type = "DATAVERSE",
                Identifier = owner.Alias,
                IsReleased = owner.Object.PublishedAt is not null,
                DisplayName = owner.Name,
                IsPartOf = nested,
            };
        }

        return nested;
    }
}
