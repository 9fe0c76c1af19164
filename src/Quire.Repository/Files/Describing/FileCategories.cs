using Quire.Domain.Files;

namespace Quire.Repository.Files.Describing;

/// <summary>Categories are free labels; the tags of tables come from a fixed list.</summary>
internal static class FileCategories
{
    /// <summary>Without blanks around them, empty ones and repetitions.</summary>
    public static List<string> Tidy(IEnumerable<string> said) =>
        [.. said.Select(c => c.Trim()).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Refuses tags that are not on the list.</summary>
    public static List<string> Tags(IEnumerable<string>? said)
    {
        var tags = Tidy(said ?? []);
        return tags.Find(t => !FileTags.Allowed.Contains(t)) is { } unknown
            ? throw FileErrors.UnknownTag(unknown, FileTags.Allowed)
            : tags;
    }
}
