namespace Quire.Repository.Datasets.Validation;

/// <summary>What came of looking at a version.</summary>
public enum ValidityState
{
    /// <summary>Nothing is wrong.</summary>
    Valid = 0,

    /// <summary>Something is.</summary>
    Invalid = 1,

    /// <summary>What is stored cannot be read.</summary>
    Unknown = 2,
}
