namespace Quire.Contracts.Collections;

/// <summary>The form that gives a collection a logo. A part <c>file</c> holds the picture; without it, it stays.</summary>
public sealed record CollectionLogoForm
{
    /// <summary>
    /// What it shows, for those who do not see it; empty for the name of the collection. When absent, the text it has stays.
    /// </summary>
    public string? Text { get; init; }
}
