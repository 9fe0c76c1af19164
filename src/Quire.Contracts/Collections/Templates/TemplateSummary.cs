namespace Quire.Contracts.Collections.Templates;

/// <summary>A template in the list of an administrator.</summary>
public sealed record TemplateSummary
{
    /// <summary>Database id.</summary>
    public required long TemplateId { get; init; }

    /// <summary>Its name.</summary>
    public required string TemplateName { get; init; }

    /// <summary>Name of the collection it belongs to.</summary>
    public required string Owner { get; init; }
}
