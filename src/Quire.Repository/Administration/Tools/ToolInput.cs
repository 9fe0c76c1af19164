using Quire.Repository.Data.Administration;

namespace Quire.Repository.Administration.Tools;

/// <summary>What the manifest of an external tool says.</summary>
public sealed record ToolInput
{
    public required string DisplayName { get; init; }

    public string? ToolName { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required string Scope { get; init; }

    public required string Url { get; init; }

    public required string HttpMethod { get; init; }

    public required IReadOnlyList<ToolParameter> Parameters { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyList<ToolCall>? AllowedCalls { get; init; }

    public IReadOnlyList<ToolRequirement>? AuxiliaryFiles { get; init; }
}
