using Quire.Contracts.Metadata;

namespace Quire.Contracts.Collections.Templates;

/// <summary>What datasets of a collection are begun with.</summary>
public sealed record TemplateResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether forms of the collection begin with it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>How many datasets were begun with it.</summary>
    public long UsageCount { get; init; }

    /// <summary>When it was made.</summary>
    public string? CreateTime { get; init; }

    /// <summary>The same day, for people.</summary>
    public string? CreateDate { get; init; }

    /// <summary>Licence or terms of use, and terms of access.</summary>
    public TemplateTerms? TermsOfUseAndAccess { get; init; }

    /// <summary>Filled fields by block.</summary>
    public IReadOnlyDictionary<string, MetadataBlockValues>? DatasetFields { get; init; }

    /// <summary>What depositors are told of fields.</summary>
    public IReadOnlyList<TemplateInstruction>? Instructions { get; init; }

    /// <summary>Alias of the collection it belongs to.</summary>
    public string? DataverseAlias { get; init; }
}
