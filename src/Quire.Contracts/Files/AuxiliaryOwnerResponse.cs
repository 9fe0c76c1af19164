namespace Quire.Contracts.Files;

/// <summary>The file an auxiliary file belongs to.</summary>
public sealed record AuxiliaryOwnerResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }
}
