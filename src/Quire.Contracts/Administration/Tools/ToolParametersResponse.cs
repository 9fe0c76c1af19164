using System.Text.Json;

namespace Quire.Contracts.Administration.Tools;

/// <summary>What an external tool is told.</summary>
public sealed record ToolParametersResponse
{
    /// <summary>Values by the names they have for the tool.</summary>
    public required IReadOnlyDictionary<string, JsonElement> QueryParameters { get; init; }

    /// <summary>What it may ask the server; absent for nothing.</summary>
    public IReadOnlyList<SignedToolUrl>? SignedUrls { get; init; }
}
