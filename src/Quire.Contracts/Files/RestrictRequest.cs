namespace Quire.Contracts.Files;

/// <summary>Body of restricting a file.</summary>
public sealed record RestrictRequest
{
    /// <summary>Whether only people with access may download it.</summary>
    public bool? Restrict { get; init; }

    /// <summary>Whether people may ask for access.</summary>
    public bool? EnableAccessRequest { get; init; }

    /// <summary>How to get it; required when people may not ask.</summary>
    public string? TermsOfAccess { get; init; }
}
