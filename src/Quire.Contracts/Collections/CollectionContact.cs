namespace Quire.Contracts.Collections;

/// <summary>A contact of a collection.</summary>
public sealed record CollectionContact
{
    /// <summary>Position, from 0.</summary>
    public int? DisplayOrder { get; init; }

    /// <summary>E-mail address.</summary>
    public string? ContactEmail { get; init; }
}
