namespace Quire.Repository.Measures.Usage;

/// <summary>How views and downloads are counted. Section <c>Usage</c>.</summary>
public sealed class UsageOptions
{
    /// <summary>
    /// How long counts are gathered in memory before they are written; a crash loses those of that time. At most an hour. Default
    /// 10 seconds.
    /// </summary>
    public TimeSpan WriteInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Folder from which reports of usage are read that are named in a call; null for <c>reports</c> in the data folder.
    /// </summary>
    public string? ReportsFolder { get; set; }

    /// <summary>
    /// Where reports of usage are sent, such as <c>https://api.datacite.org/reports</c>. Default: none, and nothing is sent.
    /// </summary>
    public string? HubUrl { get; set; }

    /// <summary>What the hub knows this installation by, as a bearer token. Default: none.</summary>
    public string? HubToken { get; set; }
}
