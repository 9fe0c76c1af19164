namespace Quire.Contracts.Administration.Tools;

/// <summary>A program elsewhere that works on datasets or files; as a manifest, and as servers tell of it.</summary>
public sealed record ExternalTool
{
    /// <summary>Database id; given by the server.</summary>
    public long? Id { get; init; }

    /// <summary>Its name, for people.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Short name, by which translations know it.</summary>
    public string? ToolName { get; init; }

    /// <summary>What it does, for people.</summary>
    public string? Description { get; init; }

    /// <summary>What it is for: <c>explore</c>, <c>configure</c>, <c>preview</c>, <c>query</c>.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary><c>dataset</c> or <c>file</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>Where it is, without parameters.</summary>
    public string? ToolUrl { get; init; }

    /// <summary>What it is told, and how.</summary>
    public ToolParameters? ToolParameters { get; init; }

    /// <summary>The type of files it works on.</summary>
    public string? ContentType { get; init; }

    /// <summary>What it may ask the server.</summary>
    public IReadOnlyList<AllowedApiCall>? AllowedApiCalls { get; init; }

    /// <summary>What it cannot do without.</summary>
    public ToolRequirements? Requirements { get; init; }
}
