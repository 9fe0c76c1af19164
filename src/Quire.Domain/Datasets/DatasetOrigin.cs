using Quire.Domain.Identifiers;

namespace Quire.Domain.Datasets;

/// <summary>Where a dataset comes from; given when it is made, never changed (ADR 20).</summary>
public abstract record DatasetOrigin
{
    private DatasetOrigin() { }

    /// <summary>Made here, under an identifier minted here.</summary>
    public static DatasetOrigin Here { get; } = new Own();

    /// <summary>Made here, under an identifier minted here.</summary>
    public sealed record Own : DatasetOrigin;

    /// <summary>Came with an identifier of its own; in all else as if it had been made here.</summary>
    /// <param name="Identifier">Its identifier, which nobody here may have.</param>
    /// <param name="Number">Number of its version there, which it is published under here; null for the next as always.</param>
    public sealed record Imported(PersistentId Identifier, VersionNumber? Number = null) : DatasetOrigin;

    /// <summary>Came with a description alone; its identifier is minted here.</summary>
    public sealed record Described : DatasetOrigin;
}
