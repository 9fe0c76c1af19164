namespace Quire.Repository.Files.Types;

/// <summary>Media types as people say them, and the groups they are filtered by.</summary>
public static class FriendlyTypes
{
    /// <summary>The name of a type; the type itself, without parameters, when it has none.</summary>
    public static string Of(string contentType) =>
        contentType == KnownNames.ResearchObject
            ? "RO-Crate metadata"
            : FileTypeTable.ByType.GetValueOrDefault(Plain(contentType))?.Name ?? Plain(contentType);

    /// <summary>
    /// The group of a type in the facet of file types: unknown <c>image/…</c> are images, unknown <c>application/…</c> are other.
    /// </summary>
    public static string GroupOf(string contentType)
    {
        if (contentType == KnownNames.ResearchObject)
        {
            return "Metadata";
        }

        var type = Plain(contentType);
        if (FileTypeTable.ByType.GetValueOrDefault(type)?.Group is { } group)
        {
            return group;
        }

        var first = type.Split('/')[0];
        return first is "" or "application" ? "Other" : char.ToUpperInvariant(first[0]) + first[1..];
    }

    /// <summary>A type without its parameters.</summary>
    internal static string Plain(string contentType) => contentType.Split(';')[0].Trim();
}
