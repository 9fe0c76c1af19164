namespace Quire.Contracts.Files;

/// <summary>An embargo: until a day, only people with access may download a file.</summary>
public sealed record EmbargoResponse
{
    /// <summary>First day without it, <c>yyyy-MM-dd</c>, in UTC.</summary>
    public string? DateAvailable { get; init; }

    /// <summary>Why; absent when nobody said.</summary>
    public string? Reason { get; init; }
}
