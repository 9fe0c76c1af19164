namespace Quire.Repository.Accounts.Registering;

/// <summary>Something the provider may say of a person, and the person may say where the provider does not.</summary>
/// <param name="OfProvider">What the provider says; null for nothing.</param>
/// <param name="OfPerson">What the person says; null for nothing.</param>
public readonly record struct ClaimedText(string? OfProvider, string? OfPerson)
{
    /// <summary>What counts: the word of the provider.</summary>
    public string? Value => string.IsNullOrWhiteSpace(OfProvider) ? OfPerson : OfProvider;

    /// <summary>Whether the two say different things.</summary>
    public bool IsContradicted => !string.IsNullOrWhiteSpace(OfProvider) && OfPerson is not null && OfPerson != OfProvider;
}
