namespace Quire.Domain.Datasets;

/// <summary>A type datasets can be of.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What requests and datasets call it.</param>
/// <param name="DisplayName">What people call it.</param>
public sealed record DatasetType(long Id, string Name, string DisplayName)
{
    /// <summary>The type of every dataset of which nothing else was said.</summary>
    public const string Default = "dataset";

    public string? Description { get; init; }

    /// <summary>Metadata blocks offered besides those of the collection.</summary>
    public IReadOnlyList<string> BlockNames { get; init; } = [];

    /// <summary>The licences datasets of it may be under; empty for all.</summary>
    public IReadOnlyList<long> LicenseIds { get; init; } = [];

    /// <summary>Whether datasets of it may be under a licence.</summary>
    public bool Offers(long license) => LicenseIds.Count == 0 || LicenseIds.Contains(license);
}
