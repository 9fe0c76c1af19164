namespace Quire.Domain.Files;

/// <summary>Tags a tabular file may carry, as the wire spells them.</summary>
public static class FileTags
{
    public static readonly IReadOnlyList<string> Allowed =
    [
        "Survey",
        "Time Series",
        "Panel",
        "Event",
        "Genomics",
        "Network",
        "Geospatial",
    ];
}
