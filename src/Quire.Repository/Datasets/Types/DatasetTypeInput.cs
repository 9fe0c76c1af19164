namespace Quire.Repository.Datasets.Types;

/// <summary>What a request says about a dataset type to be made.</summary>
public sealed record DatasetTypeInput
{
    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    /// <summary>Names of metadata blocks.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>Names or addresses of licences.</summary>
    public IReadOnlyList<string> Licenses { get; init; } = [];
}
