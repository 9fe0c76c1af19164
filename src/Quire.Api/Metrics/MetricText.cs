using System.Globalization;

namespace Quire.Api.Metrics;

/// <summary>Months and kinds of collections as counts show them.</summary>
internal static class MetricText
{
    /// <summary>A month such as <c>202401</c> as <c>2024-01</c>.</summary>
    public static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 100:D4}-{month % 100:D2}");

    /// <summary>A type of collection in words.</summary>
    public static string Category(string type) =>
        type switch
        {
            "RESEARCHERS" => "Researcher",
            "RESEARCH_PROJECTS" => "Research Project",
            "JOURNALS" => "Journal",
            "ORGANIZATIONS_INSTITUTIONS" => "Organization or Institution",
            "TEACHING_COURSES" => "Teaching Course",
            "RESEARCH_GROUP" => "Research Group",
            "LABORATORY" => "Laboratory",
            "DEPARTMENT" => "Department",
            _ => "Uncategorized",
        };
}
