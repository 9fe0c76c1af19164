using Quire.Contracts.Metadata;

namespace Quire.Contracts.Collections.Templates;

/// <summary>A template to be made, or what is to change in one. What is absent from a change stays.</summary>
public sealed record TemplateRequest
{
    /// <summary>Its name; a new one has one.</summary>
    public string? Name { get; init; }

    /// <summary>Whether forms of the collection begin with it; only for a new one. Default: no.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Fields with their values; an empty list for none.</summary>
    public IReadOnlyList<MetadataField>? Fields { get; init; }

    /// <summary>What depositors are told of fields.</summary>
    public IReadOnlyList<TemplateInstruction>? Instructions { get; init; }
}
