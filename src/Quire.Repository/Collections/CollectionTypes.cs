namespace Quire.Repository.Collections;

/// <summary>What kinds of collections there are, by their wire names.</summary>
public static class CollectionTypes
{
    /// <summary>What a collection is of which nothing, or nothing known, was said.</summary>
    public const string Uncategorized = "UNCATEGORIZED";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "RESEARCHERS",
        "RESEARCH_PROJECTS",
        "JOURNALS",
        "ORGANIZATIONS_INSTITUTIONS",
        "TEACHING_COURSES",
        Uncategorized,
        "LABORATORY",
        "RESEARCH_GROUP",
        "DEPARTMENT",
    ];
}
