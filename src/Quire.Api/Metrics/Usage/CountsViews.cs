namespace Quire.Api.Metrics.Usage;

/// <summary>Says of an endpoint that who asks it looks at a dataset, or at a file of one.</summary>
internal sealed class CountsViews
{
    /// <summary>The one instance.</summary>
    public static readonly CountsViews Instance = new();

    private CountsViews() { }

    /// <summary>Names of the endpoints.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "GetDataset",
        "GetVersion",
        "ExportDataset",
        "GetFile",
        "GetFileOfVersion",
    };
}
