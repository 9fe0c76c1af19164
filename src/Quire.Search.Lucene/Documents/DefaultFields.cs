namespace Quire.Search.Lucene.Documents;

/// <summary>Where words without a field are looked for, and how much a match there weighs.</summary>
internal static class DefaultFields
{
    /// <summary>How much matches beside the best one add.</summary>
    public const float Tie = 0.075f;

    /// <summary>A word exactly as asked beats another form of it.</summary>
    public const float ExactBoost = 1.5f;

    public static IReadOnlyList<(string Name, float Boost)> All { get; } =
    [
        (SearchFields.Name, 6),
        ("authorName", 3),
        ("subject", 3),
        ("keywordValue", 3),
        (SearchFields.Description, 2),
        (SearchFields.CollectionAffiliation, 2),
        ("topicClassValue", 2),
        (SearchFields.Text, 1),
    ];

    /// <summary>Patterns and fuzzy terms cost more, so they look where most is found.</summary>
    public static IReadOnlyList<(string Name, float Boost)> Few { get; } = [(SearchFields.Name, 6), (SearchFields.Text, 1)];

    /// <summary>Words that stand together here are worth more than words apart.</summary>
    public static IReadOnlyList<(string Name, float Boost)> Phrases { get; } =
    [(SearchFields.Name, 4), (SearchFields.Description, 2)];

    private static readonly HashSet<string> Names = All.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the length of the field counts; elsewhere it would only cost memory.</summary>
    public static bool IsWeighed(string name) => Names.Contains(name);
}
