using System.Text.Json.Serialization;
using Quire.Domain.Texts;

namespace Quire.Domain.Datasets;

/// <summary>
/// Under what terms a version may be used. Either <see cref="LicenseId"/> is set, or the custom terms speak; the access terms
/// apply in both cases. Every text is null when not given. Versions store the texts under the names given here.
/// </summary>
public sealed record TermsOfUse
{
    public static readonly TermsOfUse None = new();

    /// <summary>Id of a licence of the installation; null means custom terms.</summary>
    [JsonIgnore]
    public long? LicenseId { get; init; }

    // Custom terms: only without a licence.
    [JsonPropertyName("TermsText")]
    public string? TermsText { get; init; }

    [JsonPropertyName("ConfidentialityDeclaration")]
    public string? ConfidentialityDeclaration { get; init; }

    [JsonPropertyName("SpecialPermissions")]
    public string? SpecialPermissions { get; init; }

    [JsonPropertyName("Restrictions")]
    public string? Restrictions { get; init; }

    [JsonPropertyName("CitationRequirements")]
    public string? CitationRequirements { get; init; }

    [JsonPropertyName("DepositorRequirements")]
    public string? DepositorRequirements { get; init; }

    [JsonPropertyName("Conditions")]
    public string? Conditions { get; init; }

    [JsonPropertyName("Disclaimer")]
    public string? Disclaimer { get; init; }

    // Terms of access: with or without a licence.
    [JsonPropertyName("TermsOfAccess")]
    public string? TermsOfAccess { get; init; }

    [JsonPropertyName("DataAccessPlace")]
    public string? DataAccessPlace { get; init; }

    [JsonPropertyName("OriginalArchive")]
    public string? OriginalArchive { get; init; }

    [JsonPropertyName("AvailabilityStatus")]
    public string? AvailabilityStatus { get; init; }

    [JsonPropertyName("ContactForAccess")]
    public string? ContactForAccess { get; init; }

    [JsonPropertyName("SizeOfCollection")]
    public string? SizeOfCollection { get; init; }

    [JsonPropertyName("StudyCompletion")]
    public string? StudyCompletion { get; init; }

    /// <summary>Whether people may ask for access to restricted files. Always present on the wire.</summary>
    [JsonPropertyName("FileAccessRequest")]
    public bool FileAccessRequest { get; init; }

    /// <summary>Whether there is a licence or a terms text, as publishing demands.</summary>
    [JsonIgnore]
    public bool AreStated => LicenseId is not null || !string.IsNullOrWhiteSpace(TermsText);

    /// <summary>Whether any custom term is given.</summary>
    [JsonIgnore]
    public bool AnyCustom => Term.OfUse.Any(t => !string.IsNullOrWhiteSpace(t.Get(this)));

    /// <summary>The same terms of access under a licence; custom terms do not speak beside one.</summary>
    public TermsOfUse Under(long license) => WithUseOf(None with { LicenseId = license });

    /// <summary>The same terms of access, with licence or custom terms of another.</summary>
    public TermsOfUse WithUseOf(TermsOfUse other) =>
        Term.OfUse.Aggregate(this with { LicenseId = other.LicenseId }, (terms, t) => t.Set(terms, t.Get(other)));

    /// <summary>The same licence or custom terms, with the terms of access of another.</summary>
    public TermsOfUse WithAccessOf(TermsOfUse other) => other.WithUseOf(this);

    /// <summary>Refuses a text that is too long.</summary>
    public void MustBeWithinLimits()
    {
        foreach (var term in Term.All)
        {
            TextLimits.Term(term.Name).MustAllow(term.Get(this));
        }
    }
}
