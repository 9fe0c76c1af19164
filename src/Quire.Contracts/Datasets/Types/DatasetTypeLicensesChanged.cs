namespace Quire.Contracts.Datasets.Types;

/// <summary>Answer to a change of the licences of a dataset type.</summary>
public sealed record DatasetTypeLicensesChanged
{
    /// <summary>Names of its licences.</summary>
    public required NamesBeforeAndAfter AvailableLicenses { get; init; }
}
