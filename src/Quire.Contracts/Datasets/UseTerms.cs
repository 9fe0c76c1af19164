using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets;

/// <summary>Terms of use that somebody states himself, in place of a licence. Every text may be absent.</summary>
public abstract record UseTerms
{
    private protected UseTerms() { }

    /// <summary>What people may do with the data.</summary>
    [JsonPropertyOrder(1)]
    public string? TermsOfUse { get; init; }

    /// <summary>Whether a declaration of confidentiality is to be signed.</summary>
    [JsonPropertyOrder(1)]
    public string? ConfidentialityDeclaration { get; init; }

    /// <summary>Permissions that are needed besides.</summary>
    [JsonPropertyOrder(1)]
    public string? SpecialPermissions { get; init; }

    /// <summary>Who may not have the data.</summary>
    [JsonPropertyOrder(1)]
    public string? Restrictions { get; init; }

    /// <summary>How the data are to be cited.</summary>
    [JsonPropertyOrder(1)]
    public string? CitationRequirements { get; init; }

    /// <summary>What users owe the depositor.</summary>
    [JsonPropertyOrder(1)]
    public string? DepositorRequirements { get; init; }

    /// <summary>Other conditions of use.</summary>
    [JsonPropertyOrder(1)]
    public string? Conditions { get; init; }

    /// <summary>What nobody answers for.</summary>
    [JsonPropertyOrder(1)]
    public string? Disclaimer { get; init; }
}
