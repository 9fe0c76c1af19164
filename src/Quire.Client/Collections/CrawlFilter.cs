namespace Quire.Client;

/// <summary>What a crawl gives.</summary>
public enum CrawlFilter
{
    /// <summary>Collections and datasets.</summary>
    Everything,

    /// <summary>Only collections.</summary>
    Collections,

    /// <summary>Only datasets.</summary>
    Datasets,
}
