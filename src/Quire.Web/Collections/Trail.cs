using Quire.Repository.Data.Collections;

namespace Quire.Web.Collections;

/// <summary>Where something lies, as a trail of collections from the top.</summary>
internal static class Trail
{
    /// <param name="owners">The collections, the nearest first.</param>
    public static IReadOnlyList<(string Name, string Path)> Of(IReadOnlyList<CollectionRecord> owners) =>
        [
            .. owners
                .Reverse()
                // The one at the top is the start page.
                .Select((o, i) => (o.Name, i == 0 ? "" : $"dataverse/{Uri.EscapeDataString(o.Alias)}")),
        ];
}
