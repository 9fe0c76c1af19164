namespace Quire.Contracts.Administration.Tools;

/// <summary>Something an external tool may ask the server.</summary>
public sealed record SignedToolUrl
{
    /// <summary>The name it has for the tool.</summary>
    public required string Name { get; init; }

    /// <summary>HTTP method.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The address; signed where it is asked for as somebody.</summary>
    public required string SignedUrl { get; init; }

    /// <summary>How many minutes it is good for where it is signed.</summary>
    public int TimeOut { get; init; }
}
