namespace Quire.Identifiers.DataCite;

/// <summary>
/// The account at DataCite that DOIs are made public with. Section <c>DataCite</c>; without a user there is none.
/// </summary>
public sealed class DataCiteOptions
{
    public const string Section = "DataCite";

    /// <summary>
    /// Address of the REST API. Default: DataCite's own; <c>https://api.test.datacite.org</c> is for trying things out.
    /// </summary>
    public string Url { get; set; } = "https://api.datacite.org";

    /// <summary>Name of the repository account, such as <c>ABCD.EFGH</c>.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>The prefixes the account may change, such as <c>10.5072</c>; identifiers with others are left alone.</summary>
    public IReadOnlyList<string> Prefixes { get; set; } = [];

    /// <summary>
    /// The most requests in five minutes; DataCite refuses more than 3000 from one address. Default 2400, which leaves room for
    /// others at it.
    /// </summary>
    public int RequestsPerFiveMinutes { get; set; } = 2400;

    /// <summary>How long one request may take. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
