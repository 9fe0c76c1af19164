namespace Quire.Contracts.Datasets;

/// <summary>Terms of use of a dataset that is under no licence. Every text but the first may be absent.</summary>
public sealed record CustomTerms
{
    /// <summary>What people may do with the data.</summary>
    public string? TermsOfUse { get; init; }

    /// <summary>Whether a declaration of confidentiality is to be signed.</summary>
    public string? ConfidentialityDeclaration { get; init; }

    /// <summary>Permissions that are needed besides.</summary>
    public string? SpecialPermissions { get; init; }

    /// <summary>Who may not have the data.</summary>
    public string? Restrictions { get; init; }

    /// <summary>How the data are to be cited.</summary>
    public string? CitationRequirements { get; init; }

    /// <summary>What users owe the depositor.</summary>
    public string? DepositorRequirements { get; init; }

    /// <summary>Other conditions of use.</summary>
    public string? Conditions { get; init; }

    /// <summary>What nobody answers for.</summary>
    public string? Disclaimer { get; init; }
}
