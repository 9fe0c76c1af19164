namespace Quire.Repository.Search.Feed;

/// <summary>What kind of group keeps a collection, in words.</summary>
public static class CollectionCategory
{
    /// <summary>The type as people read it: <c>Research Projects</c>.</summary>
    public static string Of(string type) =>
        type switch
        {
            "RESEARCHERS" => "Researcher",
            "RESEARCH_PROJECTS" => "Research Project",
            "JOURNALS" => "Journal",
            "ORGANIZATIONS_INSTITUTIONS" => "Organization or Institution",
            "TEACHING_COURSES" => "Teaching Course",
            "LABORATORY" => "Laboratory",
            "RESEARCH_GROUP" => "Research Group",
            "DEPARTMENT" => "Department",
            _ => "Uncategorized",
        };
}
