namespace Quire.Contracts.Datasets;

/// <summary>Puts a dataset under a licence or under terms of its own: one of the two is given.</summary>
public sealed record LicenseUpdateRequest
{
    /// <summary>Name or address of a licence of the installation.</summary>
    public string? Name { get; init; }

    /// <summary>Terms of the dataset's own; they have a text.</summary>
    public CustomTerms? CustomTerms { get; init; }
}
