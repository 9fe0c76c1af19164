namespace Quire.Contracts.Administration.Tools;

/// <summary>Something an external tool may ask the server.</summary>
public sealed record AllowedApiCall
{
    /// <summary>The name it has for the tool.</summary>
    public string? Name { get; init; }

    /// <summary>HTTP method.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>Path and query, with words such as <c>{fileId}</c> in it.</summary>
    public string? UrlTemplate { get; init; }

    /// <summary>How many minutes the address is good for where it is signed.</summary>
    public int? TimeOut { get; init; }
}
