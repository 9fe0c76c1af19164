using Quire.Repository.Collections;

namespace Quire.Server.Demo;

/// <summary>The example collections, owners before what lies in them.</summary>
internal static class DemoCollections
{
    public static readonly IReadOnlyList<DemoCollection> All =
    [
        Of(
            "root",
            "demo",
            "Example university",
            "ORGANIZATIONS_INSTITUTIONS",
            "Made-up collections and data to look around in.",
            ["citation", "geospatial", "socialscience", "astrophysics", "biomedical", "journal", "3dobjects"]
        ),
        Of(
            "demo",
            "demo-coast",
            "Laboratory of coastal waters",
            "LABORATORY",
            "Tide gauges, salinity and the people who read them.",
            []
        ),
        Of("demo", "demo-sky", "Observatory on the hill", "RESEARCH_GROUP", "Nights of variable stars.", []),
        Of(
            "demo",
            "demo-fields",
            "Every field there is",
            "TEACHING_COURSES",
            "One dataset that fills in each field of each metadata block.",
            []
        ),
    ];

    private static DemoCollection Of(
        string parent,
        string alias,
        string name,
        string type,
        string description,
        IReadOnlyList<string> blocks
    ) =>
        new(
            parent,
            new()
            {
                Alias = alias,
                Name = name,
                CollectionType = type,
                Description = description,
                Affiliation = "Example university",
                Contacts = [$"{alias}@example.edu"],
                BlockNames = blocks.Count == 0 ? null : blocks,
            }
        );
}
