namespace Quire.Contracts.Administration.Tools;

/// <summary>What an external tool is told, and how.</summary>
public sealed record ToolParameters
{
    /// <summary><c>GET</c>, or <c>POST</c> where the server calls the tool. Default: GET.</summary>
    public string? HttpMethod { get; init; }

    /// <summary>Names with the words that stand for their values, such as <c>{fileId}</c>.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? QueryParameters { get; init; }
}
