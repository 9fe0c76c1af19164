namespace Quire.Contracts.Datasets;

/// <summary>Whether the newest version of a dataset is what the installation and its collections ask for.</summary>
public sealed record DatasetValidityResponse
{
    /// <summary>The dataset, where several were looked at.</summary>
    public long? DatasetId { get; init; }

    /// <summary><c>valid</c>, <c>invalid</c>, or <c>unknown</c> for what cannot be read.</summary>
    public string? Status { get; init; }

    /// <summary><c>valid</c> or <c>unknown</c>, and nothing else, where one dataset was looked at and nothing found.</summary>
    public string? Message { get; init; }

    /// <summary>The version that has the first thing wrong.</summary>
    public string? EntityClassDatabaseTableRowId { get; init; }

    /// <summary>The field, with its position, such as <c>author[0].authorName</c>.</summary>
    public string? Field { get; init; }

    /// <summary>The value refused; null when one is missing.</summary>
    public string? InvalidValue { get; init; }
}
